import { satisfied } from '@seaworthy/core';
import { enforcesTls } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { appendParameter, remoteDatabases } from '../model/connections.ts';

export default defineRule<{ messageIds: 'unset' | 'append' }>({
  name: 'database-tls-required',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require sslmode for remote PostgreSQL databases',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['database-connection-tls'],
      references: ['CWE-319', 'https://www.postgresql.org/docs/current/libpq-ssl.html'],
      sources: [],
      productionTemplates: true,
    },
    messages: {
      unset:
        '`{{name}}` does not ask `{{host}}` for TLS: libpq then falls back to plain text when somebody on the way ' +
        'wants it to, and other drivers never encrypt. Add `{{parameter}}`, or `verify-full` with the CA of the ' +
        'server.',
      append: 'Add `{{parameter}}`.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      File() {
        if (code.settingsOf(['databaseTls']).length > 0) return;
        for (const { entry, name, url, tls } of remoteDatabases(code)) {
          if (url.family !== 'postgres' || enforcesTls(url.host.value)) continue;
          const node = code.placeIn(entry, url.host.range);
          if (tls.setting === 'on') satisfied(context, { node });
          if (tls.setting !== 'unset') continue;
          // The only driver that refuses the name that all others share.
          const parameter = url.scheme.endsWith('+asyncpg') ? 'ssl=require' : 'sslmode=require';
          const fix = () => appendParameter(code, { entry, url }, parameter);
          const data = { name, host: url.host.value, parameter };
          const suggest = [{ messageId: 'append', data: { parameter }, fix } as const];
          context.report({ node, messageId: 'unset', data, suggest });
        }
      },
    };
  },
});
