import { defineRule } from '../define-rule.ts';
import { removeKey } from '../model/edits.ts';
import type { Service } from '../model/service.ts';

export default defineRule<{ messageIds: 'obsolete' }>({
  name: 'no-version',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow the obsolete version key',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'advises',
      controls: ['image-builds'],
      references: ['https://docs.docker.com/reference/compose-file/version-and-name/#version-top-level-element-obsolete'],
      sources: ['dclint:no-version-field'],
      triggers: ['version'],
      stages: ['production', 'staging', 'development', 'test'],
      hygiene: true,
    },
    messages: {
      obsolete:
        '`version: {{version}}` chooses nothing: Compose reads every file by its newest rules and warns about ' +
        'the key at each start, where warnings that matter go unread. Remove the line.',
    },
    fixable: 'code',
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    return {
      File() {
        const version = code.top('version');
        if (!version || code.allServices.some(isForSwarm)) return;
        context.report({
          node: version.entry,
          messageId: 'obsolete',
          data: { version: version.value?.text ?? '' },
          fix: () => removeKey(code, version),
        });
      },
    };
  },
});

/** Only `docker stack deploy` acts on these keys, and it does read the version. */
const SWARM_KEYS = ['endpoint_mode', 'placement', 'rollback_config', 'update_config'] as const;

function isForSwarm(service: Service): boolean {
  return SWARM_KEYS.some((key) => service.get('deploy')?.value?.get(key));
}
