import type { CallLike } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { databaseClientMadeBy } from '../model/database-clients.ts';
import { isKept, isSubscription, isWorkerBinding, requestFunctionAround } from '../model/request-scope.ts';

export default defineRule<{ messageIds: 'perRequest' }>({
  name: 'database-pool-per-request',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow making database clients inside request handlers',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['database-pooling'],
      references: [
        'CWE-770',
        'https://node-postgres.com/features/pooling',
        'https://www.prisma.io/docs/orm/prisma-client/setup-and-configuration/databases-connections',
        'https://www.mongodb.com/docs/drivers/node/current/connect/connection-options/connection-pools/',
      ],
      sources: [],
      triggers: ['Pool', 'Client', 'createConnection', 'Redis', 'Sequelize', 'DataSource', 'knex', 'postgres', 'mssql'],
    },
    messages: {
      perRequest:
        '`{{text}}` runs for each request and opens connections of its own, so that under load the database refuses ' +
        'everybody. Make one pool when the program starts, and use it here.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check(call: CallLike): void {
      if (!databaseClientMadeBy(call, code)?.opens) return;
      const handler = requestFunctionAround(call, code);
      if (!handler || isKept(call, handler, code) || isSubscription(handler, code) || isWorkerBinding(call, code)) return;
      // Whoever lets clients name the database, as a test of a connection does, cannot have the pool before.
      if (call.arguments.some((argument) => code.requestPart(argument)) || code.isOutsideProduction(call)) return;
      const text = `${call.type === 'NewExpression' ? 'new ' : ''}${code.getText(call.callee)}(…)`;
      context.report({ node: call.callee, messageId: 'perRequest', data: { text } });
    }

    return { CallExpression: check, NewExpression: check };
  },
});
