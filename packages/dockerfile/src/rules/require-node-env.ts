import { satisfied, type Fix, type Fixer } from '@seaworthy/core';
import { canonicalRepository, imageFacts } from '@seaworthy/knowledge';
import { allCommands, operands, packageCommand, type SimpleCommand } from '@seaworthy/shell';
import { defineRule } from '../define-rule.ts';
import type { BuildStage } from '../model/build-stages.ts';
import { variablesOfCommand } from '../model/command-variables.ts';
import { withoutOnbuild } from '../model/onbuild.ts';
import type { DockerfileSourceCode } from '../source-code.ts';

export default defineRule<{ messageIds: 'missing' | 'add' }>({
  name: 'require-node-env',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require NODE_ENV=production in Node images',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'advises',
      controls: ['env-production-mode'],
      references: [
        'https://expressjs.com/en/advanced/best-practice-performance.html#set-node_env-to-production',
        'https://github.com/nodejs/docker-node/blob/main/docs/BestPractices.md#node_env',
      ],
      sources: [],
    },
    messages: {
      missing:
        '`{{image}}` does not set `NODE_ENV` and neither does this image, so Express and many other ' +
        'packages run in development mode: they show errors in full and cache nothing. Add `ENV ' +
        'NODE_ENV=production`.',
      add: 'Add `ENV NODE_ENV=production`.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      File() {
        const stage = code.finalStage;
        if (!stage?.from.image || !runsNode(code, stage)) return;
        const setting = nodeEnvIn(code);
        if (setting) return satisfied(context, { node: setting });
        if (isSetByCommand(code)) return;
        context.report({
          node: stage.from.image,
          messageId: 'missing',
          data: { image: code.getText(code.baseImageOf(stage)?.word ?? stage.from.image) },
          suggest: [{ messageId: 'add', fix: (fixer) => addSetting(stage, code, fixer) }],
        });
      },
    };
  },
});

const NODE = /(?:^|\/)(?:node|nodejs\d*(?:-debian\d+)?)$/u;
const STARTERS = /^(?:next|node|nodejs|npm|npx|pnpm|pm2(?:-docker|-runtime)?|yarn)$/u;
const OTHER_RUNTIMES = /^(?:bun|bunx|deno)$/u;

/** The base is Node's own image, or one that brings no settings, and the command starts Node. */
function runsNode(code: DockerfileSourceCode, stage: BuildStage): boolean {
  const base = code.baseImageOf(stage)?.reference;
  if (!base) return false;
  const names = commandsOfContainer(code).map(({ name }) => name ?? '');
  if (names.some((name) => OTHER_RUNTIMES.test(name)) || isNextServer(code)) return false;
  const repository = canonicalRepository(base.repository);
  const role = imageFacts(repository, base.tag)?.role;
  if (repository === 'node' || (role === 'base' && NODE.test(repository))) return true;
  return role === 'base' && names.some((name) => STARTERS.test(name));
}

function commandsOfContainer(code: DockerfileSourceCode): SimpleCommand[] {
  return code.containerCommand ? allCommands(code.containerCommand.script) : [];
}

/** `next start` is a production server, whatever the variable says. */
function isNextServer(code: DockerfileSourceCode): boolean {
  return commandsOfContainer(code).some((command) => {
    const words = command.words.map(({ value }) => value);
    const at = words.findIndex((word) => /(?:^|\/)next$/u.test(word));
    return at !== -1 && words[at + 1] === 'start';
  });
}

function nodeEnvIn(code: DockerfileSourceCode) {
  return code.shippedInstructions
    .map(withoutOnbuild)
    .flatMap((instruction) => (instruction.type === 'Env' ? instruction.pairs : []))
    .find(({ key }) => key.value === 'NODE_ENV');
}

/** In the command line, in a file of variables that it names, or in a process manager's configuration. */
function isSetByCommand(code: DockerfileSourceCode): boolean {
  if (variablesOfCommand(code).has('NODE_ENV')) return true;
  return commandsOfContainer(code).some((command) => {
    if (command.words.some(({ value }) => /^--env(?:-file(?:-if-exists)?)?(?:=|$)/u.test(value))) return true;
    if (!command.name?.startsWith('pm2')) return false;
    return operands(command).some(({ value }) => /(?:\.config\.[cm]?js|\.json|\.ya?ml)$/u.test(value));
  });
}

/**
 * Below the last `RUN` of the stage, so that no build step sees the variable: in production mode `npm ci`
 * leaves out what a later one needs. None where the container installs or builds when it starts, likewise.
 * No more than a suggestion, since the program may have settings only for the mode in which it runs today.
 */
function addSetting(stage: BuildStage, code: DockerfileSourceCode, fixer: Fixer): Fix | null {
  const builds = commandsOfContainer(code).some((command) => {
    const action = packageCommand(command)?.action;
    return action === 'install' || action === 'ci' || command.words.some(({ value }) => value === 'build');
  });
  if (builds || code.shippedInstructions.some(({ type }) => type === 'Onbuild')) return null;
  const anchor = stage.instructions.findLast(({ type }) => type === 'Run') ?? stage.from;
  const [start, end] = anchor.range;
  const line = code.text.slice(code.text.lastIndexOf('\n', start - 1) + 1, start);
  if (line.trim() !== '') return null;
  return fixer.insertTextAfterRange([end, end], `${code.lineEnd}${line}ENV NODE_ENV=production`);
}
