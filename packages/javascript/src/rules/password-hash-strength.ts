import { ruleOptions, satisfied } from '@seaworthy/core';
import { lastName, literalText, type CallLike, type Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { ARGON2_MEMORY, BCRYPT, FAST_DIGEST, FAST_HASHES } from '../libraries/password-hashes.ts';
import type { JavaScriptModel } from '../model.ts';
import { callBehind } from '../model/calls.ts';
import { functionsAround } from '../model/functions.ts';
import { argumentAt, type Option } from '../model/options.ts';
import { typedPasswordIn } from '../model/password-names.ts';
import { numberOf, stringOf } from '../model/values.ts';

interface Options {
  minBcryptRounds: number;
  minPbkdf2Sha256: number;
  minPbkdf2Sha512: number;
  minScryptN: number;
}

/** `createHash(…).update(salt).update`. */
const DIGESTED = /^createHash\(\)(?:\.update\(\))*\.update$/u;

/** A digest that is only compared with a list of leaks, or demanded by a protocol, or hashed again slowly. */
const OTHER_PURPOSE = /pwned|slice\(0,\s*5\)|substr(?:ing)?\(0,\s*5\)|realm|bcrypt|argon2|scrypt|pbkdf2/iu;

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

    function checkFast(call: CallLike, text: Node | undefined, hash: string): void {
      const password = text && typedPasswordIn(text);
      if (!password || isForAnotherPurpose(call, code) || code.isOutsideProduction(call)) return;
      context.report({ node: password, messageId: 'fast', data: { password: code.getText(password), hash } });
    }

    /** Reports a number below `least`; others and unknown ones are fine. */
    function checkCost(node: Node | undefined, what: string, least: number): void {
      if (!node || code.isOutsideProduction(node)) return;
      const value = numberOf(code.valueOf(node));
      if (value === undefined) return;
      if (value >= least) satisfied(context, { node });
      else context.report({ node, messageId: 'cheap', data: { what, value, least } });
    }

    function checkNode(call: CallLike, name: string): void {
      const password = argumentAt(call, 0);
      if (DIGESTED.test(name)) {
        const made = call.callee.type === 'MemberExpression' ? callBehind(chainStart(call.callee.object), code) : undefined;
        const digest = stringOf(made?.arguments[0] ? code.valueOf(made.arguments[0]) : { type: 'unknown', node: call });
        if (digest !== undefined && FAST_DIGEST.test(digest)) checkFast(call, password, digest.toUpperCase());
      } else if (name === 'hash' && FAST_DIGEST.test(literalText(password) ?? '')) {
        checkFast(call, argumentAt(call, 1), literalText(password)!.toUpperCase());
      } else if (/^pbkdf2(?:Sync)?$/u.test(name) && password && typedPasswordIn(password)) {
        const digest = stringOf(code.valueOf(argumentAt(call, 4) ?? call));
        const least = digest === undefined || digest.includes('512') ? options.minPbkdf2Sha512 : options.minPbkdf2Sha256;
        checkCost(argumentAt(call, 2), 'The number of iterations of PBKDF2', least);
      } else if (/^scrypt(?:Sync)?$/u.test(name) && password && typedPasswordIn(password)) {
        for (const option of ['N', 'cost']) checkCost(valueNode(code.optionOf(call, 3, option)), `\`${option}\` of scrypt`, options.minScryptN);
      }
    }

    function checkArgon2(call: CallLike): void {
      const memory = valueNode(code.optionOf(call, 1, 'memoryCost'));
      const passes = code.optionOf(call, 1, 'timeCost');
      // Three passes by default.
      const count = passes.state === 'absent' ? 3 : passes.state === 'given' ? (numberOf(passes.value) ?? Infinity) : Infinity;
      const least = ARGON2_MEMORY.find(([number]) => count >= number)?.[1];
      if (least !== undefined) checkCost(memory, `\`memoryCost\` of argon2${Number.isFinite(count) ? ` with ${count} passes` : ''}`, least);
    }

    function check(call: CallLike): void {
      const { module, name } = code.originOf(call.callee) ?? {};
      if (module === undefined || name === undefined) return;
      if (module === 'crypto') return checkNode(call, name);
      if (module === 'argon2' && name === 'hash') return checkArgon2(call);
      const bcrypt = BCRYPT.find((each) => each.module === module && each.name === name);
      if (bcrypt) return checkCost(argumentAt(call, bcrypt.cost), 'The cost of bcrypt', options.minBcryptRounds);
      if (FAST_HASHES.some((each) => each.module === module && each.name === name))
        checkFast(call, argumentAt(call, 0), name === '' ? module.replace(/^.*-/u, '').toUpperCase() : name.toUpperCase());
    }

    return { CallExpression: check };
  },
});

function valueNode(option: Option): Node | undefined {
  return option.state === 'given' && option.property.type === 'Property' ? option.property.value : undefined;
}

/** `createHash('md5')` of `createHash('md5').update(salt)`. */
function chainStart(node: Node): Node {
  let inner = node;
  while (inner.type === 'CallExpression' && inner.callee.type === 'MemberExpression' && lastName(inner.callee) === 'update')
    inner = inner.callee.object;
  return inner;
}

function isForAnotherPurpose(call: Node, code: JavaScriptModel): boolean {
  const [around] = functionsAround(call);
  return around !== undefined && OTHER_PURPOSE.test(code.getText(around));
}
