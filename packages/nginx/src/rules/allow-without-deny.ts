import { satisfied } from '@seaworthy/core';
import type { Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';
import { insertAfter } from '../model/edits.ts';
import type { Scope } from '../model/scope.ts';

export default defineRule<{ messageIds: 'open' | 'deny' }>({
  name: 'allow-without-deny',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require deny all after an allow list',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['proxy-hardening', 'network-admin-access'],
      references: [
        'CWE-284',
        'CIS NGINX Benchmark 2.1.0 5.1.1',
        'https://nginx.org/en/docs/http/ngx_http_access_module.html',
      ],
      sources: ['gixy:allow_without_deny'],
    },
    messages: {
      open:
        '`allow {{address}}` restricts nothing, because nginx lets everybody in whom no rule names, and no `deny all` ' +
        'stands at this level. Add `deny all;` after the list.',
      deny: 'Add `deny all;`, and make sure first that the list names everybody who needs access.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    const configuration = configurationOf(context);

    function check(scope: Scope): void {
      const rules = scope.own('allow', 'deny');
      const allows = rules.filter(({ name }) => name === 'allow');
      const [first, ...others] = allows;
      const [address] = first?.args ?? [];
      const last = allows.at(-1);
      if (!first || !address || !last || !configuration.isHere(first)) return;
      // Which addresses a placeholder stands for is decided where the file is deployed.
      if (allows.some(({ args }) => args[0]?.value === 'all' || (args[0]?.variables.length ?? 0) > 0)) return;
      if (rules.some(deniesAll)) return satisfied(context, { node: first });
      const isExceptionFromBlockList = rules.indexOf(last) < rules.length - 1;
      if (isExceptionFromBlockList || scope.couldHold('deny')) return;
      context.report({
        node: address,
        messageId: 'open',
        data: { address: address.value },
        related: others.map((node) => ({ node, message: 'This one does not either.' })),
        suggest: configuration.isHere(last)
          ? [{ messageId: 'deny', fix: () => insertAfter(code, last, 'deny all;') }]
          : [],
      });
    }

    return {
      File() {
        for (const scope of configuration.scopes) {
          // The top level of a fragment goes on in the file that includes it.
          if (scope.head) check(scope);
        }
      },
    };
  },
});

function deniesAll({ name, args }: Directive): boolean {
  return name === 'deny' && /^(?:all|0\.0\.0\.0\/0)$/u.test(args[0]?.value ?? '');
}
