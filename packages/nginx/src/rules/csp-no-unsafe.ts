import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { parsePolicy, unsafeScriptSources } from '../model/content-security-policy.ts';
import { headerOf, sameHeader } from '../model/headers.ts';
import { placeIn } from '../model/word-places.ts';

export default defineRule<{ messageIds: 'unsafe' }>({
  name: 'csp-no-unsafe',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow unsafe script sources in Content-Security-Policy',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['headers-csp'],
      references: [
        'CWE-693',
        'CIS NGINX Benchmark 2.1.0 5.3.3',
        'https://cheatsheetseries.owasp.org/cheatsheets/Content_Security_Policy_Cheat_Sheet.html',
        'https://www.w3.org/TR/CSP3/',
      ],
      sources: [],
    },
    messages: {
      unsafe:
        'This policy lets scripts run from {{sources}}, so one that an attacker gets into a page runs as well and the ' +
        "policy stops nothing. Allow scripts from `'self'` and named hosts, and inline ones by nonce or hash.",
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      Directive(directive) {
        const header = directive.name === 'add_header' ? headerOf(directive) : undefined;
        const value = header?.value;
        if (!value || !sameHeader(header.name, 'Content-Security-Policy')) return;
        const policy = parsePolicy(value.value);
        const [first, ...others] = unsafeScriptSources(policy);
        if (!first) {
          const isKnown = value.variables.length === 0 && (policy.has('script-src') || policy.has('default-src'));
          return isKnown ? satisfied(context, { node: directive }) : undefined;
        }
        context.report({
          node: placeIn(code, value, first.start, first.end),
          messageId: 'unsafe',
          data: { sources: [...new Set([first, ...others].map(({ text }) => `\`${text}\``))].join(', ') },
          related: others.map(({ text, start, end }) => ({
            node: placeIn(code, value, start, end),
            message: `${text} as well.`,
          })),
        });
      },
    };
  },
});
