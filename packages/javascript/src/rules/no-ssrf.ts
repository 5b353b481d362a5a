import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { isTextChecked } from '../model/checks.ts';
import { isHostFixed, outgoingRequestOf, REQUEST_WORDS, requestHost } from '../model/outgoing-requests.ts';
import { isOwnAddress } from '../model/request-data.ts';

/** The host is compared, or given to a function. */
const HOST_CHECK = /\b(?:host|hostname|origin)(?: [!=]==?|\))/u;
/** Agents that refuse addresses of private networks. */
const GUARDED_AGENT = /^(?:ssrf-req-filter|request-filtering-agent|ssrf-agent(?:-guard)?|dssrf)$/u;

export default defineRule<{ messageIds: 'outgoing' }>({
  name: 'no-ssrf',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow outgoing requests to request-supplied URLs',
      preset: 'recommended',
      severity: 'warn',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['input-dangerous-sinks'],
      references: [
        'CWE-918',
        'OWASP Top 10 2021 A10',
        'https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html',
      ],
      sources: [],
      triggers: REQUEST_WORDS,
    },
    messages: {
      outgoing:
        '`{{part}}` comes from the request and decides which server `{{method}}` asks, so clients reach what only this ' +
        'server can: the credentials of the cloud at 169.254.169.254, databases, other services. Compare the host with a ' +
        'list before the request.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      CallExpression(call) {
        const request = outgoingRequestOf(call, code);
        if (!request || code.modules.some((module) => GUARDED_AGENT.test(module))) return;
        const part = request.urls.map((url) => requestHost(url, code)).find((found) => found !== undefined);
        const fixed = part ? undefined : request.urls.find((url) => isHostFixed(url, code));
        if (fixed && !code.isOutsideProduction(call)) satisfied(context, { node: fixed });
        if (!part || isOwnAddress(part, code) || isTextChecked(part, call, HOST_CHECK, code) || code.isOutsideProduction(call)) return;
        context.report({ node: part, messageId: 'outgoing', data: { part: code.getText(part), method: request.method } });
      },
    };
  },
});
