import { satisfied } from '@seaworthy/core';
import { isPublicHost } from '@seaworthy/knowledge';
import type { Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { returnFor } from '../model/answers.ts';
import { configurationOf } from '../model/configuration.ts';
import { redirectsToHttps } from '../model/https-redirects.ts';
import { isInternal, isLocal, titleOf, type Server } from '../model/servers.ts';
import { isBehindProxy } from '../model/tls-in-front.ts';

export default defineRule<{ messageIds: 'plain' }>({
  name: 'no-basic-auth-over-http',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow basic authentication on plain HTTP',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['tls-https-enforced'],
      references: ['CWE-319', 'CWE-523', 'https://www.rfc-editor.org/rfc/rfc7617#section-4'],
      sources: [],
    },
    messages: {
      plain:
        '{{name}} asks for a password over plain HTTP, so it goes over the network readable with every request. Ask ' +
        'for it in a server with `listen 443 ssl`, and redirect to that one from here.',
    },
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);

    /** The directives that ask visitors of a server for a password, in order. */
    function questionsOf({ scope }: Server): Directive[] {
      const found = [...scope.inwards()].flatMap((level) => {
        const auth = level.effective('auth_basic');
        return auth.kind === 'known' ? auth.directives.slice(-1) : [];
      });
      return [...new Set(found)].filter(({ args }) => args[0] && args[0].value !== 'off');
    }

    function isExempt(server: Server): boolean {
      const { scope } = server;
      if (isLocal(server) || isInternal(server) || returnFor(scope) || redirectsToHttps(server)) return true;
      if (['return', 'ssl'].some((name) => scope.couldHold(name)) || isBehindProxy(server, configuration)) return true;
      // TLS may end in front of a server that has no public name.
      const hasTls = configuration.servers.some(({ tls }) => tls);
      return !hasTls && !server.names.some(({ value }) => isPublicHost(value.replace(/^\*?\./u, '')));
    }

    return {
      File() {
        for (const server of configuration.servers) {
          const [first, ...others] = questionsOf(server).filter((directive) => configuration.isHere(directive));
          if (!first) continue;
          if (server.tls) satisfied(context, { node: first });
          if (server.tls || !server.plain || isExempt(server)) continue;
          context.report({
            node: first,
            messageId: 'plain',
            data: { name: titleOf(server) },
            related: others.map((node) => ({ node, message: 'Here as well.' })),
          });
        }
      },
    };
  },
});
