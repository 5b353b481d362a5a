import { satisfied } from '@seaworthy/core';
import type { Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isAbsent } from '../model/absence.ts';
import { missingCertificate } from '../model/certificates.ts';
import { configurationOf } from '../model/configuration.ts';
import { insertAfterWord, removeDirective } from '../model/edits.ts';
import type { Listen } from '../model/listens.ts';
import type { Server } from '../model/servers.ts';
import { isPlainHttps, plainAddresses, tlsSockets } from '../model/tls-sockets.ts';

type Message = 'plain' | 'certificate' | 'sslOn' | 'addSsl';

export default defineRule<{ messageIds: Message }>({
  name: 'tls-listen',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require TLS on port 443 and certificates on TLS listeners',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['tls-certificate-installed', 'tls-https-enforced'],
      references: [
        'CWE-319',
        'CIS NGINX Benchmark 2.1.0 4.1.2',
        'https://nginx.org/en/docs/http/ngx_http_core_module.html#listen',
        'https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl',
      ],
      sources: ['nginx-lint:ssl-on-deprecated'],
    },
    messages: {
      plain:
        '`listen {{address}}` has no `ssl`, so nginx speaks plain HTTP on the port of HTTPS: browsers cannot ' +
        'connect, and what does connect sends everything in the clear. Write `listen {{address}} ssl`.',
      certificate:
        'This TLS listener has no {{missing}}, so nginx does not start, or refuses every handshake. Add ' +
        '`ssl_certificate` and `ssl_certificate_key` to the server or to `http`.',
      sslOn:
        '`ssl on` was removed in nginx 1.25.1, so a newer nginx does not start with it. Write `ssl` behind the address ' +
        'of each `listen` instead.',
      addSsl: 'Speak TLS there.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    const configuration = configurationOf(context);

    function checkCertificate(server: Server): void {
      const speakers = server.listens.filter(({ tls, directive }) => tls && directive && configuration.isHere(directive));
      const [listen] = speakers;
      const directive = listen?.directive;
      if (!directive) return;
      const missing = missingCertificate(server, listen, configuration);
      if (missing.length === 0) return satisfied(context, { node: directive });
      context.report({
        node: directive.args.find(({ value }) => value === 'ssl' || value === 'quic') ?? directive.word,
        messageId: 'certificate',
        data: { missing: missing.map((name) => `\`${name}\``).join(' and no ') },
      });
    }

    function checkPlain(server: Server, { port, socket }: Listen, { args: [address] }: Directive): void {
      if (!address || (socket !== undefined && tlsSockets(configuration).has(socket))) return;
      const hasCertificate = server.scope.effective('ssl_certificate').kind === 'known';
      const isMeant = hasCertificate || (port === 443 && isAbsent(server.scope, 'ssl_certificate', configuration));
      if (!isMeant) return;
      context.report({
        node: address,
        messageId: 'plain',
        data: { address: address.value },
        suggest: hasCertificate ? [{ messageId: 'addSsl', fix: () => insertAfterWord(address, 'ssl') }] : [],
      });
    }

    function checkSwitch(server: Server, ssl: Directive): void {
      const addresses = plainAddresses(server, configuration);
      const fix = () => [
        ...removeDirective(code, ssl),
        ...addresses.flatMap((address) => insertAfterWord(address, 'ssl')),
      ];
      context.report({ node: ssl, messageId: 'sslOn', suggest: [{ messageId: 'addSsl', fix }] });
    }

    return {
      File() {
        for (const server of configuration.servers) {
          const ssl = server.scope.effective('ssl');
          const isOn = ssl.kind === 'known' && ssl.directives[0].args[0]?.value === 'on';
          const own = server.scope.lastOwn('ssl');
          if (isOn && own && configuration.isHere(own)) checkSwitch(server, own);
          checkCertificate(server);
          for (const listen of server.listens) {
            const { directive } = listen;
            if (isOn || !directive || !isPlainHttps(listen)) continue;
            if (configuration.isHere(directive)) checkPlain(server, listen, directive);
          }
        }
      },
    };
  },
});
