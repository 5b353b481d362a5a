import { patternOption, ruleOptions, satisfied, type Fix, type Fixer } from '@seaworthy/core';
import { wordsOf } from '@seaworthy/knowledge';
import type { Node, TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { cryptoNameIn } from '../model/crypto-imports.ts';
import { destinationsOf, type Destination } from '../model/destinations.ts';
import { functionsAround } from '../model/functions.ts';
import { insecureRandomOf, randomIntegerAround } from '../model/insecure-random.ts';

interface Options {
  names: string;
}

/** What may follow the word for a secret: `otpCode`, `tokenString`. */
const FORM = '(?:_(?:codes?|value|string|str|number|num|hex|digits?|for_\\w+))?$';

/** What a `code` is for, by the text of the function around it. */
const CODE_PURPOSE = /otp|verif|reset|invit|2fa|mfa/i;

/** `randomInt` takes spans below 2 to the power of 48. */
const LARGEST_SPAN = 2 ** 48;

export default defineRule<{ messageIds: 'guessable' | 'crypto'; options: Options }>({
  name: 'no-insecure-random',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow Math.random for security values',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['auth-otp-random', 'secrets-strong-random-keys'],
      references: [
        'CWE-338',
        'CWE-330',
        'OWASP ASVS 4.0.3 6.3.1',
        'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Math/random',
        'https://nodejs.org/api/crypto.html#cryptorandomintmin-max-callback',
      ],
      sources: [],
      triggers: ['Math.random', 'Date.now', 'lodash', 'uuid', 'randomInt', 'randomBytes', 'randomUUID'],
    },
    hasSuggestions: true,
    messages: {
      guessable:
        '`{{name}}` is made with `{{random}}`, whose results can be computed from a few that were seen, so somebody ' +
        'else can know it too. Use `crypto.randomInt`, `crypto.randomBytes` or `crypto.randomUUID`.',
      crypto: 'Write `{{code}}`.',
    },
    ...ruleOptions<Options>({
      names: {
        type: 'string',
        format: 'regex',
        default:
          'otp|token|secret|password|passwd|passcode|verification_?code|verify_?code|reset_?code|auth_?code|invite_?code|coupon|voucher|session_?id|api_?key|nonce|salt|csrf|pin',
        description: 'Names of what has to be unpredictable, in snake case and lower case.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const names = patternOption(context, 'names', `(?:^|_)(?:${context.options[0].names})${FORM}`);
    const seen = new Set<Node>();

    function isSecurityValue({ name }: Destination, around: Node): boolean {
      const words = wordsOf(name).join('_').toLowerCase();
      if (names.test(words)) return true;
      if (!/(?:^|_)code$/u.test(words)) return false;
      const holder = functionsAround(around)[0];
      return holder !== undefined && CODE_PURPOSE.test(code.getText(holder.parent.type === 'VariableDeclarator' ? holder.parent : holder));
    }

    function repair(call: TSESTree.CallExpression): { text: string; fix: (fixer: Fixer) => Fix[] } | undefined {
      const integer = randomIntegerAround(call, code);
      if (!integer || integer.high - integer.low <= 0 || integer.high - integer.low >= LARGEST_SPAN) return undefined;
      const { name, addImport } = cryptoNameIn(code);
      const text = `${name}.randomInt(${integer.low}, ${integer.high})`;
      return { text, fix: (fixer) => [...addImport(fixer), fixer.replaceText(integer.node, text)] };
    }

    return {
      CallExpression(call) {
        const origin = code.originOf(call.callee);
        if (origin?.module === 'crypto' && /^random(?:Int|Bytes|UUID)$/u.test(origin.name)) return satisfied(context, { node: call });
        const random = insecureRandomOf(call, code);
        if (random === undefined) return;
        const found = destinationsOf(call, code).find((each) => isSecurityValue(each, call));
        if (!found || seen.has(found.at) || code.isOutsideProduction(call)) return;
        seen.add(found.at);
        const repaired = repair(call);
        context.report({
          node: call,
          messageId: 'guessable',
          data: { name: found.name, random },
          suggest: repaired ? [{ messageId: 'crypto', data: { code: repaired.text }, fix: repaired.fix }] : [],
        });
      },
    };
  },
});
