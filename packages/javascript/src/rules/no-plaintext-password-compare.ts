import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { comparedPassword, passwordConditions } from '../model/password-comparisons.ts';

const HASHES = /^(?:bcrypt(?:js)?|argon2|@node-rs\/(?:bcrypt|argon2))$/u;

export default defineRule<{ messageIds: 'compared' | 'environment' | 'queried' }>({
  name: 'no-plaintext-password-compare',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow comparing passwords with === or querying by password',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['auth-password-hashing'],
      references: [
        'CWE-256',
        'CWE-522',
        'OWASP ASVS 4.0.3 2.4.1',
        'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html',
      ],
      sources: [],
      triggers: ['pass', 'Pass', 'pwd', 'Pwd', 'crypt', 'argon2'],
    },
    messages: {
      compared:
        '`{{text}}` is compared as it is, so it is stored as plain text, and whoever gets the table of users has all ' +
        'passwords. Store a hash, and compare with `bcrypt.compare` or `argon2.verify`.',
      environment:
        'The password is compared with `{{text}}` as plain text, which stands readable in the environment of the ' +
        'server and is guessed at full speed. Keep a hash there, and compare with `bcrypt.compare` or `argon2.verify`.',
      queried:
        'The query finds a user by the password, so it is stored as plain text, and whoever gets the table of users has ' +
        'all passwords. Find the user by name, and compare a hash with `bcrypt.compare` or `argon2.verify`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      BinaryExpression(node) {
        const found = comparedPassword(node, code);
        if (!found || code.isOutsideProduction(node)) return;
        const { by, text } = found;
        context.report({ node, messageId: by === 'stored' ? 'compared' : 'environment', data: { text } });
      },
      CallExpression(call) {
        for (const condition of passwordConditions(call, code))
          if (!code.isOutsideProduction(call)) context.report({ node: condition, messageId: 'queried' });
        const origin = code.originOf(call.callee);
        if (origin && HASHES.test(origin.module) && /^(?:compare|compareSync|verify)$/u.test(origin.name))
          satisfied(context, { node: call.callee });
      },
    };
  },
});
