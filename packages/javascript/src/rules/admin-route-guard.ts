import { patternOption, ruleOptions } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { isGuardedBy, nestRouteOf } from '../model/route-guards.ts';

interface Options {
  paths: string;
  guardNames: string;
}

/** Whoever is not in yet cannot be asked for a role. */
const ENTRANCE = /\/(?:log-?in|sign-?in|log-?out|sign-?out|session)s?\/?$/iu;

export default defineRule<{ messageIds: 'open'; options: Options }>({
  name: 'admin-route-guard',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require a role check on admin routes',
      preset: 'strict',
      severity: 'warn',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'advises',
      controls: ['auth-role-checks', 'auth-endpoints-protected'],
      references: ['CWE-862', 'CWE-285', 'OWASP API Security 2023 API5', 'OWASP ASVS 4.0.3 4.1.1'],
      sources: [],
      triggers: ['admin', 'Admin'],
    },
    messages: {
      open:
        'Nothing here asks for a role before `{{path}}` answers, so every user who is logged in, or everybody, is an ' +
        "administrator. Put a check before the handler: `requireRole('admin')`, or `@Roles('admin')` with its guard.",
    },
    ...ruleOptions<Options>({
      paths: {
        type: 'string',
        format: 'regex',
        default: '^/?(api/)?(v\\d+/)?admin(/|$)',
        description: 'The paths of administration.',
      },
      guardNames: {
        type: 'string',
        format: 'regex',
        default: '[Aa]dmin|ADMIN|[Rr]ole|[Pp]ermission|[Aa]uthori[sz]e|[Gg]uard|[Aa]cl|^can|\\.can|[Pp]olicy|[Aa]bility',
        description: 'What a check of a role is named for.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [options] = context.options;
    const paths = patternOption(context, 'paths', options.paths);
    const guards = patternOption(context, 'guardNames', options.guardNames);

    const isForAdministrators = (path: string): boolean => paths.test(path) && !ENTRANCE.test(path);

    return {
      Program() {
        for (const registration of code.registrations) {
          const { kind, path, call } = registration;
          if (kind !== 'route' || path === undefined || !isForAdministrators(path) || code.isOutsideProduction(call)) continue;
          if (!isGuardedBy(guards, registration, code)) context.report({ node: call.arguments[0]!, messageId: 'open', data: { path } });
        }
      },
      MethodDefinition(method) {
        const route = method.decorators.length > 0 ? nestRouteOf(method, code) : undefined;
        if (!route || !isForAdministrators(route.path)) return;
        const { decorator, decorators, path } = route;
        const isGuarded = decorators.some((each) => each !== decorator && guards.test(code.getText(each).replace(/^@Controller\(.*/su, '')));
        if (!isGuarded) context.report({ node: decorator, messageId: 'open', data: { path: `/${path}` } });
      },
    };
  },
});
