import type { Argument, Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { passAt, returnFor } from '../model/answers.ts';
import { configurationOf } from '../model/configuration.ts';
import { headerOf, sameHeader } from '../model/headers.ts';
import type { Scope } from '../model/scope.ts';

export default defineRule<{ messageIds: 'lineBreak' | 'contentType' | 'upstreamType' }>({
  name: 'add-header-pitfalls',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow multiline headers and Content-Type through add_header',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['headers-security-baseline'],
      hygiene: true,
      references: [
        'https://www.rfc-editor.org/rfc/rfc9112#name-obsolete-line-folding',
        'https://www.rfc-editor.org/rfc/rfc9110#name-content-type',
        'https://nginx.org/en/docs/http/ngx_http_core_module.html#default_type',
      ],
      sources: ['gixy:add_header_multiline', 'gixy:add_header_content_type'],
    },
    messages: {
      lineBreak:
        'The value of `{{name}}` has a line break in it, and clients refuse a response with such a header or cut it ' +
        'off there. Write the value on one line.',
      contentType:
        '`add_header Content-Type` adds a second `Content-Type` to the one that the response has, and a browser may ' +
        'go by the wrong one. Write `default_type {{value}};` instead.',
      upstreamType:
        '`add_header Content-Type` adds a second `Content-Type` to that of the upstream, and a browser may go by the ' +
        'wrong one. Add `{{hide}} Content-Type;`, or let the application send the right one.',
    },
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);

    function checkLineBreaks(directive: Directive, values: readonly Argument[]): void {
      for (const node of values) {
        if (!/[\r\n]/u.test(node.value)) continue;
        const name = directive.name === 'add_header' ? directive.args[0]!.value : node.value.split(':')[0]!.trim();
        context.report({ node, messageId: 'lineBreak', data: { name } });
      }
    }

    return {
      Directive(directive) {
        if (directive.name === 'more_set_headers') return checkLineBreaks(directive, directive.args);
        const header = directive.name === 'add_header' ? headerOf(directive) : undefined;
        const value = header?.value;
        if (!value || value.value === '') return;
        checkLineBreaks(directive, [value]);
        if (!sameHeader(header.name, 'Content-Type')) return;
        const scope = configuration.scopeOf(directive);
        // A 204 has no Content-Type of its own.
        if (hidesContentType(scope) || returnFor(scope)?.status === 204) return;
        const pass = passAt(scope);
        context.report({
          node: directive.args[0]!,
          messageId: pass ? 'upstreamType' : 'contentType',
          data: { value: value.value, hide: pass?.name.replace('pass', 'hide_header') ?? '' },
        });
      },
    };
  },
});

/** Whether the header of the upstream is taken out, so that the added one is the only one. */
function hidesContentType(scope: Scope): boolean {
  return ['proxy', 'fastcgi', 'uwsgi', 'scgi', 'grpc'].some((module) => {
    const hidden = scope.effective(`${module}_hide_header`);
    return hidden.kind === 'known' && hidden.directives.some(({ args }) => sameHeader(args[0]?.value ?? '', 'Content-Type'));
  });
}
