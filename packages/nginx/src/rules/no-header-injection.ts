import { satisfied, type Fix } from '@seaworthy/core';
import type { Argument, Directive, Variable } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { redirectOfRewrite, returnOf } from '../model/answers.ts';
import { captureOf, matchesLineBreak } from '../model/captures.ts';
import { configurationOf } from '../model/configuration.ts';

const DECODED = /^(?:document_)?uri$/u;

export default defineRule<{ messageIds: 'decoded' | 'capture' | 'encoded' }>({
  name: 'no-header-injection',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow decoded URI variables in headers, redirects and upstream URLs',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['proxy-hardening'],
      references: [
        'CWE-113',
        'CWE-93',
        'https://nginx.org/en/docs/http/ngx_http_core_module.html#var_uri',
      ],
      sources: ['gixy:http_splitting', 'semgrep:header-injection'],
    },
    messages: {
      decoded:
        '`${{name}}` is the decoded path, so `%0d%0a` in a request becomes a line break in `{{directive}}` and what ' +
        'follows a header of the sender. Write `$request_uri`, which stays encoded.',
      capture:
        '`${{name}}` can hold a line break, because its group `{{group}}` matches one, so `%0d%0a` in a request adds ' +
        'headers in `{{directive}}`. Let the group match only what is wanted, such as `[\\w-]+`.',
      encoded: 'Write `$request_uri`, which also has the query.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);

    function report(node: Variable, directive: Directive, word: Argument): boolean {
      const { name } = directive;
      if (DECODED.test(node.name)) {
        const fix = name === 'return' ? withRequestUri(context.sourceCode.text, node, word) : undefined;
        const suggest = fix ? [{ messageId: 'encoded' as const, fix: () => fix }] : [];
        context.report({ node, messageId: 'decoded', data: { name: node.name, directive: name }, suggest });
        return true;
      }
      // nginx encodes what a `rewrite` puts from its own groups into a redirect, if they only have numbers.
      if (name === 'rewrite' && /^\d$/u.test(node.name)) return false;
      const capture = captureOf(node.name, directive, configuration);
      if (!capture?.decoded || !matchesLineBreak(capture.content)) return false;
      const group = `(${capture.content})`;
      context.report({ node, messageId: 'capture', data: { name: node.name, directive: name, group } });
      return true;
    }

    return {
      Directive(directive) {
        const word = headerText(directive);
        if (!word) return;
        const found = word.variables.some((variable) => report(variable, directive, word));
        if (!found && directive.name === 'return') satisfied(context, { node: directive });
      },
    };
  },
});

/** The word of a directive that becomes a header, or the first line of a request to an upstream. */
function headerText(directive: Directive): Argument | undefined {
  const { name, args } = directive;
  if (name === 'add_header' || name === 'proxy_set_header' || name === 'grpc_set_header') return args[1];
  if (name === 'proxy_pass') return args[0];
  if (name === 'rewrite') return redirectOfRewrite(directive)?.target;
  if (name !== 'return') return undefined;
  const { status, target } = returnOf(directive);
  return status !== undefined && status >= 300 && status < 400 ? target : undefined;
}

/** Puts `$request_uri` in the place of `$uri` at the end of a word, with the query behind it, which it has in it. */
function withRequestUri(text: string, { range }: Variable, word: Argument): Fix | undefined {
  const end = word.range[1] - (word.quote ? 1 : 0);
  const after = text.slice(range[1], end);
  const isEnd = /^(?:(?:\$is_args|\?)\$(?:args|query_string))?$/u.test(after);
  return isEnd ? { range: [range[0], end], text: '$request_uri' } : undefined;
}
