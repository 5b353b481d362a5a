import { defineRule } from '../define-rule.ts';
import { findStage, lineage, type BuildStage } from '../model/build-stages.ts';

export default defineRule<{ messageIds: 'whole' }>({
  name: 'no-root-copy-from-stage',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow copying the whole file system of another stage',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-hardening'],
      references: ['https://docs.docker.com/build/building/multi-stage/'],
      sources: ['hadolint:DL3067'],
    },
    messages: {
      whole:
        'This copies all of `{{stage}}` into the image: compilers, package caches and whatever the build ' +
        'left behind ship with it. Copy the paths that the program needs.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      Copy(copy) {
        const from = copy.flags.find(({ name }) => name === 'from')?.value;
        const [source] = copy.sources;
        if (!from || source?.value !== '/' || copy.destination?.value !== '/') return;
        const stage = code.stageOf(copy);
        if (!code.isShipped(stage) || stage?.image?.reference?.repository === 'scratch') return;
        const origin = findStage(code.buildStages, from.value) ?? code.buildStages[Number(from.value)];
        if (!origin || !isBuild(origin)) return;
        context.report({ node: source, messageId: 'whole', data: { stage: from.value } });
      },
    };
  },
});

/**
 * Whether something is built in the stage. Without `RUN` it is an image under another name, and on `scratch`
 * it holds only what was put there: both may be meant as a whole.
 */
function isBuild(stage: BuildStage): boolean {
  const stages = lineage(stage);
  if (stages.at(-1)?.image?.reference?.repository === 'scratch') return false;
  return stages.some(({ instructions }) => instructions.some(({ type }) => type === 'Run'));
}
