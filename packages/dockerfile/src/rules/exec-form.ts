import { satisfied } from '@seaworthy/core';
import type { SimpleCommand } from '@seaworthy/shell';
import type { Cmd, Entrypoint, ShellForm } from '../ast.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule<{ messageIds: 'shellForm' | 'toExec' }>({
  name: 'exec-form',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require the exec form for CMD and ENTRYPOINT',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['process-graceful-shutdown'],
      references: [
        'https://docs.docker.com/reference/dockerfile/#shell-and-exec-form',
        'https://docs.docker.com/reference/build-checks/json-args-recommended/',
      ],
      sources: ['hadolint:DL3025', 'buildkit:JSONArgsRecommended'],
    },
    messages: {
      shellForm:
        'In shell form `{{shell}}` starts `{{program}}` and, as process 1, need not pass SIGTERM on: then ' +
        'each stop kills `{{program}}` after the grace period, in the middle of its work. {{advice}}.',
      toExec: 'Write it as {{exec}}.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check(instruction: Cmd | Entrypoint, command: ShellForm): void {
      const shell = code.shellAt(instruction);
      const program = mainCommand(command);
      if (!shell.posix || !program || handsOver(program) || isBrokenList(command)) return;
      const exec = execFormOf(command);
      context.report({
        node: isOneLine(command) ? command : instruction.keyword,
        messageId: 'shellForm',
        data: {
          shell: shell.name,
          program: program.name ?? 'the program',
          advice: adviceOf(command, program, instruction),
        },
        suggest: exec
          ? [{ messageId: 'toExec', data: { exec }, fix: (fixer) => fixer.replaceText(command, exec) }]
          : [],
      });
    }

    function isOneLine(command: ShellForm): boolean {
      const { start, end } = code.getLoc(command);
      return start.line === end.line;
    }

    return {
      File() {
        const { entrypoint, cmd } = code.containerCommand ?? {};
        const isCmdUsed = entrypoint?.command?.type !== 'ShellForm';
        for (const instruction of isCmdUsed ? [entrypoint, cmd] : [entrypoint]) {
          const command = instruction?.command;
          if (command?.type === 'ExecForm') satisfied(context, { node: command });
          if (!instruction || command?.type !== 'ShellForm') continue;
          if (instruction !== cmd || !signalsItsGroup(entrypoint)) check(instruction, command);
        }
      },
    };
  },
});

/** The command that the shell ends with: what keeps running. */
function mainCommand({ script }: ShellForm): SimpleCommand | undefined {
  return script.commands.findLast(({ words, inSubstitution }) => words.length > 0 && !inSubstitution);
}

/** `exec` puts the program in the shell's place. */
function handsOver({ wrappers }: SimpleCommand): boolean {
  return wrappers.some(({ value }) => value === 'exec');
}

/** An exec form with a mistake, of which dockerfile/valid-instructions speaks. */
function isBrokenList({ text }: ShellForm): boolean {
  return text.startsWith('[');
}

/** The exec form only for one program without variables: it has no shell that runs and expands them. */
function adviceOf(command: ShellForm, program: SimpleCommand, { keyword }: Cmd | Entrypoint): string {
  const { script, text } = command;
  if (script.commands.some((other) => other !== program && !other.inSubstitution)) {
    return 'Start the one that keeps running last, in the foreground and with `exec` before it';
  }
  const word = program.words[0]!;
  if (text.includes('$') || text.includes('`')) return `Begin with \`exec ${word.value}\``;
  return `Write \`${keyword.value} ["${word.value}", …]\`, or begin the text with \`exec\``;
}

/** dumb-init sends signals to the whole process group, so also to the shell's child. */
function signalsItsGroup(entrypoint: Entrypoint | undefined): boolean {
  const command = entrypoint?.command;
  return command?.type === 'ExecForm' && /(?:^|\/)dumb-init$/u.test(command.elements[0]?.value ?? '');
}

/** Only for a text that means the same without a shell. */
function execFormOf({ text }: ShellForm): string | undefined {
  if (/[|&;<>()$`\\"'*?#~=%[\]{}!\n]/u.test(text)) return undefined;
  return `[${text
    .trim()
    .split(/\s+/u)
    .map((word) => JSON.stringify(word))
    .join(', ')}]`;
}
