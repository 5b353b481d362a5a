import { satisfied, textOf } from '@seaworthy/core';
import { isTruthy } from '@seaworthy/knowledge';
import type { Run } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { commandsOf } from '../model/container-command.ts';
import { environmentValue } from '../model/earlier-instructions.ts';
import {
  hasSwitch,
  installName,
  mayHaveLockfile,
  projectInstallOf,
  type NodePackageManager,
  type ProjectInstall,
} from '../model/node-installs.ts';
import type { DockerfileSourceCode } from '../source-code.ts';

export default defineRule<{ messageIds: 'unlocked' | 'use' }>({
  name: 'lockfile-install',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require lockfile installs',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['dependencies-locked'],
      references: ['CWE-1357', 'https://docs.npmjs.com/cli/commands/npm-ci'],
      sources: [],
    },
    messages: {
      unlocked:
        '`{{command}}` may resolve other versions than those in the lockfile, so that what was tested is ' +
        'not what ships. Use {{instead}}, which installs what the lockfile says and fails when it does not ' +
        'fit.',
      use: 'Use {{instead}}.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      Run(run) {
        for (const command of commandsOf(run)) {
          const install = projectInstallOf(command);
          if (!install) continue;
          const { manager, word } = install;
          if (isLocked(install, run, code)) {
            satisfied(context, { node: word });
          } else if (!hasSwitch(install.call, 'offline') && mayHaveLockfile(manager, run, code)) {
            const instead = INSTEAD[manager];
            const replacement = canChange(install, code) ? replacementFor(install) : undefined;
            context.report({
              node: word,
              messageId: 'unlocked',
              data: { command: installName(install), instead },
              suggest: replacement
                ? [
                    {
                      messageId: 'use',
                      data: { instead },
                      fix: (fixer) => fixer.replaceText(word, replacement),
                    },
                  ]
                : [],
            });
          }
        }
      },
    };
  },
});

const INSTEAD: Readonly<Record<NodePackageManager, string>> = {
  npm: '`npm ci`',
  yarn: '`yarn install --immutable` (Yarn 1: `--frozen-lockfile`)',
  pnpm: '`pnpm install --frozen-lockfile`',
  bun: '`bun install --frozen-lockfile`',
};

/** Whether the install fails rather than resolve anything, or that is decided elsewhere. */
function isLocked(install: ProjectInstall, run: Run, code: DockerfileSourceCode): boolean {
  const { call, command, manager } = install;
  const isOn = (name: string): boolean => {
    const value = environmentValue(name, command, run, code);
    const text = value && textOf(value);
    return value !== undefined && (text === undefined || isTruthy(text));
  };
  if (call.action === 'ci') return true;
  if (manager === 'npm') return false;
  if (hasSwitch(call, 'frozen-lockfile', 'immutable')) return true;
  if (manager === 'yarn') return isOn('YARN_ENABLE_IMMUTABLE_INSTALLS') || isOn('CI');
  if (manager === 'bun') return hasSwitch(call, 'production');
  // pnpm takes the lockfile as it is when it runs in CI.
  return (
    isOn('CI') &&
    !call.options.some(({ name }) => name === 'frozen-lockfile' || name === 'no-frozen-lockfile')
  );
}

/** Options with which somebody decided against the lockfile. */
const AGAINST = /^(?:no-)?(?:package-lock|frozen-lockfile|lockfile)$/u;

function canChange({ call, word }: ProjectInstall, code: DockerfileSourceCode): boolean {
  return code.text.slice(...word.range) === word.raw && !call.options.some(({ name }) => AGAINST.test(name));
}

/** Which spelling Yarn knows depends on its version, which is not in this file. */
function replacementFor({ manager, word }: ProjectInstall): string | undefined {
  if (manager === 'npm') return /^(?:install|i|add)$/u.test(word.value) ? 'ci' : undefined;
  return manager === 'yarn' ? undefined : `${word.raw} --frozen-lockfile`;
}
