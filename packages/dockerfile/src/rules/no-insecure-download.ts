import type { Ranged } from '@seaworthy/core';
import { textOf } from '@seaworthy/core';
import { matchesGlob } from '@seaworthy/knowledge';
import type { ShellWord, SimpleCommand } from '@seaworthy/shell';
import type { Arg, Copy, Env, Run } from '../ast.ts';
import { commandsOf } from '../container-command.ts';
import { defineRule } from '../define-rule.ts';
import { isDevelopmentOnly } from '../development-stages.ts';
import { baseName, downloadOf, hostOf, isVerification } from '../downloads.ts';
import { insecureOption } from '../insecure-options.ts';
import { insecureSettings, insecureVariable, writtenSettings } from '../insecure-settings.ts';
import { plainHttpInstalls } from '../plain-http-installs.ts';
import type { DockerfileSourceCode } from '../source-code.ts';

export default defineRule<{ messageIds: 'certificate' | 'signature' | 'setting' | 'variable' | 'plainHttp' }>({
  name: 'no-insecure-download',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow downloads and installs with verification switched off',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['tls-verification-enabled', 'image-hardening'],
      references: ['CWE-295', 'CWE-494', 'CIS Docker Benchmark 1.6.0 4.11'],
      sources: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16].map((number) => `checkov:CKV2_DOCKER_${number}`),
    },
    messages: {
      certificate:
        'With `{{option}}`, {{program}} accepts any certificate, so anybody between the build and the server can replace ' +
        'what is downloaded. Remove it; install the CA of a private server with `update-ca-certificates` instead.',
      signature:
        'With `{{option}}`, {{program}} installs packages that nobody signed, so anybody between the build and the server ' +
        'can replace them. Remove it and install the signing key of the repository.',
      setting:
        '`{{setting}}` switches verification off for every later install, so anybody between the build and the server can ' +
        'replace a package. Remove it and install the signing key or CA of the repository.',
      variable:
        '`{{name}}={{value}}` makes {{program}} accept any certificate, so anybody on the way can read and replace what ' +
        'it transfers. Remove it; add the CA of a private server to the trusted ones instead.',
      plainHttp:
        'This installs what comes from {{host}} over plain HTTP, so anybody on the way can replace it. Use `https://`, or ' +
        'compare the file with a known checksum (`sha256sum -c`) before it is used.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function checkCommand(command: SimpleCommand, run: Run): void {
      const option = insecureOption(command);
      if (option && !(option.unchecked === 'signature' && areLocalPackages(option.packages, run, code))) {
        const data = { option: optionName(option.word), program: command.name ?? 'it' };
        context.report({ node: option.word, messageId: option.unchecked, data });
      }
      for (const assignment of command.assignments) {
        if (assignment.value?.literal) checkVariable(assignment, assignment.name, assignment.value.value);
      }
    }

    function checkVariable(node: Ranged, name: string, value: string): void {
      const program = insecureVariable(name, value);
      if (program) context.report({ node, messageId: 'variable', data: { name, value, program } });
    }

    function checkPairs(instruction: Env | Arg): void {
      if (isDevelopmentOnly(code, instruction)) return;
      for (const pair of instruction.pairs) {
        const text = pair.value && textOf(code.resolve(pair.value, instruction));
        if (text !== undefined) checkVariable(pair, pair.key.value, text);
      }
    }

    return {
      Env: checkPairs,
      Arg: checkPairs,
      Run(run) {
        if (isDevelopmentOnly(code, run)) return;
        const commands = commandsOf(run);
        for (const command of commands) checkCommand(command, run);
        for (const { range, text } of writtenSettings(commands, code.text)) {
          context.report({ node: { range }, messageId: 'setting', data: { setting: text } });
        }
        for (const url of plainHttpInstalls(run)) {
          context.report({ node: url, messageId: 'plainHttp', data: { host: hostOf(url) ?? url.value } });
        }
      },
      Copy(copy) {
        if (isDevelopmentOnly(code, copy)) return;
        for (const { range, text } of copiedSettings(copy, code)) {
          context.report({ node: { range }, messageId: 'setting', data: { setting: text } });
        }
      },
    };
  },
});

/** `-k` for `-fsSLk`, `--strict-ssl=false` as it is. */
function optionName({ value }: ShellWord): string {
  return /^-[A-Za-z]*k/u.test(value) ? '-k' : value;
}

/**
 * Whether all packages are files that the stage has not downloaded, or that this step verifies: nobody on the way can
 * replace those, and packages of one's own making are seldom signed.
 */
function areLocalPackages(packages: readonly ShellWord[], run: Run, code: DockerfileSourceCode): boolean {
  if (packages.length === 0 || !packages.every(isFile)) return false;
  if (commandsOf(run).some(isVerification)) return true;
  const earlier = code.stageOf(run)?.instructions.filter(({ range }) => range[0] <= run.range[0]) ?? [];
  const downloaded = earlier.flatMap((instruction) => {
    if (instruction.type === 'Add') return instruction.sources.map(({ value }) => value);
    return commandsOf(instruction).flatMap((command) => downloadOf(command)?.files ?? []);
  });
  return !packages.some(({ value }) => downloaded.some((file) => matchesGlob(baseName(value), baseName(file))));
}

function isFile({ value }: ShellWord): boolean {
  return !value.includes('://') && (/^\.{0,2}\//u.test(value) || /\.(?:apk|rpm|deb)$/u.test(value));
}

/** Settings in the files that `COPY <<EOF /etc/…` writes. */
function copiedSettings({ heredocs, destination }: Copy, code: DockerfileSourceCode) {
  return heredocs.flatMap(({ body }) =>
    insecureSettings(body.value, destination?.value ?? '').map(({ range: [start, end], text }) => {
      const offset = code.getText(body).indexOf(body.value);
      const from = body.range[0] + offset;
      return { text, range: offset < 0 ? body.range : ([from + start, from + end] as const) };
    }),
  );
}
