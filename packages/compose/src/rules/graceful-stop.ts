import { satisfied, textOf } from '@seaworthy/core';
import { parseDuration } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { removeKey } from '../model/edits.ts';
import type { Service } from '../model/service.ts';

export default defineRule<{ messageIds: 'kill' | 'noTime' | 'remove' }>({
  name: 'graceful-stop',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow killing services without grace',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['process-graceful-shutdown'],
      references: [
        'https://docs.docker.com/reference/compose-file/services/#stop_grace_period',
        'https://docs.docker.com/reference/compose-file/services/#stop_signal',
      ],
      sources: [],
      triggers: ['stop_signal', 'stop_grace_period'],
    },
    messages: {
      kill:
        '`{{service}}` is stopped with `{{value}}`, which no program can catch: requests and writes are cut off in ' +
        'the middle at each deployment. Remove it, or name a signal that the program handles, such as `SIGINT`.',
      noTime:
        '`{{service}}` gets no time to stop: requests and writes are cut off in the middle at each deployment. Remove ' +
        'it, which leaves 10 seconds, or give the time that the longest request takes.',
      remove: 'Remove `{{key}}`.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check(service: Service, key: string, messageId: 'kill' | 'noTime', isAbrupt: (text: string) => boolean): void {
      const [setting, field] = [service.get(key), service.field(key)];
      const value = field && textOf(field.value);
      if (!setting || !field || value === undefined) return;
      if (!isAbrupt(value)) return satisfied(context, { node: setting.entry });
      const fix = () => removeKey(code, setting);
      const suggest = [{ messageId: 'remove' as const, data: { key }, fix }];
      context.report({ node: field, messageId, data: { service: service.name, value }, suggest });
    }

    return {
      File() {
        for (const service of code.services) {
          if (service.isOneShot) continue;
          check(service, 'stop_signal', 'kill', (text) => /^(?:(?:sig)?kill|9)$/iu.test(text.trim()));
          check(service, 'stop_grace_period', 'noTime', (text) => parseDuration(text, 's') === 0);
        }
      },
    };
  },
});
