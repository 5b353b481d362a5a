import { satisfied } from '@seaworthy/core';
import { judgeVariable, variableFacts } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';

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
        for (const entry of code.effectiveEntries) {
          const [found] = judgeVariable(code.setting(entry, 'production')).filter(({ kind }) => kind === 'sqliteDatabase');
          const data = { name: entry.key.value, value: code.shown(entry, entry.value.text) };
          if (found) context.report({ node: code.placeIn(entry, found.range), messageId: 'sqlite', data });
          else if (isServer(entry.key.value, entry.value.text)) satisfied(context, { node: entry.value });
        }
      },
    };
  },
});

function isServer(name: string, value: string): boolean {
  const facts = variableFacts(name);
  return facts?.role === 'databaseUrl' && facts.fitness(value.trim()) === 'safe';
}
