import { ruleOptions, satisfied } from '@seaworthy/core';
import { mask, secretLength, type WeakReason } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { judgeSecret, secretsOf } from '../model/secrets.ts';

interface Options {
  minLength: number;
  minDistinct: number;
  minEntropyPerChar: number;
}

export default defineRule<{ messageIds: 'predictable'; options: Options }>({
  name: 'secret-low-entropy',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow predictable secrets',
      preset: 'recommended',
      severity: 'warn',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['secrets-strong-random-keys'],
      references: ['CWE-331', 'CWE-521'],
      sources: [],
    },
    messages: {
      predictable:
        '`{{name}}` {{reason}} (`{{masked}}`): its length does not help against somebody who tries patterns. Write a ' +
        'random value, such as `openssl rand -hex 32` prints.',
    },
    ...ruleOptions<Options>({
      minLength: {
        type: 'integer',
        minimum: 1,
        default: 32,
        description: 'Shorter values, in characters, are left to `env/secret-min-length`.',
      },
      minDistinct: {
        type: 'integer',
        minimum: 1,
        default: 10,
        description: 'The fewest different characters; at most 8 are asked of hexadecimal text.',
      },
      minEntropyPerChar: {
        type: 'number',
        minimum: 0,
        default: 2.8,
        description: 'The least Shannon entropy, in bits per character.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ minLength, ...limits }] = context.options;

    return {
      File() {
        for (const secret of secretsOf(code)) {
          const { name, purpose, value } = secret;
          if (purpose !== 'signing' || secretLength(value).characters < minLength) continue;
          const found = judgeSecret(secret, 'production', limits);
          if (found.is === 'strong') satisfied(context, { node: secret });
          if (found.is !== 'weak' || found.because === 'short') continue;
          const data = { name, reason: REASONS[found.because], masked: mask(value) };
          context.report({ node: secret, messageId: 'predictable', data, secrets: [secret] });
        }
      },
    };
  },
});

const REASONS: Readonly<Record<Exclude<WeakReason, 'short'>, string>> = {
  digits: 'is nothing but digits',
  fewCharacters: 'has few different characters',
  repetition: 'repeats a shorter text',
  run: 'runs along the alphabet or the keyboard',
  words: 'is made of common words',
  lowEntropy: 'uses few of its characters most of the time',
  user: 'is a name with a few signs added',
};
