import { ruleOptions, satisfied } from '@seaworthy/core';
import type { Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { passwordHashOf, type HashCost } from '../model/password-hashing.ts';
import { numberOf } from '../model/values.ts';

interface Options {
  minBcryptRounds: number;
  minPbkdf2Sha256: number;
  minPbkdf2Sha512: number;
  minScryptN: number;
}

const ITERATIONS = 'The number of iterations of PBKDF2';

/** How a message names a number, and the option with the lowest that is accepted. */
const COSTS: Readonly<Record<HashCost['of'], { what: string; option: keyof Options }>> = {
  bcrypt: { what: 'The cost of bcrypt', option: 'minBcryptRounds' },
  pbkdf2Sha256: { what: ITERATIONS, option: 'minPbkdf2Sha256' },
  pbkdf2Sha512: { what: ITERATIONS, option: 'minPbkdf2Sha512' },
  scrypt: { what: '`N` of scrypt', option: 'minScryptN' },
};

export default defineRule<{ messageIds: 'fast' | 'cheap'; options: Options }>({
  name: 'password-hash-strength',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require an adequate password hash',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['auth-password-hashing'],
      references: [
        'CWE-916',
        'CWE-328',
        'OWASP ASVS 4.0.3 2.4.1',
        'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html',
      ],
      sources: [],
      triggers: ['crypt', 'argon2', 'md5', 'sha1', 'sha256', 'sha512'],
    },
    messages: {
      fast:
        '`{{password}}` is hashed with {{hash}}, which is so fast that whoever gets the table of users tries billions of ' +
        'passwords a second. Hash it with argon2id, scrypt or bcrypt.',
      cheap:
        '{{what}} is {{value}}: whoever gets the table of users tries passwords much faster than the hash is meant to ' +
        'allow. Use {{least}} or more.',
    },
    ...ruleOptions<Options>({
      minBcryptRounds: { type: 'integer', minimum: 4, default: 10, description: 'The lowest cost of bcrypt.' },
      minPbkdf2Sha256: { type: 'integer', minimum: 1, default: 600_000, description: 'The fewest iterations of PBKDF2 with SHA-256 or a weaker digest.' },
      minPbkdf2Sha512: { type: 'integer', minimum: 1, default: 210_000, description: 'The fewest iterations of PBKDF2 with SHA-512.' },
      minScryptN: { type: 'integer', minimum: 2, default: 32_768, description: 'The lowest `N` of scrypt.' },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [options] = context.options;

    /** Reports a number below `least`; unknown ones are fine. */
    function checkNumber(node: Node, what: string, least: number): void {
      const value = numberOf(code.valueOf(node));
      if (value === undefined || code.isOutsideProduction(node)) return;
      if (value >= least) satisfied(context, { node });
      else context.report({ node, messageId: 'cheap', data: { what, value, least } });
    }

    return {
      CallExpression(call) {
        const found = passwordHashOf(call, code);
        if (found?.type === 'cost') {
          const { what, option } = COSTS[found.of];
          checkNumber(found.node, what, options[option]);
        } else if (found?.type === 'memory') {
          checkNumber(found.node, '`memoryCost` of argon2', found.least);
        } else if (found && !code.isOutsideProduction(call)) {
          const { password, hash } = found;
          context.report({ node: password, messageId: 'fast', data: { password: code.getText(password), hash } });
        }
      },
    };
  },
});
