import { satisfied, textOf } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { externalImages } from '../model/external-images.ts';

export default defineRule<{ messageIds: 'noDigest' }>({
  name: 'pin-base-image-digest',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a digest on base images',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'advises',
      controls: ['image-pinned'],
      references: [
        'CWE-494',
        'OWASP Docker Security Cheat Sheet',
        'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
      ],
      sources: [],
    },
    messages: {
      noDigest:
        '`{{image}}` has no digest, and a tag can be moved to another image at any time, so two builds ' +
        'need not start from the same bytes. Add the digest after it: `{{pinned}}@sha256:…`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      File() {
        for (const { word, value, reference } of externalImages(code)) {
          if (!reference) continue;
          if (reference.digest !== undefined) {
            satisfied(context, { node: word });
            continue;
          }
          const data = { image: textOf(value) ?? word.value, pinned: code.getText(word) };
          context.report({ node: word, messageId: 'noDigest', data });
        }
      },
    };
  },
});
