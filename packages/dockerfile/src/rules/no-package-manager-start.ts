import { satisfied } from '@seaworthy/core';
import { packageCommand, type SimpleCommand } from '@seaworthy/shell';
import { defineRule } from '../define-rule.ts';

const MANAGERS = new Set<string>(['npm', 'yarn', 'pnpm', 'bun']);
const INITS = new Set(['tini', 'dumb-init', 'catatonit', 'docker-init']);

export default defineRule<{ messageIds: 'manager' }>({
  name: 'no-package-manager-start',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow npm, yarn and pnpm as the container process',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'advises',
      controls: ['process-graceful-shutdown'],
      references: [
        'https://github.com/nodejs/docker-node/blob/main/docs/BestPractices.md#cmd',
        'https://docs.docker.com/reference/dockerfile/#shell-and-exec-form',
      ],
      sources: [],
    },
    messages: {
      manager:
        'The container’s main process is {{manager}} and not the application: stop signals may not reach ' +
        'it, and a shell and the package manager have to stay in the image. Start the program itself, as ' +
        'in `["node", "server.js"]`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      File() {
        const commands = code.containerCommand?.script.commands.filter(
          ({ inSubstitution }) => !inSubstitution,
        );
        const main = commands?.at(-1);
        const call = main && packageCommand(main);
        if (main?.name !== undefined && !call) satisfied(context, { node: main.words[0] ?? main });
        if (!call || !MANAGERS.has(call.manager) || (call.action !== 'run' && call.action !== 'exec')) return;
        if (isRuntime(main)) return;
        const starters = commands?.flatMap(({ wrappers }) => wrappers) ?? [];
        if (starters.some(({ value }) => INITS.has(value))) return;
        context.report({
          node: main.words[0] ?? main,
          messageId: 'manager',
          data: { manager: call.manager },
        });
      },
    };
  },
});

/** `bun run index.ts` runs the program itself: Bun is its runtime. */
function isRuntime({ name, words }: SimpleCommand): boolean {
  return name === 'bun' && words.some(({ value }) => /\.[cm]?[jt]sx?$/u.test(value));
}
