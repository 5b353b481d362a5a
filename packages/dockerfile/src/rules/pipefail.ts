import { satisfied } from '@seaworthy/core';
import { isShell, optionValues, type Pipeline, type Script, type SimpleCommand } from '@seaworthy/shell';
import type { ShellForm } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import type { DockerfileSourceCode } from '../source-code.ts';

export default defineRule<{ messageIds: 'unnoticed' }>({
  name: 'pipefail',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require pipefail in RUN pipelines',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'advises',
      controls: ['image-hardening', 'image-builds'],
      references: ['https://docs.docker.com/build/building/best-practices/#using-pipes'],
      sources: ['hadolint:DL4006'],
    },
    messages: {
      unnoticed:
        'When `{{left}}` fails here, the build stops only if `{{right}}` fails too, on nothing or on half ' +
        'of its input: the shell looks only at the last command of a pipeline. Write `SHELL [{{shell}}, ' +
        '"-c"]` above this step.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      Run(run) {
        const { command } = run;
        if (command?.type !== 'ShellForm') return;
        const shell = code.shellAt(run);
        if (!shell.posix) return;
        const pipelines = pipelinesIn(command.script, startsWithPipefail(command, shell.argv));
        const [first, ...others] = pipelines
          .filter((pipeline) => !pipeline.noticed)
          .flatMap(({ left }) => left ?? []);
        if (first) {
          context.report({
            node: first.words[0]!,
            messageId: 'unnoticed',
            data: {
              left: first.name ?? '',
              right: pipelines.find(({ left }) => left === first)?.right?.name ?? 'the next command',
              shell: shellFor(code, run),
            },
            related: others.map(({ words }) => ({ node: words[0]!, message: 'So does this one.' })),
          });
        } else if (pipelines.some(({ left }) => left)) {
          satisfied(context, { node: run.keyword });
        }
      },
    };
  },
});

/** Commands whose failure leaves something out that the build needs. */
const SOURCES = new Set(['curl', 'wget', 'gpg', 'openssl', 'tar', 'cat', 'base64', 'git']);

interface ReadPipeline {
  /** The first of its commands, but for the last one, that is one of {@link SOURCES}. */
  left: SimpleCommand | undefined;
  right: SimpleCommand | undefined;
  /** Whether the shell notices when it fails, or whoever wrote it took care of that. */
  noticed: boolean;
}

/** The pipelines of a script and of those nested in it; `pipefail` is what its shell was started with. */
function pipelinesIn(script: Script, pipefail: boolean): ReadPipeline[] {
  const set = script.commands.find(setsPipefail)?.range[0] ?? Number.POSITIVE_INFINITY;
  const own = script.pipelines.map((pipeline) => readPipeline(pipeline, pipefail || set < pipeline.range[0]));
  const nested = script.commands.flatMap((command) => {
    if (!command.nested) return [];
    const isSameShell = command.words.length === 0 || command.name === 'eval';
    const inherited = isSameShell && (pipefail || set < command.range[0]);
    return pipelinesIn(command.nested, inherited || (isShell(command.name) && givesPipefail(command)));
  });
  return [...own, ...nested];
}

function readPipeline({ stages }: Pipeline, pipefail: boolean): ReadPipeline {
  const lasts = stages.map((stage) => stage.at(-1));
  const right = lasts.pop();
  const left = lasts.find((command) => SOURCES.has(command?.name ?? ''));
  // `… || true` and `… || exit 1` say what is to happen.
  return { left, right, noticed: pipefail || right?.followedBy === '||' };
}

function setsPipefail(command: SimpleCommand): boolean {
  return command.name === 'set' && givesPipefail(command);
}

/** `-o pipefail`, also in a cluster such as `-euxo`. */
function givesPipefail(command: SimpleCommand): boolean {
  return optionValues(command, { short: 'o' }).some(({ value }) => value === 'pipefail');
}

/** A here-document that begins with `#!` chooses its shell itself. */
function startsWithPipefail({ text }: ShellForm, argv: readonly string[]): boolean {
  const words = text.startsWith('#!') ? text.split('\n', 1)[0]!.split(/\s+/u) : argv;
  return words.some((word, index) => /^-[A-Za-z]*o$/u.test(word) && words[index + 1] === 'pipefail');
}

/** Alpine has no bash, and the ash of its busybox knows the option. */
function shellFor(code: DockerfileSourceCode, node: Parameters<DockerfileSourceCode['stageOf']>[0]): string {
  const stage = code.stageOf(node);
  const image = stage && code.baseImageOf(stage)?.reference;
  const isAlpine = image && /(?:^|\/)alpine:|:.*alpine/u.test(`${image.repository}:${image.tag ?? ''}`);
  return isAlpine ? '"/bin/ash", "-eo", "pipefail"' : '"/bin/bash", "-o", "pipefail"';
}
