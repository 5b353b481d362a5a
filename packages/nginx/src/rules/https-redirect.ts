import { satisfied } from '@seaworthy/core';
import type { Argument } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';
import { plainContent, redirectInstead, redirectsToHttps } from '../model/https-redirects.ts';
import { hasTlsCounterpart, isInternal, titleOf, type Server } from '../model/servers.ts';

export default defineRule<{ messageIds: 'plain' | 'redirect' }>({
  name: 'https-redirect',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require plain HTTP servers to redirect to HTTPS',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['tls-https-enforced'],
      references: [
        'CWE-319',
        'CIS NGINX Benchmark 2.1.0 4.1.1',
        'OWASP ASVS 4.0.3 9.1.1',
        'https://nginx.org/en/docs/http/configuring_https_servers.html',
      ],
      sources: [],
    },
    messages: {
      plain:
        '{{name}} serves its content on port 80 without TLS, although it has HTTPS, so one request is enough for ' +
        'somebody on the way to read a session cookie. Answer with `return 301 https://$host$request_uri;`.',
      redirect: 'Redirect every request to HTTPS.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    const configuration = configurationOf(context);

    function check(server: Server): void {
      if (!hasTlsCounterpart(server, configuration) || isInternal(server)) return;
      if (redirectsToHttps(server)) return satisfied(context, { node: server.head.word });
      if (plainContent(server).length === 0) return;
      context.report({
        node: placeOf(server),
        messageId: 'plain',
        data: { name: titleOf(server) },
        suggest: server.tls || !configuration.isHere(server.head) ? [] : [{ messageId: 'redirect', fix: () => redirectInstead(code, server) }],
      });
    }

    return {
      File() {
        for (const server of configuration.servers) {
          if (listensOnPort80(server) && configuration.isHere(placeOf(server))) check(server);
        }
      },
    };
  },
});

function listensOnPort80({ listens }: Server): boolean {
  return listens.some(({ tls, port, local }) => !tls && port === 80 && !local);
}

/** The address of port 80, or the server without `listen`. */
function placeOf({ listens, head }: Server): Argument {
  const listen = listens.find(({ tls, port }) => !tls && port === 80);
  return listen?.directive?.args[0] ?? head.word;
}
