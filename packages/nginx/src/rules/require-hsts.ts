import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';
import { contentLevels } from '../model/content.ts';
import { addHeaders, coverageOf, named } from '../model/response-headers.ts';
import { isInternal, isLocal, titleOf, type Server } from '../model/servers.ts';

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

    function check(server: Server): void {
      const hsts = coverageOf(server, contentLevels(server), configuration, named('Strict-Transport-Security'));
      if (hsts.kind === 'present') satisfied(context, { node: server.head.word });
      if (hsts.kind !== 'missing') return;
      const edits = addHeaders(code, [...new Set([server.scope, ...hsts.levels])], [STATEMENT]);
      context.report({
        node: server.head.word,
        messageId: 'missing',
        data: { name: titleOf(server) },
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
