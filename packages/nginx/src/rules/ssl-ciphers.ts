import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { weakCiphersIn } from '../model/cipher-lists.ts';
import { configurationOf } from '../model/configuration.ts';
import { placeIn } from '../model/word-places.ts';

/** Of http, stream and mail servers, and towards upstreams: `proxy_ssl_ciphers`, `grpc_ssl_ciphers` … */
const CIPHERS = /^(?:[a-z]+_)?ssl_ciphers$/u;

export default defineRule<{ messageIds: 'weak' }>({
  name: 'ssl-ciphers',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow weak ciphers',
      preset: 'recommended',
      severity: 'error',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['tls-strong-ciphers'],
      references: [
        'CWE-327',
        'CIS NGINX Benchmark 2.1.0 4.1.5',
        'OWASP ASVS 4.0.3 9.1.2',
        'https://wiki.mozilla.org/Security/Server_Side_TLS',
      ],
      sources: ['gixy:weak_ssl_tls', 'nginx-lint:weak-ssl-ciphers'],
    },
    messages: {
      weak:
        '`{{name}}` enables {{weak}}, which somebody on the way can break to read or change what is sent. List only ' +
        'ciphers with ECDHE and AES-GCM or ChaCha20, or write `HIGH:!aNULL:!MD5`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    const configuration = configurationOf(context);

    return {
      Directive(directive) {
        const [list] = directive.args;
        if (!list || !CIPHERS.test(directive.name) || list.variables.length > 0) return;
        const [first, ...others] = weakCiphersIn(list.value);
        if (!first) return satisfied(context, { node: directive });
        const protocols = configuration
          .scopeOf(directive)
          .effective(directive.name.replace('ciphers', 'protocols'));
        const isUnused =
          protocols.kind === 'known' && protocols.directives.at(-1)?.args.every(({ value }) => value === 'TLSv1.3');
        // The ciphers of TLS 1.3 are another list.
        if (isUnused) return;
        const names = [first, ...others].map(({ text }) => `\`${text}\``);
        context.report({
          node: placeIn(code, list, first.start, first.end),
          messageId: 'weak',
          data: { name: directive.name, weak: [...new Set(names)].join(', ') },
          related: others.map(({ text, start, end }) => ({
            node: placeIn(code, list, start, end),
            message: `${text} as well.`,
          })),
        });
      },
    };
  },
});
