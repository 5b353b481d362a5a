import { satisfied, stringList, ruleOptions } from '@seaworthy/core';
import { mask, publishedKeyOf, type DefaultReason } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { judgeSecret, secretsOf, type EnvSecret } from '../model/secrets.ts';

interface Options {
  additional: readonly string[];
}

export default defineRule<{ messageIds: 'default' | 'account'; options: Options }>({
  name: 'no-default-secret',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow known default values for secrets',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['secrets-no-default-values'],
      references: ['CWE-1393', 'CWE-798', 'OWASP ASVS 4.0.3 2.5.4'],
      sources: [],
    },
    messages: {
      default:
        '{{secret}} {{reason}} (`{{masked}}`): whoever tries the usual values is in with one of the first. Write a ' +
        'random one, such as `openssl rand -hex 32` prints.',
      account:
        '`{{name}}` is `{{value}}`, the account that {{reader}} comes with: attackers only have to guess its ' +
        'password. Make an account with a name of its own.',
    },
    ...ruleOptions<Options>({
      additional: { ...stringList, default: [], description: 'More values that everybody knows, in any case.' },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const additional = new Set(context.options[0].additional.map((value) => value.toLowerCase()));

    function reasonOf(secret: EnvSecret): DefaultReason | undefined {
      const found = judgeSecret(secret, 'production');
      if (found.is === 'empty' || found.is === 'placeholder') return undefined;
      if (additional.has(secret.value.toLowerCase())) return 'known';
      if (found.is === 'default') return found.because;
      if (found.is === 'strong') satisfied(context, { node: secret });
      return undefined;
    }

    return {
      File() {
        const reported = new Set<string | undefined>();
        for (const secret of secretsOf(code)) {
          const { purpose, value, label, user } = secret;
          if (purpose === 'datastore' || publishedKeyOf(value) !== undefined) continue;
          const because = reasonOf(secret);
          if (!because) continue;
          reported.add(user);
          const data = { secret: label, masked: mask(value), reason: REASONS[because] };
          context.report({ node: secret, messageId: 'default', data, secrets: [secret] });
        }
        for (const { entry, name, faults } of code.settings) {
          for (const { kind, value, reader, range } of faults) {
            // With its password it is one pair, which is reported there.
            if (kind !== 'defaultAccount' || reported.has(value)) continue;
            const data = { name, value, reader };
            context.report({ node: code.placeIn(entry, range), messageId: 'account', data });
          }
        }
      },
    };
  },
});

const REASONS: Readonly<Record<DefaultReason, string>> = {
  known: 'has a value that everybody knows',
  saysSo: 'has a value that only says what it is for',
  name: 'has its own name as value',
  user: 'is the name of its user',
  database: 'is the name of its database',
};
