import { ruleOptions, satisfied, stages, stringList } from '@seaworthy/core';
import { mask, tokensIn, unpublishableKind } from '@seaworthy/knowledge';
import type { Entry } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { BUNDLER_PREFIXES, publishingPrefixOf } from '../model/published-variables.ts';

interface Options {
  prefixes: readonly string[];
}

const SWITCH = /^(?:true|false|yes|no|on|off|\d{1,4})$/iu;

export default defineRule<{ messageIds: 'name' | 'value'; options: Options }>({
  name: 'no-public-secret',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow secrets behind a public bundler prefix',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['secrets-not-in-client-bundle'],
      references: [
        'CWE-200',
        'https://nextjs.org/docs/app/guides/environment-variables',
        'https://vite.dev/guide/env-and-mode',
      ],
      sources: [],
      stages,
    },
    messages: {
      name:
        '`{{name}}` is a secret by its name, and the bundler writes what begins with `{{prefix}}` into the scripts ' +
        'that every visitor loads. Take the prefix off, use the secret on the server alone, and replace it if it ' +
        'was live.',
      value:
        '`{{name}}` holds a {{token}} (`{{masked}}`), and the bundler writes what begins with `{{prefix}}` into the ' +
        'scripts that every visitor loads. Use it on the server alone, without the prefix, and replace it.',
    },
    ...ruleOptions<Options>({
      prefixes: {
        ...stringList,
        default: BUNDLER_PREFIXES,
        description: 'Prefixes of the variables that the bundler publishes.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ prefixes }] = context.options;

    function check(entry: Entry, prefix: string): void {
      const { key, value } = entry;
      const name = key.value;
      const rest = name.slice(prefix.length);
      const [token] = tokensIn(value.text).filter((each) => !each.public && each.id !== 'google_api_key');
      if (token) {
        const node = code.placeIn(entry, token.range);
        const data = { name, prefix, token: token.name, masked: mask(value.text.slice(...token.range)) };
        context.report({ node, messageId: 'value', data, secrets: [node] });
      } else if (isSecret(rest, value.text.trim())) {
        context.report({ node: key, messageId: 'name', data: { name, prefix }, secrets: [value] });
      } else satisfied(context, { node: key });
    }

    return {
      File() {
        for (const entry of code.effectiveEntries) {
          const prefix = publishingPrefixOf(entry.key.value, prefixes);
          if (prefix !== undefined) check(entry, prefix);
        }
      },
    };
  },
});

function isSecret(name: string, value: string): boolean {
  const kind = unpublishableKind(name);
  return kind === 'databaseUrl' ? !/^https?:/iu.test(value) : kind === 'secret' && !SWITCH.test(value);
}
