import { satisfied } from '@seaworthy/core';
import type { Argument } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { groupsOf } from '../model/regexes.ts';
import { configurationOf } from '../model/configuration.ts';
import { locationOf, type Location } from '../model/locations.ts';

export default defineRule<{ messageIds: 'prefix' | 'capture' | 'addSlash' }>({
  name: 'alias-traversal',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow alias path traversal',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['proxy-hardening', 'uploads-served-safely'],
      references: ['CWE-22', 'https://nginx.org/en/docs/http/ngx_http_core_module.html#alias'],
      sources: ['gixy:alias_traversal', 'nginx-lint:alias-location-slash-mismatch', 'semgrep:alias-path-traversal'],
    },
    messages: {
      prefix:
        'The location `{{path}}` has no slash at its end and its `alias` has one, so `{{path}}../` leads out of ' +
        '`{{alias}}` and to the files beside it. Write `{{path}}/`.',
      capture:
        'What this group matches may begin with `../`, and `alias {{alias}}` puts it after a slash, so a request ' +
        'can leave the directory. Let a `/` stand before the group.',
      addSlash: 'Put a `/` there.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);

    function report(messageId: 'prefix' | 'capture', { argument, path }: Location, at: number, alias: Argument): void {
      const offset = argument.range[0] + at;
      context.report({
        node: argument,
        messageId,
        data: { path, alias: alias.value },
        related: [{ node: alias, message: 'The directory.' }],
        suggest: [
          { messageId: 'addSlash', fix: (fixer) => fixer.insertTextBeforeRange([offset, offset], '/') },
        ],
      });
    }

    return {
      Directive(head) {
        if (head.name !== 'location') return;
        const location = locationOf(head, configuration);
        const alias = location?.scope.lastOwn('alias')?.args[0];
        if (!location || !alias) return;
        const { kind, path, argument } = location;
        if (kind === 'prefix' || kind === 'stop') {
          if (!alias.value.endsWith('/')) return;
          if (path.endsWith('/')) return satisfied(context, { node: head });
          report('prefix', location, argument.range[1] - argument.range[0] - (argument.quote ? 1 : 0), alias);
        } else if (kind === 'regex' || kind === 'caseless regex') {
          const group = looseGroup(context.sourceCode.getText(argument), alias);
          if (group !== undefined) report('capture', location, group, alias);
        }
      },
    };
  },
});

/**
 * The offset in the regular expression of the group that an `alias` puts after a slash and that may begin with dots;
 * undefined when there is none.
 */
function looseGroup(source: string, alias: Argument): number | undefined {
  const groups = groupsOf(source);
  for (const { name } of alias.variables) {
    const group = groups.find((each, index) => each.name === name || String(index + 1) === name);
    const after = alias.value.split(new RegExp(`\\$(?:\\{${name}\\}|${name}(?!\\w))`, 'u'))[0];
    const mayBeginWithDots = group && /^(?:\.|\[\^|\\S)/u.test(group.content) && source[group.start - 1] !== '/';
    if (mayBeginWithDots && after?.endsWith('/')) return group.start;
  }
  return undefined;
}
