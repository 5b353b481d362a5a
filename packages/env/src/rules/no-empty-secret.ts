import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { isRemarked } from '../model/remarks.ts';
import { isNothing, judgeSecret, secretsOf, type EnvSecret } from '../model/secrets.ts';
import { isUnused } from '../model/unused-services.ts';

/** A predecessor that is gone, and a proxy without a password. */
const MAY_BE_EMPTY = /_(?:PREVIOUS|OLD)$|_PROXY_PASSWORD$/u;

export default defineRule<{ messageIds: 'password' | 'key' | 'missing' }>({
  name: 'no-empty-secret',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow empty secrets in production files',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['env-required-variables', 'redis-auth'],
      references: ['CWE-258', 'CWE-1188'],
      sources: [],
    },
    messages: {
      password:
        '`{{name}}` is empty, and with an empty password a server lets everybody in. Write a random one, such as ' +
        '`openssl rand -hex 24` prints.',
      key:
        '`{{name}}` is empty, and what is signed with an empty key everybody can sign. Write a random one, such as ' +
        '`openssl rand -hex 32` prints.',
      missing:
        '`{{name}}` is empty, so what needs it fails in production, or is left out without a word. Write its value, ' +
        'or put `# optional` above it.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function mayBeEmpty({ name, entry, purpose }: EnvSecret): boolean {
      if (MAY_BE_EMPTY.test(name.toUpperCase()) || isRemarked(code, entry, /\boptional/iu)) return true;
      const file = code.get(`${name}_FILE`)?.entry.value.text ?? '';
      return !isNothing(file) || (purpose === 'other' && isUnused(code, name));
    }

    return {
      File() {
        for (const secret of secretsOf(code)) {
          const { is } = judgeSecret(secret, 'production');
          if (is === 'strong') satisfied(context, { node: secret });
          if (is !== 'empty' || mayBeEmpty(secret)) continue;
          const { entry, name, purpose } = secret;
          context.report({ node: entry, messageId: MESSAGES[purpose], data: { name } });
        }
      },
    };
  },
});

const MESSAGES = { datastore: 'password', signing: 'key', other: 'missing' } as const;
