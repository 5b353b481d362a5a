import { satisfied } from '@seaworthy/core';
import type { Argument } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';
import { insertAfterWord } from '../model/edits.ts';
import { headerOf, sameHeader } from '../model/headers.ts';
import { securityHeaders } from '../model/response-headers.ts';
import { possibleValues } from '../model/variables.ts';

export default defineRule<{ messageIds: 'always' }>({
  name: 'security-headers-always',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require the always parameter on security headers',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'advises',
      controls: ['headers-security-baseline', 'headers-hsts', 'headers-csp'],
      references: ['CWE-693', 'https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header'],
      sources: [],
    },
    messages: {
      always:
        '`{{name}}` is not added to responses with an error status, so an error page that shows what a visitor sent ' +
        'is without its protection. Write `always` behind the value.',
    },
    fixable: 'code',
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);

    /** Whether responses are meant to go without the header at times, as far as can be known. */
    function mayBeEmpty({ value, variables }: Argument): boolean {
      if (variables.length === 0) return value === '';
      const isOnlyVariables = value.replaceAll(/\$(?:\{\w+\}|\w+)/gu, '').trim() === '';
      if (!isOnlyVariables) return false;
      return variables.some(({ name }) => {
        const possible = possibleValues(name, configuration);
        return !possible || possible.empty || possible.values.some((each) => each.value === '');
      });
    }

    return {
      Directive(directive) {
        const header = directive.name === 'add_header' ? headerOf(directive) : undefined;
        const value = header?.value;
        if (!value || !securityHeaders.some((name) => sameHeader(header.name, name))) return;
        if (header.always) return satisfied(context, { node: directive });
        if (directive.args.length !== 2 || mayBeEmpty(value)) return;
        context.report({
          node: directive.args[0]!,
          messageId: 'always',
          data: { name: header.name },
          fix: () => insertAfterWord(value, 'always'),
        });
      },
    };
  },
});
