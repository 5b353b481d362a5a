import { satisfied } from '@seaworthy/core';
import type { CallLike } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import {
  policyOption,
  scriptSourcesInOptions,
  scriptSourcesInText,
  type SourceList,
} from '../model/content-security-policy.ts';
import { helmetOf, helmetPartOf } from '../model/helmet.ts';
import { headerReader } from '../model/response-headers.ts';
import { UNKNOWN_PART } from '../model/written-text.ts';

type MessageId = 'eval' | 'inline' | 'any' | 'scheme';

export default defineRule<{ messageIds: MessageId }>({
  name: 'csp-no-unsafe-sources',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow unsafe script sources in CSP',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['headers-csp'],
      references: [
        'CWE-693',
        'OWASP ASVS 4.0.3 14.4.3',
        'https://cheatsheetseries.owasp.org/cheatsheets/Content_Security_Policy_Cheat_Sheet.html',
        'https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Content-Security-Policy/script-src',
      ],
      sources: [],
      triggers: ['contentSecurityPolicy', 'ontent-', 'ONTENT-', 'helmet-csp'],
    },
    messages: {
      eval:
        "`'unsafe-eval'` in `{{directive}}` lets the page run texts as scripts, so one that an attacker slips in " +
        'runs too. Remove it, and replace what needs `eval` or `new Function`.',
      inline:
        "`'unsafe-inline'` in `{{directive}}` runs every script that stands in the markup, also an injected one, " +
        'which is what the policy is there to stop. Give your own scripts a nonce or a hash.',
      any:
        '`{{source}}` in `{{directive}}` lets the page load scripts from everywhere, also from an attacker. Name the ' +
        'hosts, or use a nonce.',
      scheme:
        '`{{source}}` in `{{directive}}` lets the page load any script with such an address, also from an attacker. ' +
        'Name the hosts, or use a nonce.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check(lists: readonly SourceList[]): void {
      for (const { directive, sources } of lists) {
        const texts = sources.map(({ text }) => text.toLowerCase());
        const found = sources.flatMap((source) => {
          const messageId = faultOf(source.text.toLowerCase(), texts);
          return messageId ? [{ ...source, messageId }] : [];
        });
        for (const { text, place, messageId } of found)
          context.report({ node: place, messageId, data: { directive, source: text } });
        const [first] = sources;
        if (first && found.length === 0 && !texts.some((text) => text.includes(UNKNOWN_PART)))
          satisfied(context, { node: first.place });
      }
    }

    const readHeaders = headerReader('content-security-policy', code, ({ place, value }) => {
      if (!code.isOutsideProduction(place)) check(scriptSourcesInText(value, code));
    });

    function checkCall(call: CallLike): void {
      readHeaders(call);
      const use = helmetOf(call, code);
      const isPart = helmetPartOf(call, code) === 'contentSecurityPolicy';
      const [options] = call.arguments;
      const policy = use ? policyOption(use) : isPart && options ? code.valueOf(options) : undefined;
      if (policy && !code.isOutsideProduction(call))
        check(scriptSourcesInOptions(policy, use?.library.hasDefaultPolicy ?? true, code));
    }

    return { CallExpression: checkCall, NewExpression: checkCall, ObjectExpression: readHeaders };
  },
});

/** What is wrong with a source among the others of its list, all in lower case. */
function faultOf(source: string, list: readonly string[]): MessageId | undefined {
  if (source === "'unsafe-eval'") return 'eval';
  // Browsers that know these pass over `'unsafe-inline'`, and with the last one over hosts and schemes too.
  const hasOwn = list.some((each) => /^'(?:nonce-|sha(?:256|384|512)-|strict-dynamic')|\0/u.test(each));
  if (source === "'unsafe-inline'") return hasOwn ? undefined : 'inline';
  if (list.includes("'strict-dynamic'")) return undefined;
  if (source === '*') return 'any';
  return /^(?:https?|data):$/u.test(source) ? 'scheme' : undefined;
}
