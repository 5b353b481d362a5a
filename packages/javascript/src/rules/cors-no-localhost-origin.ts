import { ruleOptions, satisfied, stringList } from '@seaworthy/core';
import type { CallLike, Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { corsPoliciesAnywhere, gatewayPolicies, type CorsPolicy } from '../model/cors.ts';
import { originFault, writtenOrigins } from '../model/local-origins.ts';

interface Options {
  allowedOrigins: readonly string[];
}

export default defineRule<{ messageIds: 'local' | 'private' | 'plain'; options: Options }>({
  name: 'cors-no-localhost-origin',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow localhost and plain-http origins in literal CORS lists',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['cors-no-dev-origins'],
      references: ['CWE-942', 'https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS'],
      sources: [],
      triggers: ['cors', 'Cors'],
    },
    messages: {
      local:
        '`{{origin}}` is whatever program listens there on the machine of the one who visits, and it may read the ' +
        "answers of this application in the user's name. Allow it in development only.",
      private:
        '`{{origin}}` is whatever machine has that address in the network of the one who visits, and it may read the ' +
        "answers of this application in the user's name. Allow it in development only.",
      plain:
        '`{{origin}}` is not on HTTPS, so whoever stands between can put scripts into its pages that read the answers ' +
        'of this application. Write `https://`.',
    },
    ...ruleOptions<Options>({
      allowedOrigins: {
        ...stringList,
        default: ['capacitor://localhost', 'ionic://localhost', 'http://localhost'],
        description: 'Origins that may be listed, such as those of mobile applications.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const allowed = new Set(context.options[0].allowedOrigins);
    const seen = new Set<Node>();

    function check({ origin, place }: CorsPolicy): void {
      if (origin.state !== 'given' || code.isOutsideProduction(place)) return;
      const origins = writtenOrigins(origin.value, code);
      let isGood = origins.length > 0;
      for (const { text, node } of origins) {
        const fault = allowed.has(text) || code.isOutsideProduction(node) ? undefined : originFault(text);
        if (!fault) continue;
        isGood = false;
        if (!seen.has(node)) context.report({ node, messageId: fault, data: { origin: text } });
        seen.add(node);
      }
      if (isGood) satisfied(context, { node: origin.property });
    }

    function checkCall(call: CallLike): void {
      for (const policy of corsPoliciesAnywhere(call, code)) check(policy);
    }

    return {
      CallExpression: checkCall,
      NewExpression: checkCall,
      Decorator(decorator) {
        for (const policy of gatewayPolicies(decorator, code)) check(policy);
      },
    };
  },
});
