import { ruleOptions, satisfied, stringList } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { isRefusalOrRedirect, returnFor } from '../model/answers.ts';
import { configurationOf } from '../model/configuration.ts';
import { findHeader, headersAt, sameHeader, setsHeadersOtherwise, type Header } from '../model/headers.ts';
import { securityHeaders } from '../model/response-headers.ts';
import type { Scope } from '../model/scope.ts';

interface Options {
  headers: readonly string[];
}

export default defineRule<{ messageIds: 'lost'; options: Options }>({
  name: 'add-header-inheritance',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow losing inherited headers',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['headers-security-baseline', 'headers-hsts', 'headers-csp'],
      references: ['CWE-693', 'https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header'],
      sources: ['gixy:add_header_redefinition', 'nginx-lint:directive-inheritance', 'semgrep:header-redefinition'],
    },
    messages: {
      lost:
        'This `add_header` replaces all those of the levels around it, so responses from here lack {{lost}}. Repeat ' +
        'the missing headers at this level, or include them from a file at both.',
    },
    ...ruleOptions<Options>({
      headers: {
        ...stringList,
        default: securityHeaders,
        description: 'The headers that may not get lost.',
      },
    }),
  },

  create(context) {
    const configuration = configurationOf(context);
    const [{ headers: watched }] = context.options;

    /** The headers of the levels around that a level's own `add_header` drops. */
    function lostAt(scope: Scope): Header[] {
      if (!scope.parent) return [];
      const own = headersAt(scope);
      return headersAt(scope.parent).headers.filter(({ name, value }) => {
        const isWatched = watched.some((other) => sameHeader(name, other));
        return isWatched && value?.value !== '' && !findHeader(own, name);
      });
    }

    return {
      File() {
        for (const scope of configuration.scopes) {
          const first = scope.own('add_header').find((directive) => configuration.isHere(directive));
          if (!first || isExempt(scope)) continue;
          const lost = lostAt(scope);
          if (lost.length === 0) {
            if (scope.parent && headersAt(scope.parent).headers.length > 0) satisfied(context, { node: first });
            continue;
          }
          context.report({
            node: first.word,
            messageId: 'lost',
            data: { lost: [...new Set(lost.map(({ name }) => `\`${name}\``))].join(', ') },
            related: lost
              .filter(({ directive }) => configuration.isHere(directive))
              .map(({ directive, name }) => ({ node: directive, message: `${name} is set here.` })),
          });
        }
      },
    };
  },
});

/** Where headers may come from elsewhere, the loss is meant, or no response is left that needs them. */
function isExempt(scope: Scope): boolean {
  const mode = scope.effective('add_header_inherit');
  const isTold = mode.kind === 'known' && mode.directives.at(-1)?.args[0]?.value !== 'on';
  const answer = returnFor(scope);
  const hasNoContent = answer && (isRefusalOrRedirect(answer) || answer.status === 204);
  return (
    isTold ||
    hasNoContent === true ||
    scope.couldHold('add_header') ||
    setsHeadersOtherwise(scope) ||
    scope.own('internal').length > 0
  );
}
