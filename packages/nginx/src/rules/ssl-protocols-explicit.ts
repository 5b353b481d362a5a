import { ruleOptions, satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';
import { insertAfter, insertFirst } from '../model/edits.ts';
import { defaultServerOf, type Server } from '../model/servers.ts';
import { isBefore, parseVersion, type NginxVersion } from '../model/versions.ts';

interface Options {
  nginxVersion?: string;
}

/** The first version that leaves TLS 1.0 and 1.1 out by default. */
const SAFE: NginxVersion = [1, 27, 3];
const STATEMENT = 'ssl_protocols TLSv1.2 TLSv1.3;';

export default defineRule<{ messageIds: 'missing' | 'add'; options: Options }>({
  name: 'ssl-protocols-explicit',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require explicit ssl_protocols',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['tls-modern-protocols'],
      references: [
        'CWE-326',
        'CIS NGINX Benchmark 2.1.0 4.1.4',
        'https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl_protocols',
      ],
      sources: ['gixy:weak_ssl_tls', 'semgrep:missing-ssl-version'],
    },
    messages: {
      missing:
        'Nothing sets `ssl_protocols` for this server, and by default nginx before 1.27.3 also accepts TLSv1 and ' +
        'TLSv1.1, so an old flaw is enough to listen in. Add `ssl_protocols TLSv1.2 TLSv1.3;`.',
      add: 'Allow TLS 1.2 and 1.3 only.',
    },
    hasSuggestions: true,
    ...ruleOptions<Options>({
      nginxVersion: {
        type: 'string',
        description: 'The version of nginx that runs, instead of `settings.seaworthy.nginxVersion`.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const configuration = configurationOf(context);
    const [{ nginxVersion }] = context.options;
    const version = nginxVersion === undefined ? configuration.version : parseVersion(nginxVersion);
    if (version && !isBefore(version, SAFE)) return {};

    /** A handshake begins before the name is known, with the protocols of the socket's default server. */
    function decides(server: Server): boolean {
      return server.listens.some(({ tls, socket }) => {
        return tls && (socket === undefined || defaultServerOf(configuration.servers, socket) === server);
      });
    }

    return {
      File() {
        if (!configuration.isComplete) return;
        for (const server of configuration.servers) {
          const { head, scope, tls } = server;
          if (!tls || !configuration.isHere(head)) continue;
          const protocols = scope.effective('ssl_protocols');
          if (protocols.kind === 'known') satisfied(context, { node: protocols.directives[0] });
          if (protocols.kind !== 'default' || !decides(server)) continue;
          const after = head.block?.directives.findLast(({ name }) => /^(?:listen|ssl_certificate(?:_key)?)$/u.test(name));
          context.report({
            node: head.word,
            messageId: 'missing',
            suggest: [
              {
                messageId: 'add',
                fix: () => (after ? insertAfter(code, after, STATEMENT) : insertFirst(code, head, STATEMENT)),
              },
            ],
          });
        }
      },
    };
  },
});
