import { ruleOptions, satisfied, type Fixer } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { addCookieOption, cookieSetBy, describeCookie, IDENTIFYING_NAMES, isNamed, type CookieUse } from '../model/cookies.ts';
import { isConstant, stringOf, type Value } from '../model/values.ts';

interface Options {
  requireExplicit: boolean;
}

const NAMES = new RegExp(IDENTIFYING_NAMES, 'u');

export default defineRule<{ messageIds: 'none' | 'off' | 'missing' | 'lax'; options: Options }>({
  name: 'cookie-samesite',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a deliberate SameSite attribute on session cookies',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['cookie-samesite', 'auth-csrf'],
      references: [
        'CWE-1275',
        'OWASP ASVS 4.0.3 3.4.3',
        'https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie#samesitesamesite-value',
      ],
      sources: [],
      triggers: ['cookie', 'Cookie', 'session', 'sameSite'],
    },
    hasSuggestions: true,
    messages: {
      none:
        '`sameSite: {{value}}` without `secure: true` makes browsers drop {{cookie}}, and those that keep it send it ' +
        "with requests that other sites make. Write `sameSite: 'lax'`, or add `secure: true` when the application " +
        'is embedded in other sites.',
      off:
        '`sameSite: false` leaves {{cookie}} to the browser: Firefox and Safari then send it with requests that other ' +
        "sites make, such as forged forms. Write `sameSite: 'lax'`.",
      missing:
        'Without `sameSite`, each browser decides by itself whether {{cookie}} goes along with requests that other ' +
        "sites make. Add `sameSite: 'lax'`.",
      lax: "Keep the cookie to requests of the own site: `sameSite: 'lax'`.",
    },
    ...ruleOptions<Options>({
      requireExplicit: {
        type: 'boolean',
        default: false,
        strict: true,
        description: 'Whether cookies without the attribute are reported too.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ requireExplicit }] = context.options;

    return {
      CallExpression(call) {
        const use = cookieSetBy(call, code);
        if (!use || !isNamed(use, NAMES) || code.isOutsideProduction(call)) return;
        const sameSite = use.option('sameSite');
        const cookie = describeCookie(use);
        if (sameSite.state === 'given') {
          const { value, property } = sameSite;
          const isOff = isConstant(value, false);
          const isNone = stringOf(value)?.toLowerCase() === 'none';
          if (isSafe(value) || (isNone && isSecure(use) === true)) satisfied(context, { node: property });
          if ((!isOff && !isNone) || isSecure(use) !== false) return;
          const text = code.getText(value.node);
          const fix = (fixer: Fixer) => fixer.replaceText(value.node, text.startsWith('"') ? '"lax"' : "'lax'");
          context.report({
            node: property,
            messageId: isOff ? 'off' : 'none',
            data: { cookie, value: text },
            suggest: [{ messageId: 'lax', fix }],
          });
        } else if (sameSite.state === 'absent' && requireExplicit && use.defaults.sameSite === undefined) {
          const fix = (fixer: Fixer) =>
            addCookieOption(use, { name: 'sameSite', value: "'lax'", absent: sameSite }, fixer, code);
          context.report({
            node: call.callee,
            messageId: 'missing',
            data: { cookie },
            suggest: [{ messageId: 'lax', fix }],
          });
        }
      },
    };
  },
});

const isSafe = (value: Value): boolean => isConstant(value, true, 'lax', 'strict', 'Lax', 'Strict');

/** Whether the cookie is Secure; undefined when nobody can tell, as for `secure: 'auto'`. */
function isSecure(use: CookieUse): boolean | undefined {
  const secure = use.option('secure');
  if (secure.state === 'absent') return use.defaults.secure === 'connection' ? undefined : use.defaults.secure === 'on';
  if (secure.state === 'unknown') return undefined;
  if (isConstant(secure.value, true)) return true;
  return isConstant(secure.value, false) ? false : undefined;
}
