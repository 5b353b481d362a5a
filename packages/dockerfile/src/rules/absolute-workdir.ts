import { satisfied, textOf } from '@seaworthy/core';
import type { SimpleCommand } from '@seaworthy/shell';
import type { Workdir } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { lineage, type BuildStage } from '../model/build-stages.ts';
import { scriptOf } from '../model/container-command.ts';

export default defineRule<{ messageIds: 'relative' | 'lostCd' }>({
  name: 'absolute-workdir',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require absolute WORKDIR paths, and WORKDIR instead of a lone cd',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-builds', 'image-hardening'],
      references: [
        'https://docs.docker.com/reference/build-checks/workdir-relative-path/',
        'https://docs.docker.com/build/building/best-practices/#workdir',
      ],
      sources: [
        'hadolint:DL3000',
        'hadolint:DL3003',
        'buildkit:WorkdirRelativePath',
        'trivy:DS-0009',
        'trivy:DS-0013',
        'checkov:CKV_DOCKER_10',
      ],
    },
    messages: {
      relative:
        '`WORKDIR {{path}}` is relative to whatever directory the base image ends in, so the files move ' +
        'when the base image changes. Write the absolute path.',
      lostCd:
        'This `cd` is forgotten at the end of the `RUN`: the next instruction starts in the old directory. ' +
        'Use `WORKDIR {{path}}`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function checkWorkdirs(stage: BuildStage): void {
      if (
        lineage(stage)
          .slice(1)
          .some(({ instructions }) => instructions.some(isWorkdir))
      )
        return;
      const first = stage.instructions.find(isWorkdir);
      const path = first?.path && textOf(code.resolve(first.path, first));
      if (!first?.path || path === undefined || path === '') return;
      if (isAbsolute(path)) return satisfied(context, { node: first });
      context.report({ node: first.path, messageId: 'relative', data: { path } });
    }

    return {
      File() {
        for (const stage of code.buildStages) checkWorkdirs(stage);
      },
      Run({ command, heredocs }) {
        if (!command || heredocs.length > 0) return;
        const { commands } = scriptOf(command);
        const [cd] = commands;
        if (!cd || commands.length > 1 || cd.name !== 'cd' || cd.wrappers.length > 0) return;
        context.report({ node: cd.words[0] ?? cd, messageId: 'lostCd', data: { path: targetOf(cd) } });
      },
    };
  },
});

function isWorkdir(instruction: { type: string }): instruction is Workdir {
  return instruction.type === 'Workdir';
}

/** `/srv`, `C:/srv`, `\srv`; without `# escape`, BuildKit takes the backslash of `C:\srv` for an escape. */
function isAbsolute(path: string): boolean {
  return /^(?:[A-Za-z]:|[/\\])/u.test(path);
}

function targetOf({ words }: SimpleCommand): string {
  return words.slice(1).find(({ value }) => !value.startsWith('-'))?.value ?? '~';
}
