import { ruleOptions, satisfied, stringList, type Fixer } from '@seaworthy/core';
import type { CallLike } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { reachOf } from '../model/cors-headers.ts';
import {
  ALLOW_ORIGIN,
  corsPoliciesOf,
  gatewayPolicies,
  isAnyOrigin,
  isReflected,
  type CorsPolicy,
} from '../model/cors.ts';
import { addOption, addProperty } from '../model/edits.ts';
import { headerReader } from '../model/response-headers.ts';
import { isConstant } from '../model/values.ts';

interface Options {
  allowDefault: boolean;
  ignorePaths: readonly string[];
}

const ORIGINS = "(process.env.CORS_ORIGINS ?? '').split(',').filter(Boolean)";

export default defineRule<{ messageIds: 'wildcard' | 'default' | 'header' | 'route' | 'list'; options: Options }>({
  name: 'cors-no-wildcard-origin',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow application-wide CORS with a wildcard or default origin',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['cors-explicit-origins'],
      references: [
        'CWE-942',
        'OWASP ASVS 4.0.3 14.5.3',
        'https://github.com/expressjs/cors#configuration-options',
        'https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS',
      ],
      sources: [],
      triggers: ['cors', 'Cors', 'ccess-', 'ACCESS-'],
    },
    hasSuggestions: true,
    messages: {
      wildcard:
        '`origin: {{value}}` lets scripts of every website call this application and read its answers. Name the ' +
        'origins that may, from the configuration.',
      default:
        'Without `origin`, {{library}} allows any: scripts of every website can call this application and read its ' +
        'answers. Name the origins that may, from the configuration.',
      header:
        '`Access-Control-Allow-Origin: *` on every response lets scripts of every website read them. Send it on ' +
        'public routes only, or send the origin that asks after looking it up in a list.',
      route:
        '`Access-Control-Allow-Origin: *` lets scripts of every website call this route and read its answers. Name ' +
        'the origin that may, or send the one that asks after looking it up in a list.',
      list: 'Allow the origins in CORS_ORIGINS only.',
    },
    ...ruleOptions<Options>({
      allowDefault: {
        type: 'boolean',
        default: false,
        description: 'Whether a policy may leave the origin out.',
      },
      ignorePaths: {
        ...stringList,
        default: ['/health', '/.well-known', '/public'],
        description: 'Paths that any origin may read, with what is below them.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allowDefault, ignorePaths }] = context.options;

    const isWide = (path: string | undefined): boolean =>
      path === undefined || !ignorePaths.some((each) => path === each || path.startsWith(`${each}/`));

    function check(policy: CorsPolicy): void {
      const { origin, place, library, call } = policy;
      if (!isWide(policy.path) || code.isOutsideProduction(place)) return;
      if (origin.state === 'given') {
        const { property, value } = origin;
        if (!isAnyOrigin(value)) {
          if (value.type !== 'unknown' && !isConstant(value, true, '*')) satisfied(context, { node: property });
          return;
        }
        if (code.isOutsideProduction(value.node) || isReflected(policy)) return;
        const fix = (fixer: Fixer) => fixer.replaceText(value.node, ORIGINS);
        const data = { value: code.getText(value.node) };
        context.report({ node: property, messageId: 'wildcard', data, suggest: [{ messageId: 'list', fix }] });
      } else if (origin.state === 'absent' && !allowDefault && !isReflected(policy)) {
        const fix = (fixer: Fixer) => {
          if (call) return addOption({ ...call, absent: origin, value: ORIGINS }, fixer, code);
          if (origin.object) return addProperty(origin.object, `origin: ${ORIGINS}`, fixer, code);
          return place.type === 'Property' ? fixer.replaceText(place.value, `{ origin: ${ORIGINS} }`) : null;
        };
        context.report({ node: place, messageId: 'default', data: { library }, suggest: [{ messageId: 'list', fix }] });
      }
    }

    const readHeaders = headerReader(ALLOW_ORIGIN, code, ({ place, value, ...header }, node) => {
      if (!isAnyOrigin(code.valueOf(value)) || code.isOutsideProduction(place) || !isWide(header.source)) return;
      const reach = reachOf({ place, value, ...header }, node, code);
      if (reach) context.report({ node: place, messageId: reach === 'route' ? 'route' : 'header' });
    });

    function checkCall(call: CallLike): void {
      for (const policy of corsPoliciesOf(call, code)) check(policy);
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
