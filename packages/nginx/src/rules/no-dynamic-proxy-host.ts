import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';
import { chosenHost } from '../model/request-choice.ts';

const PASS = /^(?:proxy|grpc|fastcgi|uwsgi|scgi)_pass$/u;

export default defineRule<{ messageIds: 'chosen' }>({
  name: 'no-dynamic-proxy-host',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow request-controlled upstream hosts',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['proxy-hardening', 'input-dangerous-sinks'],
      references: [
        'CWE-918',
        'CWE-441',
        'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
      ],
      sources: ['gixy:ssrf', 'semgrep:dynamic-proxy-host', 'semgrep:dynamic-proxy-scheme'],
    },
    messages: {
      chosen:
        '`${{name}}` in the host of `{{directive}}` comes from the request, so whoever sends it chooses which server ' +
        'nginx asks, inside the network too. Write a fixed host, or a variable of a `map` with literal values.',
    },
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);

    return {
      Directive(directive) {
        const [url] = directive.args;
        if (!PASS.test(directive.name) || !url) return;
        if (url.variables.length === 0) return satisfied(context, { node: directive });
        const levels = [...configuration.scopeOf(directive).outwards()];
        if (levels.some((level) => level.own('internal').length > 0)) return;
        const node = chosenHost(url, directive, configuration);
        if (!node) return;
        context.report({ node, messageId: 'chosen', data: { name: node.name, directive: directive.name } });
      },
    };
  },
});
