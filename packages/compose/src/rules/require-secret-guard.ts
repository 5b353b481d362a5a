import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { isRequired, secretVariables, type VariableUse } from '../model/secret-variables.ts';
import { requireVariable } from '../model/variable-edits.ts';

export default defineRule<{ messageIds: 'unguarded' | 'require' }>({
  name: 'require-secret-guard',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require the :? form for secret variables',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'advises',
      controls: ['secrets-required-at-startup', 'env-required-variables'],
      references: ['CWE-1188', 'https://docs.docker.com/reference/compose-file/interpolation/'],
      sources: [],
    },
    messages: {
      unguarded:
        'Where nobody sets `{{variable}}`, Compose puts an empty text in its place and only warns: the service runs ' +
        'without its secret. Write `${{{variable}}:?}`, which stops the start instead.',
      require: 'Demand `{{variable}}`.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    return {
      File() {
        for (const uses of usesByName(secretVariables(code))) {
          // One use that demands the variable is enough to stop the start.
          const guard = uses.find(({ variable }) => isRequired(variable));
          if (guard) satisfied(context, { node: guard.variable });
          const [first, ...others] = guard ? [] : uses.filter(({ variable }) => variable.operator === undefined);
          if (!first) continue;
          const { variable, node } = first;
          const data = { variable: variable.name };
          context.report({
            node: variable,
            messageId: 'unguarded',
            data,
            related: others.map((other) => ({ node: other.variable, message: `\`${variable.name}\` is used here too.` })),
            suggest: [
              {
                messageId: 'require',
                data,
                fix: () => requireVariable(code, node, variable.range, variable.name),
              },
            ],
          });
        }
      },
    };
  },
});

function usesByName(uses: readonly VariableUse[]): Iterable<VariableUse[]> {
  const byName = new Map<string, VariableUse[]>();
  for (const use of uses) {
    const { name } = use.variable;
    const known = byName.get(name);
    if (known) known.push(use);
    else byName.set(name, [use]);
  }
  return byName.values();
}
