import { satisfied, type Fix } from '@seaworthy/core';
import { connectionTls, enforcesTls, type ConnectionTls } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { databaseUrls, type DatabaseUrl } from '../model/database-urls.ts';
import { replaceWritten } from '../model/edits.ts';
import { isToldHost, serviceAt } from '../model/host-names.ts';
import type { Service } from '../model/service.ts';

export default defineRule<{ messageIds: 'off' | 'optional' | 'unset' | 'require' }>({
  name: 'database-url-tls',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require TLS in database URLs that leave the network of Compose',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['database-connection-tls'],
      references: [
        'CWE-319',
        'https://www.postgresql.org/docs/current/libpq-ssl.html',
        'https://dev.mysql.com/doc/refman/8.4/en/connection-options.html#option_general_ssl-mode',
        'https://www.mongodb.com/docs/manual/reference/connection-string-options/#tls-options',
      ],
      sources: [],
      triggers: ['://'],
    },
    messages: {
      off:
        '`{{name}}` switches TLS off on the way to `{{host}}`, so the password and all data can be read there. ' +
        'Write `{{repair}}`.',
      optional:
        '`{{name}}` falls back to plain text when somebody on the way to `{{host}}` asks for it, so the password and all ' +
        'data can be read there. Write `{{repair}}`.',
      unset:
        '`{{name}}` does not ask for TLS on the way to `{{host}}`: clients fall back to plain text, or never try TLS, so ' +
        'the password and all data can be read there. Add `{{repair}}`.',
      require: 'Write `{{repair}}`.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function leavesNetwork(service: Service, { url: { host, hostKind } }: DatabaseUrl): boolean {
      return hostKind === 'remote' && !serviceAt(code, host.value) && !isToldHost(service, host.value);
    }

    function check({ name, url, part }: DatabaseUrl): void {
      const tls = connectionTls(url);
      if (tls.setting === 'on') satisfied(context, { node: part(tls.range) });
      const isUnset = tls.setting === 'unset' && url.family === 'postgres' && !enforcesTls(url.host.value);
      if (tls.setting !== 'off' && tls.setting !== 'optional' && !isUnset) return;
      const { repair, fix } = repairOf(tls, { name, url, part });
      context.report({
        node: part(isUnset ? url.host.range : tls.range),
        messageId: tls.setting as 'off' | 'optional' | 'unset',
        data: { name, host: url.host.value, repair },
        suggest: [{ messageId: 'require', data: { repair }, fix }],
      });
    }

    /** What to write, and the edit: of the parameter that is there, or of a new one. */
    function repairOf({ repair }: ConnectionTls, { url, part }: DatabaseUrl): { repair: string; fix: () => Fix | null } {
      if (!repair) {
        const { at, joiner } = url.insertion;
        const fix = () => replaceWritten(code, part([at, at]), `${joiner}sslmode=require`);
        return { repair: 'sslmode=require', fix };
      }
      const parameter = url.parameters.find(({ range }) => range[0] <= repair.range[0] && repair.range[1] <= range[1]);
      const isValue = parameter?.valueRange[0] === repair.range[0];
      return {
        repair: isValue ? `${parameter.name}=${repair.text}` : repair.text,
        fix: () => replaceWritten(code, part(repair.range), repair.text),
      };
    }

    return {
      File() {
        for (const service of code.services) {
          for (const address of databaseUrls(service)) if (leavesNetwork(service, address)) check(address);
        }
      },
    };
  },
});
