import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { isTextChecked } from '../model/checks.ts';
import { redirectTargetOf, staysOnSite } from '../model/redirects.ts';
import { isOwnAddress, requestStart } from '../model/request-data.ts';

/** The URL's host is compared, or a function says whether it is one of this site. */
const SITE_CHECK = /\b(?:host|hostname|origin)(?: [!=]==?|\))|(?:local|relative)\w*\(/iu;

export default defineRule<{ messageIds: 'redirect' }>({
  name: 'no-open-redirect',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow redirects to request-supplied URLs',
      preset: 'recommended',
      severity: 'warn',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['input-dangerous-sinks'],
      references: [
        'CWE-601',
        'OWASP ASVS 4.0.3 5.1.5',
        'https://cheatsheetseries.owasp.org/cheatsheets/Unvalidated_Redirects_and_Forwards_Cheat_Sheet.html',
      ],
      sources: [],
      triggers: ['redirect', 'ocation'],
    },
    messages: {
      redirect:
        '`{{part}}` comes from the request and decides where the browser goes, so a link to this site can lead to any ' +
        'other, with its login page. Accept only paths that start with one `/`, or compare the origin with a list.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      CallExpression(call) {
        const target = redirectTargetOf(call, code);
        const part = target && requestStart(target, code);
        if (target && staysOnSite(target, code) && !code.isOutsideProduction(call)) satisfied(context, { node: target });
        if (!part || isOwnAddress(part, code) || /refer+er/iu.test(code.getText(part))) return;
        if (isTextChecked(part, call, SITE_CHECK, code) || code.isOutsideProduction(call)) return;
        context.report({ node: part, messageId: 'redirect', data: { part: code.getText(part) } });
      },
    };
  },
});
