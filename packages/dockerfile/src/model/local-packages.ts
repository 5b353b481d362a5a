import { baseName } from '@seaworthy/core';
import { matchesGlob } from '@seaworthy/knowledge';
import type { ShellWord } from '@seaworthy/shell';
import type { Run } from '../ast.ts';
import type { DockerfileSourceCode } from '../source-code.ts';
import type { BuildStage } from './build-stages.ts';
import { commandsOf } from './container-command.ts';
import { downloadOf, isVerification } from './downloads.ts';

/**
 * Whether all packages are files that the stage has not downloaded, or that this step verifies: nobody on the
 * way can replace those, and packages of one's own making are seldom signed.
 */
export function areLocalPackages(
  packages: readonly ShellWord[],
  run: Run,
  code: DockerfileSourceCode,
): boolean {
  if (packages.length === 0 || !packages.every(isFile)) return false;
  if (commandsOf(run).some(isVerification)) return true;
  const stage = code.stageOf(run);
  const downloaded = (stage ? filesDownloadedIn(stage) : []).filter(({ offset }) => offset <= run.range[0]);
  return !packages.some(({ value }) => downloaded.some(({ name }) => matchesGlob(baseName(value), name)));
}

interface DownloadedFile {
  name: string;
  /** Of the instruction. */
  offset: number;
}

const filesByStage = new WeakMap<BuildStage, readonly DownloadedFile[]>();

function filesDownloadedIn(stage: BuildStage): readonly DownloadedFile[] {
  let files = filesByStage.get(stage);
  if (!files) {
    files = stage.instructions.flatMap((instruction) => {
      const paths =
        instruction.type === 'Add'
          ? instruction.sources.map(({ value }) => value)
          : commandsOf(instruction).flatMap((command) => downloadOf(command)?.files ?? []);
      return paths.map((path) => ({ name: baseName(path), offset: instruction.range[0] }));
    });
    filesByStage.set(stage, files);
  }
  return files;
}

function isFile({ value }: ShellWord): boolean {
  return !value.includes('://') && (/^\.{0,2}\//u.test(value) || /\.(?:apk|rpm|deb)$/u.test(value));
}
