import type { Cmd, Entrypoint, Healthcheck, Instruction } from '../ast.ts';
import { defineRule } from '../define-rule.ts';

type Single = Cmd | Entrypoint | Healthcheck;

export default defineRule<{ messageIds: 'repeated' }>({
  name: 'single-instructions',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow repeated CMD, ENTRYPOINT and HEALTHCHECK in one stage',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-builds', 'process-production-server'],
      references: ['https://docs.docker.com/reference/build-checks/multiple-instructions-disallowed/'],
      sources: [
        'hadolint:DL3012',
        'hadolint:DL4003',
        'hadolint:DL4004',
        'buildkit:MultipleInstructionsDisallowed',
        'trivy:DS-0007',
        'trivy:DS-0016',
        'trivy:DS-0023',
      ],
      stages: ['production', 'staging', 'development', 'test'],
    },
    messages: {
      repeated:
        'This `{{keyword}}` has no effect: the one on line {{line}} replaces it, so the container does not ' +
        'do what is written here. Remove one of them.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      File() {
        for (const { instructions } of code.buildStages) {
          for (const [overridden, last] of repetitions(instructions)) {
            context.report({
              node: overridden.keyword,
              messageId: 'repeated',
              data: { keyword: overridden.keyword.value, line: code.getLoc(last.keyword).start.line },
              related: [{ node: last.keyword, message: 'This one counts.' }],
            });
          }
        }
      },
    };
  },
});

/** Each instruction that a later one of its type in the same stage replaces, with the last of them. */
function repetitions(instructions: readonly Instruction[]): [Single, Single][] {
  const pairs: [Single, Single][] = [];
  for (const type of ['Cmd', 'Entrypoint', 'Healthcheck'] as const) {
    const all = instructions.filter((instruction): instruction is Single => instruction.type === type);
    const last = all.pop();
    if (last) pairs.push(...all.map((overridden): [Single, Single] => [overridden, last]));
  }
  return pairs;
}
