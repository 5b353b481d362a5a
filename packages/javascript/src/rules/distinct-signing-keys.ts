import { satisfied } from '@seaworthy/core';
import { unwrap, type Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { SECRET_MODULES, type Protects } from '../libraries/secret-sinks.ts';
import { keyIdentity, secretUsesIn, type SecretUse } from '../model/secret-uses.ts';

/** Whatever tokens are signed with: a file that signs none has nothing to compare. */
const KINDS: Readonly<Record<Protects, string | undefined>> = { cookies: 'cookies', tokens: 'tokens', data: undefined };

export default defineRule<{ messageIds: 'same' }>({
  name: 'distinct-signing-keys',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require different keys for tokens and cookies',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['secrets-distinct'],
      references: ['CWE-522', 'https://doi.org/10.6028/NIST.SP.800-57pt1r5'],
      sources: [],
      triggers: SECRET_MODULES,
    },
    messages: {
      same:
        '`{{key}}` signs {{kind}} here and {{otherKind}} in line {{line}}: whoever learns it from one of them forges ' +
        'both, and neither can be replaced alone. Give each a key of its own.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    /** The name of the key, unless it is a text that stands right there, which another rule reports. */
    function named(use: SecretUse): { key: string; node: Node; kind: string; text: string } | undefined {
      const kind = KINDS[use.sink.protects];
      const key = kind === undefined ? undefined : keyIdentity(use, code);
      const isText = /^(?:Literal|TemplateLiteral)$/u.test(unwrap(use.given).type);
      return kind === undefined || key === undefined || isText ? undefined : { key, node: use.given, kind, text: code.getText(unwrap(use.given)) };
    }

    return {
      Program() {
        const firsts = new Map<string, NonNullable<ReturnType<typeof named>>>();
        const kinds = new Set<string>();
        for (const use of secretUsesIn(code)) {
          const found = code.isOutsideProduction(use.at) ? undefined : named(use);
          if (!found) continue;
          const first = firsts.get(found.key);
          const isSecondKind = kinds.size > 0 && !kinds.has(found.kind);
          if (!first) {
            firsts.set(found.key, found);
            if (isSecondKind) satisfied(context, { node: found.node });
          } else if (first.kind !== found.kind) {
            const { node, kind, text } = found;
            const { line } = code.getLoc(first.node).start;
            context.report({
              node,
              messageId: 'same',
              data: { key: text, kind, otherKind: first.kind, line },
              related: [{ node: first.node, message: `The same key signs ${first.kind} here.` }],
            });
          }
          kinds.add(found.kind);
        }
      },
    };
  },
});
