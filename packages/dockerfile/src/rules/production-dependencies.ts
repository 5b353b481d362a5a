import { satisfied } from '@seaworthy/core';
import { packageCommand, type SimpleCommand } from '@seaworthy/shell';
import type { Run } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { commandsOf } from '../model/container-command.ts';
import {
  installName,
  omitsDevelopment,
  projectInstallOf,
  type NodePackageManager,
  type ProjectInstall,
} from '../model/node-installs.ts';
import { withoutOnbuild } from '../model/onbuild.ts';
import type { DockerfileSourceCode } from '../source-code.ts';

export default defineRule<{ messageIds: 'development' }>({
  name: 'production-dependencies',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow devDependencies in the final Node image',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'advises',
      controls: ['image-hardening'],
      references: [
        'https://cheatsheetseries.owasp.org/cheatsheets/NodeJS_Docker_Cheat_Sheet.html',
        'https://docs.npmjs.com/cli/commands/npm-ci#omit',
      ],
      sources: [],
    },
    messages: {
      development:
        '`{{command}}` brings the devDependencies into the image: build tools and test frameworks ship ' +
        'with it, and their vulnerabilities too. Add `{{option}}`, or build in another stage and copy the ' +
        'result.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      File() {
        let complete: ProjectInstall | undefined;
        for (const run of code.shippedInstructions.map(withoutOnbuild)) {
          if (run.type !== 'Run') continue;
          for (const command of commandsOf(run)) {
            const install = projectInstallOf(command);
            if (install && !omitsDevelopment(install.call, command, run, code)) {
              complete = install;
            } else if (install || removesDevelopment(command, run, code)) {
              complete = undefined;
              satisfied(context, { node: install?.word ?? command });
            }
          }
        }
        if (!complete) return;
        context.report({
          node: complete.word,
          messageId: 'development',
          data: { command: installName(complete), option: OPTIONS[complete.manager] },
        });
      },
    };
  },
});

const OPTIONS: Readonly<Record<NodePackageManager, string>> = {
  npm: '--omit=dev',
  yarn: '--production',
  pnpm: '--prod',
  bun: '--production',
};

/** Whether a command takes the devDependencies, or all that was installed, away again. */
function removesDevelopment(command: SimpleCommand, run: Run, code: DockerfileSourceCode): boolean {
  if (command.name === 'rm')
    return command.words.some(({ value }) => /(?:^|\/)node_modules\/?$/u.test(value));
  const call = packageCommand(command);
  if (!call) return false;
  const prunes = call.action === 'prune' || call.subcommand?.value === 'focus';
  return prunes && omitsDevelopment(call, command, run, code);
}
