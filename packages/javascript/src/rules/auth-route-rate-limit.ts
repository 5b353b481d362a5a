import { patternOption, ruleOptions, satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { LimiterGuards, optsOut } from '../model/limiter-guards.ts';
import { nestRouteOf } from '../model/nest.ts';
import { RouteGuards } from '../model/route-guards.ts';
import { throttlersSkippedBy } from '../model/throttlers.ts';

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
    const names = patternOption(context, 'limiterNames', options.limiterNames);
    const limiters = new LimiterGuards(code, names);

    return {
      Program() {
        const guards = new RouteGuards(code, { names, known: limiters });
        for (const registration of code.registrations) {
          const { kind, method, path, call, place } = registration;
          if (kind !== 'route' || !/^(?:post|put)$/u.test(method) || path === undefined || !paths.test(path)) continue;
          const limited = optsOut(registration, code) ? 'no' : guards.guarded(registration);
          if (limited === 'yes') satisfied(context, { node: place });
          else if (limited === 'no' && !code.isOutsideProduction(call)) context.report({ node: place, messageId: 'unlimited', data: { path } });
        }
      },
      MethodDefinition(method) {
        const route = method.decorators.length > 0 ? nestRouteOf(method, code) : undefined;
        if (route?.method !== 'post' || !paths.test(route.path)) return;
        const { decorator, guards, path } = route;
        const isSkipped = throttlersSkippedBy(guards, code) !== undefined;
        if (!isSkipped && guards.some(({ expression }) => limiters.limits(expression))) satisfied(context, { node: decorator });
        else context.report({ node: decorator, messageId: 'unlimited', data: { path: `/${path}` } });
      },
    };
  },
});
