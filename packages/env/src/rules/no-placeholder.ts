import { satisfied } from '@seaworthy/core';
import { isPlaceholder } from '@seaworthy/knowledge';
import type { Entry } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { reservedHostIn } from '../model/reserved-hosts.ts';
import { lineFaultOf } from '../model/line-faults.ts';
import { judgeSecret, secretsOf } from '../model/secrets.ts';

/** Words with which a setting is switched off, too. */
const OFF = /^(?:null|none|undefined)$/iu;

export default defineRule<{ messageIds: 'placeholder' | 'password' | 'host' }>({
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

    function reportWhole(entry: Entry): boolean {
      const text = entry.value.text.trim();
      if (text === '' || OFF.test(text) || !isPlaceholder(text)) return false;
      const data = { name: entry.key.value, value: code.shown(entry, text) };
      context.report({ node: entry.value, messageId: 'placeholder', data });
      return true;
    }

    function reportHost(entry: Entry): boolean {
      const host = reservedHostIn(entry);
      if (!host) return false;
      const data = { name: entry.key.value, value: host.value };
      context.report({ node: code.placeIn(entry, host.range), messageId: 'host', data });
      return true;
    }

    return {
      File() {
        const judged = new Map(secretsOf(code).map((secret) => [secret.entry, secret]));
        for (const entry of code.effectiveEntries) {
          if (lineFaultOf(entry, code.text)) continue;
          const secret = judged.get(entry);
          const found = secret && judgeSecret(secret, 'production').is;
          if (secret?.host !== undefined && found === 'placeholder') {
            context.report({ node: secret, messageId: 'password', data: { name: secret.name } });
          } else if (found !== 'default' && !reportWhole(entry) && !reportHost(entry) && entry.value.text.trim() !== '') {
            satisfied(context, { node: entry.value });
          }
        }
      },
    };
  },
});
