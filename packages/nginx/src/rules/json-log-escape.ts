import { satisfied } from '@seaworthy/core';
import type { Argument } from '../ast.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule<{ messageIds: 'missing' | 'none' }>({
  name: 'json-log-escape',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require escape=json for JSON log formats',
      preset: 'recommended',
      severity: 'warn',
      risk: 'low',
      confidence: 'high',
      checklist: 'violates',
      controls: ['logging-structured', 'logging-access-and-error'],
      references: ['CWE-117', 'https://nginx.org/en/docs/http/ngx_http_log_module.html#log_format'],
      sources: [],
    },
    messages: {
      missing:
        'The format `{{name}}` writes JSON without `escape=json`, so a quote in a header becomes `\\x22`, which no ' +
        'JSON parser reads, and just the records of attacks get lost. Add `escape=json` after the name.',
      none:
        'With `escape=none` a quote in a header ends its value in the format `{{name}}`, so whoever sends a request ' +
        'can write log records of their own. Write `escape=json`.',
    },
    fixable: 'code',
    schema: [],
  },

  create(context) {
    return {
      Directive(directive) {
        const [name, ...words] = directive.args;
        if (directive.name !== 'log_format' || !name) return;
        const escape = words[0]?.value.startsWith('escape=') ? words.shift() : undefined;
        if (!isJson(words)) return;
        if (escape?.value === 'escape=json') return satisfied(context, { node: directive });
        context.report({
          node: escape ?? name,
          messageId: escape?.value === 'escape=none' ? 'none' : 'missing',
          data: { name: name.value },
          fix: (fixer) =>
            escape
              ? fixer.replaceTextRange(escape.range, 'escape=json')
              : fixer.insertTextAfterRange(name.range, ' escape=json'),
        });
      },
    };
  },
});

/** Whether the words of a format, which nginx joins without blanks, are an object with at least one quoted key. */
function isJson(words: readonly Argument[]): boolean {
  const text = words.map(({ value }) => value).join('').trim();
  return /^\{\s*"/u.test(text) && text.endsWith('}');
}
