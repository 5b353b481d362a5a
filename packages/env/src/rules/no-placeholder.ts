import { satisfied, type Ranged } from '@seaworthy/core';
import { isPlaceholder } from '@seaworthy/knowledge';
import type { Entry } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { reservedHostIn } from '../model/reserved-hosts.ts';
import { judgeSecret, secretsOf, type EnvSecret } from '../model/secrets.ts';

/** Words with which a setting is switched off, too. */
const OFF = /^(?:null|none|undefined)$/iu;

type MessageId = 'placeholder' | 'password' | 'host';

interface Placeholder {
  node: Ranged;
  messageId: MessageId;
  data: Record<string, string>;
}

export default defineRule<{ messageIds: MessageId }>({
  name: 'no-placeholder',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow placeholders in production env files',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['env-required-variables', 'secrets-no-default-values'],
      references: ['CWE-1188', 'https://12factor.net/config'],
      sources: [],
    },
    messages: {
      placeholder:
        '`{{name}}` still holds the placeholder `{{value}}`, and the application runs with that text. Write the real ' +
        'value, or remove the line so that its absence is noticed.',
      password:
        'The password in `{{name}}` is still a placeholder, so nothing can log in with it. Write the real one where ' +
        'the deployment keeps its secrets.',
      host:
        '`{{name}}` leads to `{{value}}`, a domain that is reserved for examples, where nobody answers. Write the ' +
        'host of the deployment.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    /** Undefined for a value that has none, and for a secret that is left to another rule. */
    function placeholderIn(entry: Entry, secret: EnvSecret | undefined): Placeholder | undefined {
      const text = entry.value.text.trim();
      const found = secret && judgeSecret(secret, 'production').is;
      const name = entry.key.value;
      if (secret?.host !== undefined && found === 'placeholder') {
        return { node: secret, messageId: 'password', data: { name } };
      }
      if (found !== 'default' && text !== '' && !OFF.test(text) && isPlaceholder(text)) {
        return { node: entry.value, messageId: 'placeholder', data: { name, value: code.shown(entry, text) } };
      }
      const host = reservedHostIn(code, entry);
      return host && { node: code.placeIn(entry, host.range), messageId: 'host', data: { name, value: host.value } };
    }

    return {
      File() {
        const secrets = new Map(secretsOf(code).map((secret) => [secret.entry, secret]));
        for (const entry of code.effectiveEntries) {
          if (code.lineFault(entry)) continue;
          const placeholder = placeholderIn(entry, secrets.get(entry));
          if (placeholder) context.report(placeholder);
          else if (entry.value.text.trim() !== '') satisfied(context, { node: entry.value });
        }
      },
    };
  },
});
