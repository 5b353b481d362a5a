import { satisfied } from '@seaworthy/core';
import type { Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isAllowedIn } from '../directive-table.ts';
import { configurationOf } from '../model/configuration.ts';
import { duplicatesIn, type Duplicate } from '../model/duplicates.ts';

/** Blocks whose place everything in them depends on. */
const BLOCKS = new Set(['events', 'http', 'stream', 'mail', 'server', 'location', 'upstream', 'map', 'limit_except']);

export default defineRule<{ messageIds: Duplicate['kind'] | 'misplaced' }>({
  name: 'no-duplicate-directives',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow duplicate single-use directives and misplaced contexts',
      preset: 'recommended',
      severity: 'error',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      hygiene: true,
      controls: ['proxy-config-valid'],
      references: [
        'https://nginx.org/en/docs/beginners_guide.html#conf_structure',
        'https://nginx.org/en/docs/switches.html',
      ],
      sources: ['nginx-lint:duplicate-directive', 'nginx-lint:invalid-directive-context'],
    },
    messages: {
      duplicate:
        '`{{subject}}` stands in this block for the second time{{after}}, so nginx refuses the configuration and does not ' +
        'start or reload. {{repair}}.',
      rootAndAlias:
        '`root` and `alias` both say where the files of this block are{{after}}, so nginx refuses the configuration and ' +
        'does not start or reload. {{repair}}.',
      location:
        'The location `{{subject}}` exists already in this block{{after}}, so nginx refuses the configuration and does not ' +
        'start or reload. Merge the two.',
      defaultServer:
        'Another server is the default for `{{subject}}` already{{after}}, so nginx refuses the configuration and does ' +
        'not start or reload. Let one of them be `default_server`.',
      misplaced:
        '`{{name}}` may not stand {{place}}, so nginx refuses the configuration and does not start or reload. Move it ' +
        'to where it belongs.',
    },
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);

    function report({ kind, first, second, subject }: Duplicate): void {
      const isHere = configuration.isHere(first);
      const file = configuration.fileOf(first);
      const place = file === undefined ? 'the `nginx.conf` of the official image' : `\`${file}\``;
      context.report({
        node: second.word,
        messageId: kind,
        data: {
          subject,
          after: isHere ? '' : `, after the one in ${place}`,
          repair: file === undefined ? 'Leave it out, or bring a `nginx.conf` of your own' : 'Keep one of the two',
        },
        related: isHere ? [{ node: first.word, message: 'The first one.' }] : [],
      });
    }

    /** The blocks that stand where nginx does not take them, with that level. */
    function misplaced(): [block: Directive, level: string][] {
      return configuration.named(...BLOCKS).flatMap((block) => {
        const scope = configuration.scopeOf(block);
        const level = scope === configuration.root ? 'main' : scope.context;
        return level && !isAllowedIn(block.name, level) ? [[block, level]] : [];
      });
    }

    return {
      'File:exit'(file) {
        const duplicates = [...duplicatesIn(configuration)];
        for (const each of duplicates) if (configuration.isHere(each.second)) report(each);
        // Of a fragment the levels are a guess.
        const elsewhere = file.directives.some(({ name }) => name === 'http') ? misplaced() : [];
        for (const [{ name, word }, level] of elsewhere) {
          const place = level === 'main' ? 'outside of `http`' : `in \`${level}\``;
          context.report({ node: word, messageId: 'misplaced', data: { name, place } });
        }
        const isClean = duplicates.length === 0 && elsewhere.length === 0;
        if (isClean && file.directives.length > 0) satisfied(context, { node: file });
      },
    };
  },
});
