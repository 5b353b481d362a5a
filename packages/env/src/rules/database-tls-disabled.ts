import { satisfied } from '@seaworthy/core';
import { hostKind, isPlaceholder } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { remoteDatabases, type RemoteDatabase } from '../model/connections.ts';
import { replacePart } from '../model/edits.ts';
import type { Setting } from '../model/settings.ts';

const HOSTS = ['DB_HOST', 'DATABASE_HOST', 'POSTGRES_HOST', 'PGHOST', 'MYSQL_HOST'];

export default defineRule<{ messageIds: 'parameter' | 'switch' | 'require' }>({
  name: 'database-tls-disabled',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow plaintext connections to remote databases',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['database-connection-tls'],
      references: ['CWE-319', 'OWASP ASVS 4.0.3 9.2.2', 'https://www.postgresql.org/docs/current/libpq-ssl.html'],
      sources: [],
      productionTemplates: true,
    },
    messages: {
      parameter:
        '`{{value}}` lets `{{name}}` talk to `{{host}}` in plain text: whoever is on the way reads the password and ' +
        'the data. Write `{{safe}}`.',
      switch:
        '`{{name}}` is `{{value}}`, and `{{host}}` is another machine: whoever is on the way reads the password and ' +
        'the data. Write `{{safe}}`.',
      require: 'Write `{{safe}}`.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function checkUrl({ entry, name, url, tls }: RemoteDatabase): void {
      const { text } = entry.value;
      const node = code.placeIn(entry, tls.range);
      if (tls.setting === 'on') satisfied(context, { node });
      if ((tls.setting !== 'off' && tls.setting !== 'optional') || !tls.repair) return;
      const { range, text: safeText } = tls.repair;
      const [value, host] = [text.slice(...tls.range), url.host.value];
      const safe = `${text.slice(tls.range[0], range[0])}${safeText}`;
      const fix = () => replacePart(code.placeIn(entry, range), safeText);
      const suggest = [{ messageId: 'require', data: { safe }, fix } as const];
      context.report({ node, messageId: 'parameter', data: { name, value, host, safe }, suggest });
    }

    function checkSwitch({ entry, name, faults }: Setting, host: string): void {
      for (const { kind, value, range, safeValue: safe = 'require' } of faults) {
        if (kind !== 'databaseTlsOff') continue;
        const node = code.placeIn(entry, range);
        const suggest = [{ messageId: 'require', data: { safe }, fix: () => replacePart(node, safe) } as const];
        context.report({ node, messageId: 'switch', data: { name, value, host, safe }, suggest });
      }
    }

    return {
      File() {
        const databases = remoteDatabases(code);
        databases.forEach(checkUrl);
        const host = remoteHost() ?? databases.find(({ tls }) => tls.setting === 'unset')?.url.host.value;
        if (host !== undefined) for (const setting of code.settings) checkSwitch(setting, host);
      },
    };

    function remoteHost(): string | undefined {
      const hosts = HOSTS.map((name) => code.get(name)?.entry.value.text.trim() ?? '');
      return hosts.find((host) => /^[\w.-]+$/u.test(host) && !isPlaceholder(host) && hostKind(host) === 'remote');
    }
  },
});
