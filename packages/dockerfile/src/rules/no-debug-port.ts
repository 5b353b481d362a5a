import { satisfied, textOf } from '@seaworthy/core';
import { canonicalRepository } from '@seaworthy/knowledge';
import { allCommands, debugFlagsIn, debugFlagsInVariable, type DebugFlag } from '@seaworthy/shell';
import type { Expose, Instruction, Word } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { debugPortsOf } from '../model/debug-ports.ts';
import { withoutOnbuild } from '../model/onbuild.ts';
import { placeInWord } from '../model/word-parts.ts';

export default defineRule<{ messageIds: 'flag' | 'port' }>({
  name: 'no-debug-port',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow debugger ports and flags',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['debug-disabled', 'network-published-ports-minimal'],
      references: [
        'CWE-489',
        'CWE-668',
        'https://nodejs.org/en/learn/getting-started/debugging#security-implications',
      ],
      sources: [],
    },
    messages: {
      flag:
        '`{{flag}}` starts a debugger with the program: whoever reaches its port runs any code in the ' +
        'container, without a password. Leave it out here, and pass it in a compose file for development.',
      port:
        '`EXPOSE {{port}}` offers the port of {{debugger}}, which runs any code for whoever connects, ' +
        'without a password. Remove it from the image.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function reportFlag({ word, range }: DebugFlag): void {
      const flag = word.value.slice(...range);
      context.report({ node: placeInWord(word, range, code), messageId: 'flag', data: { flag } });
    }

    function checkCommand(): void {
      const { script, cmd, entrypoint } = code.containerCommand ?? {};
      const flags = script ? allCommands(script).flatMap(debugFlagsIn) : [];
      for (const flag of flags) reportFlag(flag);
      const instruction = cmd ?? entrypoint;
      if (flags.length === 0 && instruction) satisfied(context, { node: instruction });
    }

    /** Ports other than Node's are common: a program that has no other one, or names it, uses it itself. */
    function checkPorts(instructions: readonly Instruction[]): void {
      const exposing = instructions.filter(({ type }) => type === 'Expose') as Expose[];
      const base = code.finalStage && code.baseImageOf(code.finalStage)?.reference?.repository;
      const repository = canonicalRepository(base ?? '');
      if (OWN_PORTS.test(repository)) return;
      const count = exposing.reduce((sum, { ports }) => sum + ports.length, 0);
      const found = exposing.flatMap((expose) => debugPortsOf(expose, repository, code));
      const own = [...new Set(found.map(({ facts }) => `${facts.port}`))]
        .filter((port) => port !== '9229')
        .filter((port) => count === 1 || isNamed(port, instructions));
      for (const { node, facts } of found) {
        if (own.includes(`${facts.port}`)) continue;
        context.report({
          node,
          messageId: 'port',
          data: { port: `${facts.port}`, debugger: facts.debugger },
        });
      }
    }

    /** Whether the command or a variable of the image has the port: then it is the program's own. */
    function isNamed(port: string, instructions: readonly Instruction[]): boolean {
      const number = new RegExp(`(?<!\\d)${port}(?!\\d)`, 'u');
      const texts = instructions.flatMap((instruction) =>
        instruction.type === 'Env'
          ? instruction.pairs.map(({ value }) => (value && textOf(code.resolve(value, instruction))) ?? '')
          : [],
      );
      return [code.containerCommand?.text ?? '', ...texts].some((text) => number.test(text));
    }

    return {
      File() {
        if (!code.finalStage) return;
        const instructions = code.shippedInstructions.map(withoutOnbuild);
        checkCommand();
        for (const { name, word } of lastValues(instructions)) {
          for (const flag of debugFlagsInVariable(name, word)) reportFlag(flag);
        }
        checkPorts(instructions);
      },
    };
  },
});

/** Applications that use one of these ports themselves: n8n 5678, Rasa 5005. */
const OWN_PORTS = /(?:^|\/)(?:n8n|rasa(?:-sdk|-pro)?)$/u;

/** For each variable the value that the image sets last. */
function lastValues(instructions: readonly Instruction[]): Iterable<{ name: string; word: Word }> {
  const values = new Map<string, { name: string; word: Word }>();
  for (const instruction of instructions) {
    if (instruction.type !== 'Env') continue;
    for (const { key, value: word } of instruction.pairs) {
      if (word) values.set(key.value, { name: key.value, word });
    }
  }
  return values.values();
}
