import { ruleOptions, satisfied, stringList } from '@seaworthy/core';
import { isMutableTag } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { isPulled } from '../model/built-images.ts';
import { isImageIn, type ServiceImage } from '../model/service-image.ts';

interface Options {
  allow: readonly string[];
  mutableTags: readonly string[];
}

export default defineRule<{ messageIds: 'noTag' | 'mutable'; options: Options }>({
  name: 'pin-image',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a version tag or digest on images',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-pinned'],
      references: [
        'CWE-1357',
        'CIS Docker Benchmark 1.6.0 5.28',
        'https://docs.docker.com/reference/compose-file/services/#image',
      ],
      sources: ['dclint:service-image-require-explicit-tag'],
    },
    messages: {
      noTag:
        '`{{image}}` names no version, so the next pull brings whatever `latest` is on that day, and a rollback ' +
        'does not bring back what ran. Name a version, or a digest.',
      mutable:
        '`{{image}}` follows the tag `{{tag}}`, which moves to new versions without notice: the next pull may ' +
        'bring another program, and a rollback does not bring back what ran. Name a version, or a digest.',
    },
    ...ruleOptions<Options>({
      allow: {
        ...stringList,
        default: ['gcr.io/distroless/*', 'cgr.dev/chainguard/*'],
        description: 'Images that need no version, with or without a tag; `*` for any text.',
      },
      mutableTags: {
        ...stringList,
        default: ['latest'],
        strict: ['latest', 'stable', 'edge', 'nightly', 'main', 'master', 'dev', 'canary'],
        description: 'Tags that move from version to version.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allow, mutableTags }] = context.options;

    function check(image: ServiceImage): void {
      const { digest, tag, text } = image;
      if (isImageIn(image, allow)) return;
      if (tag && !digest && tag.value.kind !== 'unknown' && isMutableTag(tag.text, mutableTags)) {
        context.report({ node: tag, messageId: 'mutable', data: { image: text, tag: tag.text } });
      } else if (digest || tag) {
        satisfied(context, { node: image });
      } else if (isNamed(image)) {
        context.report({ node: image, messageId: 'noTag', data: { image: text } });
      }
    }

    return {
      File() {
        for (const service of code.services) {
          if (service.image && isPulled(service, code)) check(service.image);
        }
      },
    };
  },
});

/** No variable can bring a tag: what stands behind the last slash is decided, as in `${REGISTRY}/api`. */
function isNamed({ repository, text }: ServiceImage): boolean {
  return repository !== undefined || /\/[a-z\d][\w.-]*$/u.test(text);
}
