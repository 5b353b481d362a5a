import { ruleOptions, satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { argumentListOf, SHELL_WORDS, shellRunOf, variablePart } from '../model/shell-runs.ts';

interface Options {
  anyVariable: boolean;
}

export default defineRule<{ messageIds: 'request' | 'variable'; options: Options }>({
  name: 'no-shell-injection',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow request data in shell commands',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['input-dangerous-sinks'],
      references: [
        'CWE-78',
        'OWASP ASVS 4.0.3 5.3.8',
        'https://cheatsheetseries.owasp.org/cheatsheets/OS_Command_Injection_Defense_Cheat_Sheet.html',
      ],
      sources: [],
      triggers: SHELL_WORDS,
    },
    messages: {
      request:
        '`{{part}}` comes from the request and becomes part of a command that a shell runs, so `; ` and a command ' +
        'behind it run on the server. Call `execFile` or `spawn` without `shell`, with the value as an argument of its own.',
      variable:
        '`{{part}}` becomes part of a command that a shell runs while it answers a request; whoever decides it runs ' +
        'commands on the server. Call `execFile` or `spawn` without `shell`, with the value as an argument of its own.',
    },
    ...ruleOptions<Options>({
      anyVariable: {
        type: 'boolean',
        default: false,
        strict: true,
        description: 'Whether to report every value that is no constant, in the code that answers requests.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ anyVariable }] = context.options;

    return {
      CallExpression(call) {
        const list = argumentListOf(call, code);
        if (list && !code.isOutsideProduction(call)) satisfied(context, { node: list });
        for (const command of shellRunOf(call, code)?.commands ?? []) {
          const request = code.requestPart(command);
          const part = request ?? (anyVariable ? variablePart(command, code) : undefined);
          if (!part || code.isOutsideProduction(call)) continue;
          context.report({ node: part, messageId: request ? 'request' : 'variable', data: { part: code.getText(part) } });
          return;
        }
      },
    };
  },
});
