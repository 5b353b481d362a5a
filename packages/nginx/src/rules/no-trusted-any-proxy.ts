import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { namingEveryAddress } from '../model/address-ranges.ts';
import { configurationOf } from '../model/configuration.ts';
import type { Scope } from '../model/scope.ts';
import { isLocal, serverOf } from '../model/servers.ts';

export default defineRule<{ messageIds: 'everybody' }>({
  name: 'no-trusted-any-proxy',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow trusting every address for the real client IP',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['rate-limit-trusted-client-ip', 'proxy-forwarded-headers'],
      references: [
        'CWE-290',
        'CWE-348',
        'https://nginx.org/en/docs/http/ngx_http_realip_module.html#set_real_ip_from',
      ],
      sources: [],
    },
    messages: {
      everybody:
        '`set_real_ip_from {{ranges}}` believes anybody who connects about the address in `{{header}}`, so a client ' +
        'gets past rate limits and `allow` lists by inventing one. Name only the networks of your own proxies.',
    },
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);

    function check(scope: Scope): void {
      const trusted = scope.own('set_real_ip_from').filter((directive) => configuration.isHere(directive));
      const [first] = trusted;
      const server = serverOf(configuration, scope);
      if (!first || (server && isLocal(server))) return;
      const words = trusted.flatMap(({ args }) => args[0] ?? []);
      const [node, ...others] = namingEveryAddress(words);
      if (!node) {
        if (words.every(({ variables }) => variables.length === 0)) satisfied(context, { node: first });
        return;
      }
      context.report({
        node,
        messageId: 'everybody',
        data: { ranges: [node, ...others].map(({ value }) => value).join('` and `'), header: headerAt(scope) },
        related: others.map((range) => ({ node: range, message: 'This is the rest of all addresses.' })),
      });
    }

    return {
      File() {
        for (const scope of configuration.scopes) check(scope);
      },
    };
  },
});

/** The header from which the address is taken, which is `X-Real-IP` by default. */
function headerAt(scope: Scope): string {
  const header = scope.effective('real_ip_header');
  const word = header.kind === 'known' ? header.directives.at(-1)?.args[0] : undefined;
  return word?.value ?? 'X-Real-IP';
}
