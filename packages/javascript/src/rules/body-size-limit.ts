import { ruleOptions, satisfied } from '@seaworthy/core';
import { parseBytes } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { bodyLimitsOf, nextLimitOf, type BodyLimit } from '../model/body-limits.ts';

interface Options {
  maxBytes: string;
}

export default defineRule<{ messageIds: 'huge'; options: Options }>({
  name: 'body-size-limit',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow unlimited or huge request bodies',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['input-request-size'],
      references: [
        'CWE-770',
        'CWE-400',
        'OWASP API Security 2023 API4',
        'OWASP ASVS 4.0.3 12.1.1',
        'https://expressjs.com/en/5x/api.html#express.json',
      ],
      sources: [],
      triggers: ['imit', 'maxSize'],
    },
    messages: {
      huge:
        '`{{setting}}` lets every request hold that much in memory, and a few at once stop the server. Write what the API ' +
        'needs, usually the default, and a larger limit only for the route that needs it.',
    },
    ...ruleOptions<Options>({
      maxBytes: {
        type: 'string',
        default: '10mb',
        description: 'The largest body that may be allowed: a number of bytes, or with a unit as in `10mb`.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const most = parseBytes(context.options[0].maxBytes) ?? Number.POSITIVE_INFINITY;

    function judge(limits: readonly BodyLimit[]): void {
      for (const { bytes, place } of limits) {
        if (code.isOutsideProduction(place)) continue;
        if (bytes > most) context.report({ node: place, messageId: 'huge', data: { setting: code.getText(place) } });
        else satisfied(context, { node: place });
      }
    }

    return {
      CallExpression: (call) => judge(bodyLimitsOf(call, code)),
      NewExpression: (call) => judge(bodyLimitsOf(call, code)),
      Property: (property) => judge(nextLimitOf(property, code)),
    };
  },
});
