import { textOf } from '@seaworthy/core';
import type { Instruction, Word } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import type { BuildStage } from '../model/build-stages.ts';
import { stageReferences } from '../model/stage-references.ts';

export default defineRule<{ messageIds: 'duplicate' | 'itself' | 'later' | 'noIndex' }>({
  name: 'valid-stages',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require unique stage names and references to earlier stages only',
      preset: 'recommended',
      severity: 'error',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-builds'],
      references: [
        'https://docs.docker.com/build/building/multi-stage/',
        'https://docs.docker.com/reference/build-checks/duplicate-stage-name/',
      ],
      sources: [
        'hadolint:DL3022',
        'hadolint:DL3023',
        'hadolint:DL3024',
        'buildkit:DuplicateStageName',
        'trivy:DS-0006',
        'trivy:DS-0012',
        'checkov:CKV_DOCKER_11',
      ],
      stages: ['production', 'staging', 'development', 'test'],
    },
    messages: {
      duplicate:
        'The stage on line {{line}} is called `{{name}}` too, so `--target` and `--from` may get the wrong ' +
        'one. Give this stage a name of its own.',
      itself:
        'This reads from `{{name}}`, the stage that it stands in, so the build fails. Name the stage that ' +
        'has the files.',
      later:
        'The stage `{{name}}` is only defined on line {{line}}, so this means an image of that name on a ' +
        'registry. Move the stage above this line.',
      noIndex:
        'There is no stage {{name}} before this one, so the build fails. Refer to the stage by its name.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    const byName = new Map(code.buildStages.map((stage) => [stage.name, stage]));
    const earlier = new Map<string, BuildStage>();

    function checkName({ from }: BuildStage, earlier: BuildStage | undefined): void {
      if (!from.as || !earlier?.from.as) return;
      context.report({
        node: from.as,
        messageId: 'duplicate',
        data: { name: from.as.value, line: lineOf(earlier.from.as) },
        related: [{ node: earlier.from.as, message: 'The other stage of this name.' }],
      });
    }

    function checkReference(word: Word, instruction: Instruction, stage: BuildStage): void {
      const name = textOf(code.resolve(word, instruction));
      if (name === undefined || earlier.has(name.toLowerCase())) return;
      if (/^\d+$/u.test(name)) {
        if (Number(name) === stage.index) context.report({ node: word, messageId: 'itself', data: { name } });
        else if (Number(name) > stage.index)
          context.report({ node: word, messageId: 'noIndex', data: { name } });
        return;
      }
      if (stage.name === name.toLowerCase() && instruction.type !== 'From') {
        context.report({ node: word, messageId: 'itself', data: { name } });
        return;
      }
      const later = byName.get(name.toLowerCase());
      if (!later || later.index <= stage.index) return;
      context.report({ node: word, messageId: 'later', data: { name, line: lineOf(later.from) } });
    }

    function lineOf(node: { range: readonly [number, number] }): number {
      return code.getLoc(node).start.line;
    }

    return {
      File() {
        for (const stage of code.buildStages) {
          checkName(stage, earlier.get(stage.name ?? ''));
          // `FROM node AS node` names an image, and so does `FROM 24`.
          const image = stage.from.image;
          if (image && !/^\d+$/u.test(image.value)) checkReference(image, stage.from, stage);
          for (const { word, instruction } of stageReferences(stage))
            checkReference(word, instruction, stage);
          if (stage.name !== undefined) earlier.set(stage.name, stage);
        }
      },
    };
  },
});
