import { ruleOptions, satisfied } from '@seaworthy/core';
import type { Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';
import { insertFirst, replaceArguments } from '../model/edits.ts';

interface Options {
  requireExplicit: boolean;
}

export default defineRule<{ messageIds: 'on' | 'missing'; options: Options }>({
  name: 'server-tokens-off',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require server_tokens off',
      preset: 'recommended',
      severity: 'warn',
      risk: 'low',
      confidence: 'high',
      checklist: 'violates',
      controls: ['headers-no-fingerprint'],
      references: [
        'CWE-200',
        'CIS NGINX Benchmark 2.1.0 2.5.1',
        'https://nginx.org/en/docs/http/ngx_http_core_module.html#server_tokens',
      ],
      sources: ['gixy:version_disclosure', 'nginx-lint:server-tokens-enabled'],
    },
    messages: {
      on:
        '`server_tokens {{value}}` sends the exact version of nginx with every response, so whoever looks for a ' +
        'known flaw finds this server. Write `server_tokens off;`.',
      missing:
        'Nothing sets `server_tokens` for every server, and by default nginx sends its exact version with every ' +
        'response, so whoever looks for a known flaw finds it. Add `server_tokens off;`.',
    },
    fixable: 'code',
    ...ruleOptions<Options>({
      requireExplicit: {
        type: 'boolean',
        default: false,
        strict: true,
        description: 'Also report a complete configuration that says nothing about server_tokens.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ requireExplicit }] = context.options;
    const configuration = configurationOf(context);

    function reportMissing(head: Directive): void {
      context.report({
        node: head.word,
        messageId: 'missing',
        fix: () => insertFirst(code, head, 'server_tokens off;'),
      });
    }

    return {
      Directive(directive) {
        const [value] = directive.args;
        if (directive.name !== 'server_tokens' || !value) return;
        if (value.value === 'off') satisfied(context, { node: directive });
        if (value.value !== 'on' && value.value !== 'build') return;
        context.report({
          node: value,
          messageId: 'on',
          data: { value: value.value },
          fix: () => replaceArguments(directive, 'off'),
        });
      },
      File() {
        const { http, servers } = configuration;
        if (!requireExplicit || !http?.head) return;
        const levels = servers.length > 0 ? servers.map(({ scope }) => scope) : [http];
        const silent = levels.filter((level) => {
          const clears = [...level.outwards()].some((each) => each.own('more_clear_headers').length > 0);
          return level.effective('server_tokens').kind === 'default' && !clears;
        });
        // What a main configuration of the project lacks is reported there.
        if (silent.length === 0 || configuration.main) return;
        if (configuration.isHere(http.head)) return reportMissing(http.head);
        for (const { head } of silent) if (head && configuration.isHere(head)) reportMissing(head);
      },
    };
  },
});
