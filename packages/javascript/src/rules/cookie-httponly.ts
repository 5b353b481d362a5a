import { patternOption, ruleOptions, satisfied, type Fixer } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { addCookieOption, cookieSetBy, describeCookie, IDENTIFYING_NAMES, isNamed, type CookieUse } from '../model/cookies.ts';
import { isConstant } from '../model/values.ts';

interface Options {
  cookieNames: string;
  readableNames: string;
}

export default defineRule<{ messageIds: 'off' | 'missing' | 'set'; options: Options }>({
  name: 'cookie-httponly',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require HttpOnly on session and token cookies',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['cookie-httponly'],
      references: [
        'CWE-1004',
        'OWASP ASVS 4.0.3 3.4.2',
        'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html#httponly-attribute',
      ],
      sources: [],
      triggers: ['cookie', 'Cookie', 'session', 'httpOnly'],
    },
    hasSuggestions: true,
    messages: {
      off:
        '`httpOnly: {{value}}` lets every script of the page read {{cookie}}, so one injected script takes over the ' +
        'accounts of all who open the page. Write `httpOnly: true`.',
      missing:
        'Without `httpOnly`, every script of the page can read {{cookie}}, so one injected script takes over the ' +
        'accounts of all who open the page. Add `httpOnly: true`.',
      set: 'Hide the cookie from scripts: `httpOnly: true`.',
    },
    ...ruleOptions<Options>({
      cookieNames: {
        type: 'string',
        format: 'regex',
        default: `(${IDENTIFYING_NAMES})`,
        description: 'Names of the cookies that scripts must not read, in any case.',
      },
      readableNames: {
        type: 'string',
        format: 'regex',
        default: '(csrf|xsrf|expir|_type$|^(is|has)[-_A-Z])',
        description: 'Names of cookies that scripts may read although `cookieNames` has them.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ cookieNames, readableNames }] = context.options;
    const names = patternOption(context, 'cookieNames', cookieNames);
    const readable = patternOption(context, 'readableNames', readableNames);

    /** A constant, such as `res.cookie('auth', 'true')`, tells scripts something and identifies nobody. */
    const isForScripts = (use: CookieUse): boolean =>
      use.kind === 'cookie' && (isNamed(use, readable) || use.value?.type === 'scalar');

    return {
      CallExpression(call) {
        const use = cookieSetBy(call, code);
        if (!use || !isNamed(use, names) || isForScripts(use) || code.isOutsideProduction(call)) return;
        const httpOnly = use.option('httpOnly');
        const cookie = describeCookie(use);
        if (httpOnly.state === 'given' && isConstant(httpOnly.value, true)) {
          satisfied(context, { node: httpOnly.property });
        } else if (httpOnly.state === 'given' && isConstant(httpOnly.value, false)) {
          const { node } = httpOnly.value;
          const fix = (fixer: Fixer) => fixer.replaceText(node, 'true');
          const data = { cookie, value: code.getText(node) };
          context.report({ node: httpOnly.property, messageId: 'off', data, suggest: [{ messageId: 'set', fix }] });
        } else if (httpOnly.state === 'absent' && use.defaults.httpOnly === 'off') {
          const fix = (fixer: Fixer) =>
            addCookieOption(use, { name: 'httpOnly', value: 'true', absent: httpOnly }, fixer, code);
          context.report({
            node: call.callee,
            messageId: 'missing',
            data: { cookie },
            suggest: [{ messageId: 'set', fix }],
          });
        }
      },
    };
  },
});
