import { satisfied } from '@seaworthy/core';
import type { Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';
import { insertAfter } from '../model/edits.ts';
import type { Limit } from '../model/limit-zones.ts';
import type { Scope } from '../model/scope.ts';

/** 429, and 444, with which nginx closes the connection without an answer. */
const FITTING = /^(?:429|444)$/u;

export default defineRule<{ messageIds: 'missing' | 'other' }>({
  name: 'limit-req-status',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require status 429 for rate-limited requests',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'advises',
      controls: ['rate-limit-at-proxy', 'rate-limit-monitored'],
      references: [
        'https://www.rfc-editor.org/rfc/rfc6585#section-4',
        'https://nginx.org/en/docs/http/ngx_http_limit_req_module.html#limit_req_status',
      ],
      sources: [],
    },
    messages: {
      missing:
        'Nothing sets `{{name}}`, so requests over the limit get 503 and look like an outage, in the logs and to ' +
        'clients. Add `{{name}} 429;`.',
      other:
        '`{{name}} {{value}}` does not say that a request was over the limit, so monitoring cannot tell limits from ' +
        'failures, and clients do not know to slow down. Write `429`.',
    },
    fixable: 'code',
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    const configuration = configurationOf(context);
    const seen = new Set<Directive>();

    function check(scope: Scope, limit: Limit): void {
      const limits = scope.own(limit);
      if (limits.length === 0) return;
      const name = `${limit}_status`;
      const status = scope.effective(name);
      if (status.kind === 'known') return checkValue(status.directives.at(-1)!);
      const here = limits.filter((directive) => configuration.isHere(directive));
      const last = here.at(-1);
      if (status.kind === 'unknown' || !last) return;
      // What is added at an outer level holds here.
      if (scope.parent && [...scope.parent.outwards()].some((level) => level.own(limit).length > 0)) return;
      const fix = () => insertAfter(code, last, `${name} 429;`);
      context.report({ node: here[0]!.word, messageId: 'missing', data: { name }, fix });
    }

    function checkValue(directive: Directive): void {
      const [value] = directive.args;
      if (!value || value.variables.length > 0 || seen.has(directive) || !configuration.isHere(directive)) return;
      seen.add(directive);
      if (FITTING.test(value.value)) return satisfied(context, { node: directive });
      context.report({ node: value, messageId: 'other', data: { name: directive.name, value: value.value } });
    }

    return {
      File() {
        for (const scope of configuration.scopes) {
          check(scope, 'limit_req');
          check(scope, 'limit_conn');
        }
      },
    };
  },
});
