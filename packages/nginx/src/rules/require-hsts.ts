import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';
import { contentLevels } from '../model/content.ts';
import { addHeaders, named, presenceOf } from '../model/response-headers.ts';
import { isInternal, isLocal, type Server } from '../model/servers.ts';

const STATEMENT = 'add_header Strict-Transport-Security "max-age=31536000" always;';

export default defineRule<{ messageIds: 'missing' | 'add' }>({
  name: 'require-hsts',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require Strict-Transport-Security on TLS servers',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['headers-hsts'],
      references: [
        'CWE-319',
        'CIS NGINX Benchmark 2.1.0 4.1.8',
        'OWASP ASVS 4.0.3 14.4.5',
        'https://www.rfc-editor.org/rfc/rfc6797',
      ],
      sources: ['gixy:hsts_header'],
    },
    messages: {
      missing:
        '{{name}} speaks TLS and sends no `Strict-Transport-Security`, so browsers begin every visit in plain HTTP, ' +
        'where somebody on the way can keep them. Add `add_header Strict-Transport-Security "max-age=31536000" always;`.',
      add: 'Let browsers remember for a year that the site has HTTPS. Be sure that all of it works with HTTPS.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    const configuration = configurationOf(context);
    const isHsts = named('Strict-Transport-Security');

    function check(server: Server): void {
      const ofServer = presenceOf(server.scope, configuration, isHsts);
      if (ofServer.kind === 'unknown') return;
      // What inner levels drop is the subject of nginx/add-header-inheritance.
      if (ofServer.kind === 'present') return satisfied(context, { node: server.head.word });
      const levels = contentLevels(server).map((scope) => ({ scope, is: presenceOf(scope, configuration, isHsts).kind }));
      const missing = levels.filter(({ is }) => is === 'missing').map(({ scope }) => scope);
      if (missing.length === 0) {
        if (levels.some(({ is }) => is === 'present')) satisfied(context, { node: server.head.word });
        return;
      }
      const edits = addHeaders(code, server, missing, [STATEMENT]);
      const name = server.names.map(({ value }) => value).find((each) => each !== '' && each !== '_');
      context.report({
        node: server.head.word,
        messageId: 'missing',
        data: { name: name === undefined ? 'This server' : `\`${name}\`` },
        suggest: edits ? [{ messageId: 'add', fix: () => edits }] : [],
      });
    }

    return {
      File() {
        for (const server of configuration.servers) {
          if (!server.tls || !configuration.isHere(server.head)) continue;
          if (!isInternal(server) && !isLocal(server)) check(server);
        }
      },
    };
  },
});
