import { ruleOptions, satisfied, stringList, textOf } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { isImageIn } from '../model/service-image.ts';

interface Options {
  allowImages: readonly string[];
}

export default defineRule<{ messageIds: 'shared'; options: Options }>({
  name: 'no-shared-mount-propagation',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow mounts that are shared with the host in both directions',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['container-runtime-hardening'],
      references: [
        'CIS Docker Benchmark 1.6.0 5.20',
        'https://docs.docker.com/engine/storage/bind-mounts/#configure-bind-propagation',
      ],
      sources: [],
      triggers: ['volumes'],
    },
    messages: {
      shared:
        '`{{service}}` shares the mounts below `{{source}}` with its host (`{{propagation}}`): whatever it mounts ' +
        'there appears on the host, over the files of others. Remove the option, or write `{{instead}}` so that ' +
        'only mounts of the host are seen in the container.',
    },
    ...ruleOptions<Options>({
      allowImages: {
        ...stringList,
        default: ['rclone/rclone'],
        description: 'Images that may mount for the host, with or without a tag; `*` for any text.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allowImages }] = context.options;

    return {
      File() {
        for (const { name, image, mounts } of code.services) {
          if (isImageIn(image, allowImages)) continue;
          for (const { source, options } of mounts) {
            for (const option of options) {
              const propagation = textOf(option.value) ?? '';
              if (/^r?(?:slave|private)$/u.test(propagation)) satisfied(context, { node: option });
              if (!/^r?shared$/u.test(propagation)) continue;
              const instead = propagation.replace('shared', 'slave');
              const data = { service: name, source: source?.text ?? '', propagation, instead };
              context.report({ node: option, messageId: 'shared', data });
            }
          }
        }
      },
    };
  },
});
