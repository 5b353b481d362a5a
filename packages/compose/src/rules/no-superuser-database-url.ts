import { satisfied } from '@seaworthy/core';
import { isDatabaseSuperuser, variableFacts } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { databaseUrls } from '../model/database-urls.ts';
import type { NamedValue } from '../model/environment.ts';
import { serviceAt } from '../model/host-names.ts';
import type { Interpolated } from '../model/interpolation.ts';
import type { Service } from '../model/service.ts';

export default defineRule<{ messageIds: 'superuser' | 'owner' }>({
  name: 'no-superuser-database-url',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow applications that connect as the superuser of their database',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['database-least-privilege'],
      references: [
        'CWE-250',
        'https://www.postgresql.org/docs/current/role-attributes.html',
        'https://hub.docker.com/_/postgres#postgres_user',
      ],
      sources: [],
      triggers: ['environment'],
    },
    messages: {
      superuser:
        '`{{service}}` connects to its database as `{{user}}`, who may do everything on the server, so an SQL injection ' +
        'owns all databases and the files of their host. Create an account with the rights that the application needs.',
      owner:
        '`{{service}}` connects as `{{user}}`, whom the image of `{{database}}` makes a superuser, so an SQL injection ' +
        'owns the server. Create a second account with the rights that the application needs.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check(service: Service, user: string, range: readonly [number, number], host: string | undefined): void {
      const node = { range: [range[0], range[1]] as [number, number] };
      const database = host === undefined ? undefined : serviceAt(code, host);
      if (isDatabaseSuperuser(user)) {
        context.report({ node, messageId: 'superuser', data: { service: service.name, user } });
      } else if (database && firstUser(database)?.text === user) {
        context.report({ node, messageId: 'owner', data: { service: service.name, user, database: database.name } });
      } else if (!user.includes('$')) satisfied(context, { node });
    }

    function checkVariable(service: Service, { name, value }: NamedValue): void {
      if (!value || variableFacts(name)?.role !== 'databaseUser' || value.text === '') return;
      const host = service.environment.get(name.replace(/USER(?:NAME)?$/u, 'HOST'))?.value?.text;
      check(service, value.text, value.range(), host);
    }

    return {
      File() {
        for (const service of code.services) {
          if (service.isDatastore || needsRights(service)) continue;
          for (const { name, url, part } of databaseUrls(service)) {
            if (url.user && !isForMigrations(name)) check(service, url.user.value, part(url.user.range).range, url.host.value);
          }
          for (const variable of service.environment.values()) checkVariable(service, variable);
        }
      },
    };
  },
});

/** The first account of the official PostgreSQL image. */
function firstUser({ facts, environment }: Service): Interpolated | undefined {
  return facts?.family === 'postgres' ? environment.get('POSTGRES_USER')?.value : undefined;
}

function isForMigrations(name: string): boolean {
  return /MIGRAT|DIRECT_URL|ADMIN|ROOT|SHADOW/u.test(name);
}

/** A panel, a backup, a migration or an exporter of metrics. */
function needsRights({ isAdminPanel, name, commandLine, image }: Service): boolean {
  const words = `${name} ${image?.repository ?? ''} ${commandLine?.text ?? ''}`;
  return isAdminPanel || /migrat|backup|dump|restore|exporter|bootstrap|(?:^|[^a-z])(?:init|seed)(?![a-z])/iu.test(words);
}
