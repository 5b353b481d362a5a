import { satisfied } from '@seaworthy/core';
import type { CallLike } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { helmetOf } from '../model/helmet.ts';
import { servesHtml } from '../model/served-html.ts';
import { isConstant } from '../model/values.ts';

export default defineRule<{ messageIds: 'off' }>({
  name: 'no-disabled-csp',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow `contentSecurityPolicy: false` for applications that serve HTML',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['headers-csp'],
      references: [
        'CWE-693',
        'OWASP ASVS 4.0.3 14.4.3',
        'https://cheatsheetseries.owasp.org/cheatsheets/Content_Security_Policy_Cheat_Sheet.html',
        'https://helmet.js.org/#content-security-policy',
      ],
      sources: [],
      triggers: ['contentSecurityPolicy'],
    },
    messages: {
      off:
        '`contentSecurityPolicy: false` leaves the pages that this file serves without a policy, so a script that ' +
        'slips into one of them runs. Name the sources that the pages need in `directives`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check(call: CallLike): void {
      const policy = helmetOf(call, code)?.option('contentSecurityPolicy');
      if (policy?.state !== 'given' || code.isOutsideProduction(call)) return;
      if (policy.value.type === 'object') satisfied(context, { node: policy.property });
      if (!isConstant(policy.value, false) || code.isOutsideProduction(policy.value.node)) return;
      // Another place of the file sends the policy: a header by hand, or a `<meta>` in the markup.
      if (/content-security-policy/i.test(code.text) || !servesHtml(code)) return;
      context.report({ node: policy.property, messageId: 'off' });
    }

    return { CallExpression: check };
  },
});
