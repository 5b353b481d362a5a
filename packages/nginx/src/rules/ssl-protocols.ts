import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { removeArgument, replaceArguments } from '../model/edits.ts';

/** Of http, stream and mail servers, and towards upstreams: `proxy_ssl_protocols`, `grpc_ssl_protocols` … */
const PROTOCOLS = /^(?:[a-z]+_)*ssl_protocols$/u;
const OLD = /^(?:SSLv[23]|TLSv1(?:\.1)?)$/iu;
const MODERN = 'TLSv1.2 TLSv1.3';

export default defineRule<{ messageIds: 'old' }>({
  name: 'ssl-protocols',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow SSLv2, SSLv3, TLSv1 and TLSv1.1',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['tls-modern-protocols'],
      references: [
        'CWE-326',
        'CIS NGINX Benchmark 2.1.0 4.1.4',
        'OWASP ASVS 4.0.3 9.1.3',
        'https://www.rfc-editor.org/rfc/rfc8996',
        'https://wiki.mozilla.org/Security/Server_Side_TLS',
      ],
      sources: ['gixy:weak_ssl_tls', 'nginx-lint:deprecated-ssl-protocol', 'semgrep:insecure-ssl-version'],
    },
    messages: {
      old:
        '`{{name}}` allows {{old}}, whose flaws let somebody on the way read or change a connection. Allow only ' +
        '`TLSv1.2` and `TLSv1.3`.',
    },
    fixable: 'code',
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      Directive(directive) {
        const { name, args } = directive;
        if (!PROTOCOLS.test(name) || args.length === 0) return;
        const [first, ...others] = args.filter(({ value }) => OLD.test(value));
        if (!first) {
          const isKnown = args.every(({ variables }) => variables.length === 0);
          return isKnown ? satisfied(context, { node: directive }) : undefined;
        }
        const old = [first, ...others];
        context.report({
          node: first,
          messageId: 'old',
          data: { name, old: old.map(({ value }) => `\`${value}\``).join(', ') },
          related: others.map((node) => ({ node, message: `${node.value} as well.` })),
          fix: () =>
            old.length === args.length
              ? replaceArguments(directive, MODERN)
              : old.flatMap((argument) => removeArgument(code, argument)),
        });
      },
    };
  },
});
