import { satisfied } from '@seaworthy/core';
import type { CallLike } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { ALLOW_ORIGIN, corsPoliciesAnywhere, gatewayPolicies, isAllowed, isReflected, type CorsPolicy } from '../model/cors.ts';
import { originFaults, type OriginFault } from '../model/origin-faults.ts';
import { isOriginSentBack } from '../model/reflected-origins.ts';
import { headerReader } from '../model/response-headers.ts';
import { isConstant, type SingleValue } from '../model/values.ts';

const COOKIES = ', with the cookies of whoever opens it';

export default defineRule<{ messageIds: 'every' | 'koa' | 'header' | OriginFault['kind'] }>({
  name: 'cors-no-reflected-origin',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow reflecting any request origin, especially with credentials',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['cors-credentials-safe', 'cors-explicit-origins'],
      references: [
        'CWE-942',
        'CWE-346',
        'OWASP ASVS 4.0.3 14.5.3',
        'https://portswigger.net/web-security/cors',
        'https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS#requests_with_credentials',
      ],
      sources: [],
      triggers: ['cors', 'Cors', 'ccess-', 'ACCESS-'],
    },
    messages: {
      every:
        '`origin: {{value}}` allows whichever origin asks, so every website can call this application and read its ' +
        'answers{{cookies}}. Name the origins that may, from the configuration.',
      callback:
        '`{{value}}` allows whichever origin asks, so every website can call this application and read its ' +
        'answers{{cookies}}. Look the origin up in a list.',
      koa:
        'With `credentials: true` and no origin, @koa/cors allows whichever origin asks, so every website can call ' +
        'this application and read its answers with the cookies of whoever opens it. Set `origin` to a function ' +
        'that looks the origin up in a list.',
      header:
        'This sends the `Origin` of the request back unseen, so every website can call this application and read its ' +
        'answers. Look the origin up in a list first.',
      null:
        'The origin `null` is that of every sandboxed frame and local file, so every website can make requests with ' +
        'it. Leave it out.',
      any:
        '`{{value}}` fits every origin, so every website can call this application and read its ' +
        'answers{{cookies}}. Name the origins that may.',
      end:
        '`{{value}}` has no `$` at its end, so it also fits the origins of whoever registers a domain that begins the ' +
        'same, as `example.com.evil.test` begins with `example.com`. Add `$`.',
      start:
        '`{{value}}` also fits domains that end the same, as `evilexample.com` ends with `example.com`, and anybody ' +
        'can register one. Begin with `^https:\\/\\/`, or with `\\.` for the names below the domain.',
      dot:
        'The `.` before the domain in `{{value}}` stands for any character, as `appXexample.com` for ' +
        '`app.example.com`, and anybody can register such a domain. Write `\\.`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check(policy: CorsPolicy): void {
      const { origin, credentials, place } = policy;
      if (code.isOutsideProduction(place)) return;
      if (isReflected(policy) && credentials.state === 'given') {
        context.report({ node: credentials.property, messageId: 'koa' });
      } else if (origin.state === 'given' && origin.value.type !== 'alternatives') {
        const { property, value } = origin;
        const cookies = isAllowed(credentials) ? COOKIES : '';
        const isEvery = isConstant(value, true) && isKnown(value);
        const faults = isEvery ? [{ node: value.node, kind: 'every' as const }] : originFaults(value, code);
        for (const { node, kind } of faults) {
          if (code.isOutsideProduction(node)) continue;
          const data = { value: code.getText(node), cookies };
          context.report({ node: isEvery ? property : node, messageId: kind, data });
        }
        if (faults.length === 0 && value.type !== 'unknown') satisfied(context, { node: property });
      }
    }

    const readHeaders = headerReader(ALLOW_ORIGIN, code, ({ place, value }, node) => {
      if (isOriginSentBack(value, place.type === 'Property' ? node : place, code) && !code.isOutsideProduction(place))
        context.report({ node: place, messageId: 'header' });
    });

    function checkCall(call: CallLike): void {
      for (const policy of corsPoliciesAnywhere(call, code)) check(policy);
      readHeaders(call);
    }

    return {
      CallExpression: checkCall,
      NewExpression: checkCall,
      ObjectExpression: readHeaders,
      Decorator(decorator) {
        for (const policy of gatewayPolicies(decorator, code)) check(policy);
      },
    };
  },
});

const isKnown = (value: SingleValue): boolean => value.type !== 'unknown' && value.certainty === 'known';
