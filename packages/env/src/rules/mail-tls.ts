import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { mailFaultOf, remoteMailServers, type MailFault } from '../model/mail-settings.ts';
import { atValue } from '../model/settings.ts';

export default defineRule<{ messageIds: MailFault['kind'] }>({
  name: 'mail-tls',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require encrypted mail submission',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['env-required-variables', 'tls-https-enforced'],
      references: ['CWE-319', 'CWE-523', 'https://www.rfc-editor.org/rfc/rfc8314'],
      sources: [],
      productionTemplates: true,
    },
    messages: {
      plainPort:
        'Port 25 of `{{host}}` is for mail between servers and begins unencrypted, so the password of the mail ' +
        'account may cross the network readable. Write 587 with STARTTLS, or 465 with TLS from the start.',
      tlsOff:
        '`{{name}}` is `{{value}}` and nothing else encrypts the way to `{{host}}`, so passwords and mails cross the ' +
        'network readable. Switch STARTTLS on for port 587, or TLS from the start for port 465.',
      implicitOff:
        'Port 465 of `{{host}}` speaks TLS from the start, and `{{name}}` is `{{value}}`, so no mail gets through. ' +
        'Switch it on.',
      implicitOn:
        'Port 587 of `{{host}}` begins unencrypted and changes to TLS, and `{{name}}` is `{{value}}`, so no mail ' +
        'gets through. Switch it off and STARTTLS on, or write port 465.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      File() {
        for (const server of remoteMailServers(code)) {
          const fault = mailFaultOf(server);
          if (fault) {
            const { kind, entry } = fault;
            const data = { name: entry.key.value, value: code.shown(entry, entry.value.text), host: server.host };
            context.report({ ...atValue(code, entry), messageId: kind, data });
          } else {
            const evidence = server.port ?? server.upgraded[0] ?? server.implicit[0] ?? server.encryption;
            if (evidence) satisfied(context, { node: evidence.value });
          }
        }
      },
    };
  },
});
