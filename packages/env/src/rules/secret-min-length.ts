import { patternOption, ruleOptions, satisfied } from '@seaworthy/core';
import { secretLength } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { ISSUED_NAMES, SIGNING_NAMES } from '../model/secret-purposes.ts';
import { judgeSecret, secretsOf } from '../model/secrets.ts';

interface Options {
  minLength: number;
  minBytes: number;
  names: string;
  exclude: string;
}

export default defineRule<{ messageIds: 'short' | 'few'; options: Options }>({
  name: 'secret-min-length',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require signing secrets of at least 32 characters',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['secrets-strong-random-keys'],
      references: ['CWE-326', 'CWE-521', 'https://www.rfc-editor.org/rfc/rfc7518#section-3.2'],
      sources: [],
    },
    messages: {
      short:
        '`{{name}}` has {{length}} characters of {{min}}: from one token or cookie, such a key is found by trying. ' +
        'Write a longer random one, such as `openssl rand -hex 32` prints.',
      few:
        '`{{name}}` is worth {{length}} bytes of {{min}}, since two hexadecimal digits are one: that is less than ' +
        'the hash that it keys. Write a longer random one, such as `openssl rand -hex 32` prints.',
    },
    ...ruleOptions<Options>({
      minLength: { type: 'integer', minimum: 1, default: 32, description: 'The fewest characters, without `base64:`.' },
      minBytes: {
        type: 'integer',
        minimum: 1,
        default: 16,
        strict: 32,
        description: 'The fewest bytes: two hexadecimal digits are one, four characters after `base64:` are three.',
      },
      names: {
        type: 'string',
        format: 'regex',
        default: SIGNING_NAMES,
        description: 'Names of the variables, in upper case, as a regular expression.',
      },
      exclude: {
        type: 'string',
        format: 'regex',
        default: ISSUED_NAMES,
        description: 'Names that are passed over, in upper case, as a regular expression.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ minLength, minBytes, ...given }] = context.options;
    const names = patternOption(context, 'names', given.names);
    const exclude = patternOption(context, 'exclude', given.exclude);

    return {
      File() {
        for (const secret of secretsOf(code)) {
          const upper = secret.name.toUpperCase();
          if (secret.host !== undefined || !names.test(upper) || exclude.test(upper)) continue;
          const { is } = judgeSecret(secret, 'production');
          if (is !== 'weak' && is !== 'strong') continue;
          const { characters, bytes } = secretLength(secret.value);
          if (characters >= minLength && bytes >= minBytes) {
            satisfied(context, { node: secret });
            continue;
          }
          const isShort = characters < minLength;
          context.report({
            node: secret,
            messageId: isShort ? 'short' : 'few',
            data: { name: secret.name, length: isShort ? characters : bytes, min: isShort ? minLength : minBytes },
            secrets: [secret],
          });
        }
      },
    };
  },
});
