import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';
import { unlimitedServers } from '../model/request-limits.ts';

export default defineRule<{ messageIds: 'missing' }>({
  name: 'limit-conn',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a connection limit per client address',
      preset: 'off',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'advises',
      controls: ['rate-limit-at-proxy'],
      references: [
        'CWE-770',
        'CIS NGINX Benchmark 2.1.0 5.2.4',
        'https://nginx.org/en/docs/http/ngx_http_limit_conn_module.html',
      ],
      sources: [],
    },
    messages: {
      missing:
        'No `limit_conn` holds for the connections that end in `{{upstream}}`, so one client can open them all, slowly ' +
        'and at once. Define a zone with `limit_conn_zone $binary_remote_addr` and use it here.',
    },
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);

    return {
      Directive(directive) {
        if (directive.name === 'limit_conn') satisfied(context, { node: directive });
      },
      File() {
        const [first, ...others] = unlimitedServers('limit_conn', configuration).flatMap(({ passes }) => passes);
        if (!first) return;
        context.report({
          node: first.argument,
          messageId: 'missing',
          data: { upstream: first.argument.value },
          related: others.map(({ argument }) => ({ node: argument, message: 'Nor for those that end in this one.' })),
        });
      },
    };
  },
});
