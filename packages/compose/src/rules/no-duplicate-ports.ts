import { defineRule } from '../define-rule.ts';
import { portConflicts } from '../model/host-ports.ts';
import { describePort } from '../model/ports.ts';

export default defineRule<{ messageIds: 'twice' | 'sameService' }>({
  name: 'no-duplicate-ports',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow publishing the same port of the host twice',
      preset: 'recommended',
      severity: 'error',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-builds'],
      references: ['https://docs.docker.com/reference/compose-file/services/#ports'],
      sources: ['dclint:no-duplicate-exported-ports'],
      triggers: ['ports'],
    },
    messages: {
      twice:
        '`{{service}}` publishes port {{hostPort}} of the host, which `{{other}}` has already: one of them does not ' +
        'start. Give `{{service}}` another port, or none where only services of this file use it.',
      sameService:
        '`{{service}}` publishes port {{hostPort}} of the host twice, as `{{port}}` and as `{{otherPort}}`: it does ' +
        'not start. Give one of them another port.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    return {
      File() {
        for (const { earlier, later, hostPort } of portConflicts(code.services)) {
          const { service, port } = later;
          const other = earlier.service;
          context.report({
            node: port,
            messageId: other === service ? 'sameService' : 'twice',
            data: {
              service: service.name,
              other: other.name,
              hostPort,
              port: entryText(later.port),
              otherPort: entryText(earlier.port),
            },
            related: [{ node: earlier.port, message: `\`${other.name}\` publishes it here.` }],
          });
        }
      },
    };
  },
});

function entryText(port: Parameters<typeof describePort>[0]): string {
  return `${describePort(port)}:${port.target?.text ?? ''}`;
}
