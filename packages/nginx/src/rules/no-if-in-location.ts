import { satisfied } from '@seaworthy/core';
import type { Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';

/** What works in `if` as it reads: directives of the rewrite module, which `if` belongs to, and a few that only add. */
const SAFE = new Set(['return', 'set', 'break', 'access_log', 'limit_rate', 'expires', 'error_page']);
const FLAGS = /^(?:last|break|redirect|permanent)$/u;

export default defineRule<{ messageIds: 'unsafe' }>({
  name: 'no-if-in-location',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow unsafe directives inside if in location',
      preset: 'off',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'advises',
      hygiene: true,
      controls: ['proxy-config-valid'],
      references: [
        'https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#if',
        'https://github.com/nginxinc/nginx-wiki/blob/master/source/start/topics/depth/ifisevil.rst',
      ],
      sources: ['gixy:if_is_evil', 'nginx-lint:if-is-evil-in-location'],
    },
    messages: {
      unsafe:
        '`{{name}}` stands in an `if` inside a location, which nginx makes a location of its own: what stands beside ' +
        'the `if` may then no longer apply. Take the choice to a `map`, or to a location of its own.',
    },
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);

    return {
      Directive(head) {
        if (head.name !== 'if' || configuration.scopeIn(head)?.context !== 'if in location') return;
        const [first, ...others] = (head.block?.directives ?? []).filter((directive) => !isSafe(directive));
        if (!first) return satisfied(context, { node: head.word });
        context.report({
          node: first.word,
          messageId: 'unsafe',
          data: { name: first.name },
          related: others.map(({ word, name }) => ({ node: word, message: `\`${name}\` as well.` })),
        });
      },
    };
  },
});

function isSafe({ name, args }: Directive): boolean {
  if (name !== 'rewrite') return SAFE.has(name);
  return FLAGS.test(args[2]?.value ?? '') || /^(?:https?:|\$scheme)/u.test(args[1]?.value ?? '');
}
