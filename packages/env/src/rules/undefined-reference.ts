import { baseName, nearestName, satisfied, stages } from '@seaworthy/core';
import type { Entry } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { expandedReferences, isAccidental } from '../model/accidental-references.ts';
import { isPlatformVariable } from '../model/platform-variables.ts';
import type { Reference } from '../readers/references.ts';

export default defineRule<{ messageIds: 'undefined' | 'misspelt' }>({
  name: 'undefined-reference',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow references to undeclared variables',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['env-file-well-formed'],
      hygiene: true,
      references: [
        'https://github.com/motdotla/dotenv-expand#what-rules-does-the-expansion-engine-follow',
        'https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/',
      ],
      sources: ['dotenv-linter:SubstitutionKey'],
      stages,
    },
    messages: {
      undefined:
        '`{{name}}` is not set in this file, so this expands to nothing unless the environment has it. Set it ' +
        'here, or write `${{{name}}:-default}`.',
      misspelt: '`{{name}}` is not set in this file, so this expands to nothing. Perhaps `{{nearest}}` is meant.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    const ids = code.readersOf(context.filename);
    // `.env.production` is usually loaded on top of `.env`, which may set the rest.
    const isLayer = baseName(context.filename).startsWith('.env.') && !isTemplate(context.filename);

    function check(entry: Entry, reference: Reference): void {
      const { name, operator, range } = reference;
      if (operator || !/^[A-Z][A-Z0-9_]*$/u.test(name) || isAccidental(code, reference)) return;
      if (name === entry.key.value || isPlatformVariable(name)) return;
      if (code.get(name)) return satisfied(context, { node: { range } });
      const nearest = name.length < 4 ? undefined : nearestName(name, code.variables.keys(), name.length < 8 ? 1 : 2);
      if (nearest) context.report({ node: { range }, messageId: 'misspelt', data: { name, nearest } });
      else if (!isLayer) context.report({ node: { range }, messageId: 'undefined', data: { name } });
    }

    return {
      Entry(entry) {
        if (!entry.value.text.includes('$') || code.lineFault(entry)) return;
        for (const reference of expandedReferences(code, entry, ids)) check(entry, reference);
      },
    };
  },
});

function isTemplate(filename: string): boolean {
  return /(?:^|[._-])(?:example|sample|template|dist|defaults|schema)s?(?:[._-]|$)/iu.test(baseName(filename));
}
