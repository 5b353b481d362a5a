import type { Variable, WordPart } from '../ast.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule<{ messageIds: 'old' }>({
  name: 'same-instruction-reference',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow ENV values that refer to a variable set by the same instruction',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-builds'],
      references: ['https://docs.docker.com/reference/dockerfile/#environment-replacement'],
      sources: ['hadolint:DL3044'],
    },
    messages: {
      old:
        '`{{variable}}` is set earlier in this `ENV` but does not have its new value yet: the whole ' +
        'instruction sees the variables as they were before it, so this reads {{before}}. Set `{{name}}` ' +
        'in an `ENV` of its own, above.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      Env(env) {
        const scope = code.scopeAt(env);
        for (const [index, { key, value }] of env.pairs.entries()) {
          const earlier = new Set(env.pairs.slice(0, index).map((pair) => pair.key.value));
          for (const variable of variablesOf(value?.parts ?? [])) {
            // `PATH=… PATH=$PATH` names itself: that the old value is read is the point.
            if (!earlier.has(variable.name) || variable.name === key.value) continue;
            const before = scope.get(variable.name)
              ? 'the old value'
              : 'an empty text or what the base image sets';
            context.report({
              node: variable,
              messageId: 'old',
              data: { variable: code.getText(variable), name: variable.name, before },
            });
          }
        }
      },
    };
  },
});

function variablesOf(parts: readonly WordPart[]): Variable[] {
  return parts.flatMap((part) =>
    part.type === 'Variable' ? [part, ...variablesOf(part.word), ...variablesOf(part.replacement)] : [],
  );
}
