import type { Fix } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { reportAbsence } from '../model/absence.ts';
import { capabilityOf } from '../model/capabilities.ts';
import { appendItem, insertKey } from '../model/edits.ts';
import type { Service } from '../model/service.ts';

export default defineRule<{ messageIds: 'missing' | 'drop' }>({
  name: 'cap-drop-all',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require services to drop all capabilities',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'advises',
      controls: ['container-runtime-hardening'],
      references: [
        'CIS Docker Benchmark 1.6.0 5.4',
        'OWASP Docker Security Cheat Sheet, Rule 3',
        'https://docs.docker.com/reference/compose-file/services/#cap_drop',
      ],
      sources: [],
    },
    messages: {
      missing:
        '{{services}} {{have}} all 14 capabilities that Docker gives by default: whoever breaks in can use them ' +
        'to change owners of files, forge packets and look for a way to the host. Write `cap_drop: [ALL]`, and ' +
        'add what a service fails without with `cap_add`.',
      drop: 'Add `cap_drop: [ALL]`.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function edit(service: Service): Fix | null {
      const list = service.get('cap_drop');
      return list ? appendItem(code, list, 'ALL') : insertKey(code, service, ['cap_drop:', '  - ALL']);
    }

    return {
      File() {
        reportAbsence(context, {
          services: code.longRunningServices.filter(isJudged),
          has: (service) => service.fields('cap_drop').find((field) => capabilityOf(field) === 'ALL'),
          report: 'file',
          messageId: 'missing',
          what: 'all capabilities that Docker gives by default',
          suggest: { messageId: 'drop', edit },
        });
      },
    };
  },
});

/** Privileged services have a rule of their own; datastores give their folders to another user when they start. */
function isJudged(service: Service): boolean {
  if (service.flag('privileged') || service.isDatastore) return false;
  return service.fields('cap_drop').every((field) => capabilityOf(field) !== undefined);
}
