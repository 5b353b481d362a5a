import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';
import { unlimitedServers } from '../model/request-limits.ts';

export default defineRule<{ messageIds: 'missing' }>({
  name: 'limit-req',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require request rate limiting for proxied applications',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['rate-limit-at-proxy', 'rate-limit-auth-endpoints'],
      references: [
        'CWE-770',
        'CIS NGINX Benchmark 2.1.0 5.2.5',
        'OWASP API Security 2023 API4',
        'https://nginx.org/en/docs/http/ngx_http_limit_req_module.html',
      ],
      sources: [],
    },
    messages: {
      missing:
        'No `limit_req` holds for the requests to `{{upstream}}`, so one client can keep the application busy, or try ' +
        'passwords as fast as it answers. Define a zone with `limit_req_zone` and use it here, first of all for logins.',
    },
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);

    return {
      Directive(directive) {
        if (directive.name === 'limit_req') satisfied(context, { node: directive });
      },
      File() {
        const [first, ...others] = unlimitedServers('limit_req', configuration).flatMap(({ passes }) => passes);
        if (!first) return;
        context.report({
          node: first.argument,
          messageId: 'missing',
          data: { upstream: first.argument.value },
          related: others.map(({ argument }) => ({ node: argument, message: 'Nor for the requests to this one.' })),
        });
      },
    };
  },
});
