import { patternOption, ruleOptions } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { isGuardedBy, nestRouteOf } from '../model/route-guards.ts';

interface Options {
  authNames: string;
  publicPaths: string;
}

const CHANGING = /^(?:post|put|patch|delete|del)$/u;

export default defineRule<{ messageIds: 'open'; options: Options }>({
  name: 'require-route-auth',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require authentication on state-changing routes',
      preset: 'off',
      severity: 'warn',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'advises',
      controls: ['auth-endpoints-protected'],
      references: ['CWE-306', 'OWASP API Security 2023 API2', 'OWASP ASVS 4.0.3 4.1.1'],
      sources: [],
      triggers: ['post', 'put', 'patch', 'delete', 'del', 'Post', 'Put', 'Patch', 'Delete'],
    },
    messages: {
      open:
        'Nothing here asks who sends the request before `{{path}}` changes something. Put the check before the handler, or ' +
        'before all routes of the router; if the route is public, add its path to `publicPaths`.',
    },
    ...ruleOptions<Options>({
      authNames: {
        type: 'string',
        format: 'regex',
        default: '[Aa]uth|[Gg]uard|[Jj]wt|JWT|[Ss]ession|[Pp]rotect|[Rr]equire|[Ee]nsure|[Vv]erif|[Pp]assport|[Ll]ogin_?[Rr]equired',
        description: 'What a check of the user is named for.',
      },
      publicPaths: {
        type: 'string',
        format: 'regex',
        default:
          '/(login|signin|signup|register|refresh|logout|forgot|reset|verify|otp|webhooks?|callback|health|contact|newsletter|csp-report)',
        description: 'Paths that everybody may use.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [options] = context.options;
    const auth = patternOption(context, 'authNames', options.authNames);
    const open = patternOption(context, 'publicPaths', options.publicPaths);

    return {
      Program() {
        for (const registration of code.registrations) {
          const { kind, method, path, call } = registration;
          if (kind !== 'route' || !CHANGING.test(method) || path === undefined || open.test(path)) continue;
          if (isGuardedBy(auth, registration, code) || code.isOutsideProduction(call)) continue;
          context.report({ node: call.arguments[0]!, messageId: 'open', data: { path } });
        }
      },
      MethodDefinition(method) {
        const route = method.decorators.length > 0 ? nestRouteOf(method, code) : undefined;
        if (!route || !CHANGING.test(route.method) || open.test(`/${route.path}`) || code.text.includes('APP_GUARD')) return;
        const isGuarded = route.decorators.some((each) => each !== route.decorator && auth.test(code.getText(each)));
        if (!isGuarded) context.report({ node: route.decorator, messageId: 'open', data: { path: `/${route.path}` } });
      },
    };
  },
});
