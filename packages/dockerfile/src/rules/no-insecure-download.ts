import { textOf, type Ranged } from '@seaworthy/core';
import type { ShellWord, SimpleCommand } from '@seaworthy/shell';
import type { Arg, Env, Run } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { commandsOf } from '../model/container-command.ts';
import { hostOf } from '../model/downloads.ts';
import { insecureOption } from '../model/insecure-options.ts';
import {
  insecureVariable,
  settingsIn,
  writtenSettings,
  type InsecureSetting,
} from '../model/insecure-settings.ts';
import { areLocalPackages } from '../model/local-packages.ts';
import { plainHttpInstalls } from '../model/plain-http-installs.ts';

export default defineRule<{ messageIds: 'certificate' | 'signature' | 'setting' | 'variable' | 'plainHttp' }>(
  {
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
        // One for each way that checkov knows: CKV2_DOCKER_2 to CKV2_DOCKER_16.
        sources: Array.from({ length: 15 }, (_, index) => `checkov:CKV2_DOCKER_${index + 2}`),
      },
      messages: {
        certificate:
          'With `{{option}}`, {{program}} accepts any certificate, so anybody between the build and the ' +
          'server can replace what is downloaded. Remove it; install the CA of a private server with ' +
          '`update-ca-certificates` instead.',
        signature:
          'With `{{option}}`, {{program}} installs packages that nobody signed, so anybody between the ' +
          'build and the server can replace them. Remove it and install the signing key of the repository.',
        setting:
          '`{{setting}}` switches verification off for every later install, so anybody between the build ' +
          'and the server can replace a package. Remove it and install the signing key or CA of the ' +
          'repository.',
        variable:
          '`{{name}}={{value}}` makes {{program}} accept any certificate, so anybody on the way can read ' +
          'and replace what it transfers. Remove it; add the CA of a private server to the trusted ones ' +
          'instead.',
        plainHttp:
          'This installs what comes from {{host}} over plain HTTP, so anybody on the way can replace it. ' +
          'Use `https://`, or compare the file with a known checksum (`sha256sum -c`) before it is used.',
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

      function checkSettings(settings: readonly InsecureSetting[]): void {
        for (const { range, text } of settings) {
          context.report({ node: { range }, messageId: 'setting', data: { setting: text } });
        }
      }

      function checkPairs(instruction: Env | Arg): void {
        for (const pair of instruction.pairs) {
          const text = pair.value && textOf(code.resolve(pair.value, instruction));
          if (text !== undefined) checkVariable(pair, pair.key.value, text);
        }
      }

      return {
        Env: checkPairs,
        Arg: checkPairs,
        Run(run) {
          const commands = commandsOf(run);
          for (const command of commands) checkCommand(command, run);
          checkSettings(writtenSettings(commands, code.text));
          for (const url of plainHttpInstalls(run)) {
            context.report({ node: url, messageId: 'plainHttp', data: { host: hostOf(url) ?? url.value } });
          }
        },
        Copy(copy) {
          for (const { body } of copy.heredocs) {
            checkSettings(settingsIn(body.range, copy.destination?.value ?? '', code.text));
          }
        },
      };
    },
  },
);

/** `-k` for `-fsSLk`, `--strict-ssl=false` as it is. */
function optionName({ value }: ShellWord): string {
  return /^-[A-Za-z]*k/u.test(value) ? '-k' : value;
}
