import { ruleOptions, satisfied } from '@seaworthy/core';
import { mask, type DefaultReason, type SecretClass, type WeakReason } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { judgeSecret, secretsOf } from '../model/secrets.ts';

interface Options {
  minLength: number;
}

type Reason = DefaultReason | 'digits' | 'repetition' | 'run' | 'account';

export default defineRule<{ messageIds: 'guessed' | 'short'; options: Options }>({
  name: 'database-password-strength',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require strong datastore passwords in production files',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['database-strong-credentials', 'redis-auth', 'secrets-no-default-values'],
      references: ['CWE-521', 'OWASP ASVS 4.0.3 2.5.4'],
      sources: [],
    },
    messages: {
      guessed:
        '{{secret}} {{reason}} (`{{masked}}`): programs that try such passwords find every server that can be ' +
        'reached. Write a random one, such as `openssl rand -hex 24` prints.',
      short:
        '{{secret}} has {{length}} characters of {{min}}: a server that can be reached is opened by trying. Write a ' +
        'longer random one, such as `openssl rand -hex 24` prints.',
    },
    ...ruleOptions<Options>({
      minLength: { type: 'integer', minimum: 1, default: 12, description: 'The fewest characters of a password.' },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ minLength }] = context.options;

    return {
      File() {
        for (const secret of secretsOf(code)) {
          const { purpose, value, label } = secret;
          if (purpose !== 'datastore') continue;
          const found = judgeSecret(secret, 'production');
          const reason = reasonOf(found);
          const length = [...value].length;
          if (reason) {
            const data = { secret: label, reason: REASONS[reason], masked: mask(value) };
            context.report({ node: secret, messageId: 'guessed', data, secrets: [secret] });
          } else if (found.is !== 'weak' && found.is !== 'strong') {
            continue;
          } else if (length < minLength) {
            const data = { secret: label, length, min: minLength };
            context.report({ node: secret, messageId: 'short', data, secrets: [secret] });
          } else satisfied(context, { node: secret });
        }
      },
    };
  },
});

const REASONS: Readonly<Record<Reason, string>> = {
  known: 'is one that everybody knows',
  saysSo: 'only says what it is for',
  name: 'is the name of its variable',
  user: 'is the name of the user',
  database: 'is the name of the database',
  digits: 'is nothing but digits',
  repetition: 'repeats a shorter text',
  run: 'runs along the alphabet or the keyboard',
  account: 'is a name with a few signs added',
};

/** Long passwords of words, or of few characters, are not what such programs try. */
const WEAK: Readonly<Partial<Record<WeakReason, Reason>>> = {
  digits: 'digits',
  repetition: 'repetition',
  run: 'run',
  user: 'account',
};

function reasonOf(found: SecretClass): Reason | undefined {
  if (found.is === 'default') return found.because;
  return found.is === 'weak' ? WEAK[found.because] : undefined;
}
