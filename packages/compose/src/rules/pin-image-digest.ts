import { satisfied, textOf } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { isPulled } from '../model/built-images.ts';

export default defineRule<{ messageIds: 'noDigest' }>({
  name: 'pin-image-digest',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require image digests',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'advises',
      controls: ['image-pinned'],
      references: ['CWE-494', 'https://docs.docker.com/dhi/core-concepts/digests/'],
      sources: [],
    },
    messages: {
      noDigest:
        '`{{image}}` has no digest, and a tag can be moved to another image at any time, so two hosts need not run ' +
        'the same bytes. Add the digest after it: `{{image}}@sha256:…`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    return {
      File() {
        for (const service of code.services) {
          const { image } = service;
          if (!image || !isPulled(service, code)) continue;
          if (image.digest) satisfied(context, { node: image });
          else if (textOf(image.value) && image.repository !== undefined) {
            context.report({ node: image, messageId: 'noDigest', data: { image: image.text } });
          }
        }
      },
    };
  },
});
