import { satisfied } from '@seaworthy/core';
import { isDatabaseSuperuser, isPlaceholder } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { connectionsOf, isDatabase } from '../model/connections.ts';
import type { Setting } from '../model/settings.ts';

/** Migrations change the schema, and so need an account that may. */
const MAY_BE_SUPERUSER = /MIGRAT|DIRECT_(?:DATABASE_)?URL|SHADOW_DATABASE|(?:^|_)(?:ADMIN|ROOT|SUPERUSER)(?:_|$)/u;

/** What makes of a file the configuration of the server, in which the image creates this account. */
const SERVER_VARIABLES = ['POSTGRES_DB', 'MYSQL_DATABASE', 'MARIADB_DATABASE', 'MONGO_INITDB_DATABASE'];

export default defineRule<{ messageIds: 'superuser' }>({
  name: 'no-database-superuser',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow superuser database accounts in production files',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['database-least-privilege'],
      references: ['CWE-250', 'https://www.postgresql.org/docs/current/role-attributes.html'],
      sources: [],
    },
    messages: {
      superuser:
        '`{{name}}` connects as `{{user}}`, who may do everything: one SQL injection owns the whole server. Create ' +
        'an account that may only use the tables of this application, and write its name.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    const isServer = SERVER_VARIABLES.some((name) => code.get(name) !== undefined);

    function checkUser({ entry, name, faults }: Setting): void {
      if (MAY_BE_SUPERUSER.test(name) || (isServer && /^(?:POSTGRES|MYSQL|MARIADB)_/u.test(name))) return;
      for (const { kind, range } of faults) {
        if (kind !== 'databaseSuperuser') continue;
        const data = { name, user: entry.value.text.slice(...range) };
        context.report({ node: code.placeIn(entry, range), messageId: 'superuser', data });
      }
    }

    return {
      File() {
        code.settings.forEach(checkUser);
        for (const connection of connectionsOf(code)) {
          const { entry, name, url } = connection;
          if (!url.user || !isDatabase(connection) || MAY_BE_SUPERUSER.test(name.toUpperCase())) continue;
          const node = code.placeIn(entry, url.user.range);
          const user = url.user.value;
          if (isDatabaseSuperuser(user)) context.report({ node, messageId: 'superuser', data: { name, user } });
          else if (!isPlaceholder(user)) satisfied(context, { node });
        }
      },
    };
  },
});
