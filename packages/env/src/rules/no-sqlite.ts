import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import type { Setting } from '../model/settings.ts';

export default defineRule<{ messageIds: 'sqlite' }>({
  name: 'no-sqlite',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow SQLite in production files',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['database-production-engine'],
      references: ['https://www.sqlite.org/whentouse.html'],
      sources: [],
      productionTemplates: true,
    },
    messages: {
      sqlite:
        '`{{name}}` is `{{value}}`: the data lie in a file of one machine, which a new container does not have, and ' +
        'writers wait for each other. Write the URL of a database server, such as PostgreSQL.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      File() {
        for (const setting of code.settings) {
          const { entry, name, text, faults } = setting;
          const found = faults.find(({ kind }) => kind === 'sqliteDatabase');
          if (found) {
            const data = { name, value: code.shown(entry, text) };
            context.report({ node: code.placeIn(entry, found.range), messageId: 'sqlite', data });
          } else if (isServer(setting)) satisfied(context, { node: entry.value });
        }
      },
    };
  },
});

function isServer({ facts, text }: Setting): boolean {
  return facts.role === 'databaseUrl' && facts.fitness(text) === 'safe';
}
