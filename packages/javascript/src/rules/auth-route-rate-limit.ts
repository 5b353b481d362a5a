import { patternOption, ruleOptions } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { isGuardedBy, nestRouteOf } from '../model/route-guards.ts';

interface Options {
  paths: string;
  limiterNames: string;
}

export default defineRule<{ messageIds: 'unlimited'; options: Options }>({
  name: 'auth-route-rate-limit',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require a limiter on authentication routes',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'medium',
      checklist: 'advises',
      controls: ['rate-limit-auth-endpoints'],
      references: ['CWE-307', 'OWASP API Security 2023 API2', 'OWASP ASVS 4.0.3 2.2.1'],
      sources: [],
      triggers: ['login', 'sign', 'otp', 'password', 'refresh', 'Login', 'Otp'],
    },
    messages: {
      unlimited:
        'Nothing here limits how often `{{path}}` is asked, so passwords and codes can be tried without end. Put a limiter of ' +
        'its own before the handler, with a few attempts in a quarter of an hour.',
    },
    ...ruleOptions<Options>({
      paths: {
        type: 'string',
        format: 'regex',
        default: '(^|/)(login|signin|sign-in|otp|request-otp|verify-otp|forgot-password|reset-password|refresh)(/|$)',
        description: 'The paths where passwords and codes are checked or sent.',
      },
      limiterNames: {
        type: 'string',
        format: 'regex',
        default: '[Ll]imit|LIMIT|[Tt]hrottle|[Ss]low_?[Dd]own|[Bb]rute',
        description: 'What limiters are named.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [options] = context.options;
    const paths = patternOption(context, 'paths', options.paths);
    const limiters = patternOption(context, 'limiterNames', options.limiterNames);

    return {
      Program() {
        for (const registration of code.registrations) {
          const { kind, method, path, call } = registration;
          if (kind !== 'route' || !/^(?:post|put)$/u.test(method) || path === undefined || !paths.test(path)) continue;
          if (isGuardedBy(limiters, registration, code) || code.isOutsideProduction(call)) continue;
          context.report({ node: call.arguments[0]!, messageId: 'unlimited', data: { path } });
        }
      },
      MethodDefinition(method) {
        const route = method.decorators.length > 0 ? nestRouteOf(method, code) : undefined;
        if (route?.method !== 'post' || !paths.test(route.path)) return;
        if (route.decorators.some((each) => limiters.test(code.getText(each)))) return;
        context.report({ node: route.decorator, messageId: 'unlimited', data: { path: `/${route.path}` } });
      },
    };
  },
});
