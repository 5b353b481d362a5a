import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, seaworthy } from './testing/command.ts';

const files = {
  Dockerfile: 'BAD\n',
  'a b/Dockerfile': `${'line\n'.repeat(20)}BAD\n${'line\n'.repeat(20)}BAD`,
  'windows/Dockerfile': 'one\r\nBAD\r\ntwo\r\n',
  'mark/Dockerfile': '\uFEFFBAD\n',
  'č "quoted"/Dockerfile': 'a\nBAD',
  'clean/Dockerfile': 'GOOD\n',
  'large/Dockerfile': `a\nb\nc\nd\n${'line\nBAD\n'.repeat(1500)}e\nf\ng\nh`,
  'large end/Dockerfile': 'line\nBAD\n'.repeat(1500) + 'BAD',
};

/** Readers of patches; a machine may lack them. */
const tools = [
  { tool: 'git', argv: ['apply', '-'] },
  { tool: 'patch', argv: ['--strip=1', '--binary', '--silent'] },
].filter(({ tool }) => isInstalled(tool));

describe('--diff and --fix', () => {
  it.each(tools)('agree: $tool turns the files into what --fix writes', async ({ tool, argv }) => {
    const [patched, fixed] = [folderWith(files), folderWith(files)];
    const { stdout } = await seaworthy(['--diff'], { cwd: patched });
    await seaworthy(['--fix'], { cwd: fixed });
    execFileSync(tool, argv, { cwd: patched, input: stdout });
    for (const name of Object.keys(files)) {
      expect(readFileSync(join(patched, name)), name).toEqual(readFileSync(join(fixed, name)));
    }
    expect(readFileSync(join(fixed, 'windows/Dockerfile'), 'utf8')).toBe('one\r\nGOOD\r\ntwo\r\n');
  });

  it('after --fix there is no diff', async () => {
    const cwd = folderWith(files);
    await seaworthy(['--fix'], { cwd });
    expect(await seaworthy(['--diff'], { cwd })).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: 'Nothing to fix.\n',
    });
  });

  it('is made of few lines around many changes, and in little time', async () => {
    const cwd = folderWith({ Dockerfile: `a\nb\nc\nd\n${'BAD\n'.repeat(50_000)}e\nf\ng\nh\n` });
    const { stdout } = await seaworthy(['--diff'], { cwd });
    expect(stdout.split('\n').slice(0, 7)).toEqual([
      '--- a/Dockerfile',
      '+++ b/Dockerfile',
      '@@ -2,50006 +2,50006 @@',
      ' b',
      ' c',
      ' d',
      '-BAD',
    ]);
    expect(stdout.match(/^\+GOOD$/gmu)).toHaveLength(50_000);
    expect(stdout.endsWith('+GOOD\n e\n f\n g\n')).toBe(true);
  });
});

function isInstalled(tool: string): boolean {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
