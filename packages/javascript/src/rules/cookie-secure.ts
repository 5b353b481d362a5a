import { patternOption, ruleOptions, satisfied, type Fixer } from '@seaworthy/core';
import type { CallLike } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import {
  addCookieOption,
  cookieSetBy,
  describeCookie,
  IDENTIFYING_NAMES,
  mayBeNamed,
  type CookieUse,
} from '../model/cookies.ts';
import { isConstant } from '../model/values.ts';

interface Options {
  cookieNames: string;
  trustFrameworkDefaults: boolean;
}

export default defineRule<{ messageIds: 'off' | 'missing' | 'set'; options: Options }>({
  name: 'cookie-secure',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require Secure on session and token cookies',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['cookie-secure'],
      references: [
        'CWE-614',
        'OWASP ASVS 4.0.3 3.4.1',
        'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html#secure-attribute',
        'https://github.com/expressjs/session#cookiesecure',
      ],
      sources: [],
      triggers: ['cookie', 'Cookie', 'session'],
    },
    hasSuggestions: true,
    messages: {
      off:
        '`secure: {{value}}` lets browsers send {{cookie}} over plain HTTP too, where anybody on the way can read ' +
        'it and act as the user. Write `secure: {{safe}}`.',
      missing:
        '{{cookie}} is set without `secure`, so browsers send it over plain HTTP too, where anybody on the way can ' +
        'read it and act as the user. Add `secure: {{safe}}`.',
      set: 'Send the cookie over HTTPS only: `secure: {{safe}}`.',
    },
    ...ruleOptions<Options>({
      cookieNames: {
        type: 'string',
        format: 'regex',
        default: `(${IDENTIFYING_NAMES}|csrf|xsrf|^__(Host|Secure)-)`,
        description: 'Names of the cookies that have to be Secure, in any case.',
      },
      trustFrameworkDefaults: {
        type: 'boolean',
        default: true,
        description: 'Whether a library that sets Secure by itself may be left to do so.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ cookieNames, trustFrameworkDefaults }] = context.options;
    const names = patternOption(context, 'cookieNames', cookieNames);

    function check(call: CallLike): void {
      const use = cookieSetBy(call, code);
      if (!use || !mayBeNamed(use, names) || code.isOutsideProduction(call)) return;
      const secure = use.option('secure');
      const safe = use.onNode ? "process.env.NODE_ENV === 'production'" : 'true';
      if (secure.state === 'given' && isConstant(secure.value, true, 'auto')) {
        satisfied(context, { node: secure.property });
      } else if (secure.state === 'given' && isConstant(secure.value, false)) {
        const { node } = secure.value;
        if (code.isOutsideProduction(node)) return;
        const data = { cookie: describeCookie(use), value: code.getText(node), safe };
        const fix = (fixer: Fixer) => fixer.replaceText(node, safe);
        context.report({ node: secure.property, messageId: 'off', data, suggest: [{ messageId: 'set', data: { safe }, fix }] });
      } else if (secure.state === 'absent' && isMissed(use)) {
        const data = { cookie: capitalised(describeCookie(use)), safe };
        const fix = (fixer: Fixer) => addCookieOption(use, { name: 'secure', value: safe, absent: secure }, fixer, code);
        context.report({
          node: call.callee,
          messageId: 'missing',
          data,
          suggest: [{ messageId: 'set', data: { safe }, fix }],
        });
      }
    }

    /** Whether no default of the library makes up for an option that is not given. */
    function isMissed({ kind, name, defaults }: CookieUse): boolean {
      if (kind === 'cookie' && name === undefined) return false;
      return defaults.secure === 'off' || !trustFrameworkDefaults;
    }

    return { CallExpression: check };
  },
});

function capitalised(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
