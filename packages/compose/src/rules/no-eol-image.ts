import { ruleOptions, satisfied } from '@seaworthy/core';
import { endOfLife, hasEnded, isBelowVersion, matchesGlob } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import type { ServiceImage } from '../model/service-image.ts';

interface Minimum {
  image: string;
  version: string;
}

interface Options {
  graceDays: number;
  minimum: readonly Minimum[];
  now?: string;
}

export default defineRule<{ messageIds: 'ended' | 'tooOld'; options: Options }>({
  name: 'no-eol-image',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow images past their end of life',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-base-current', 'database-version-supported'],
      references: ['CWE-1104', 'OWASP Top 10 2021 A06', 'https://endoflife.date/'],
      sources: [],
    },
    messages: {
      ended:
        '`{{image}}` is past its end of life: security fixes ended for {{cycles}}, so holes found since then stay ' +
        'open. Move to a version that is supported.',
      tooOld:
        '`{{image}}` is older than {{version}}, the lowest version that the project allows. Move to that or a later ' +
        'one.',
    },
    ...ruleOptions<Options>({
      graceDays: {
        type: 'integer',
        minimum: 0,
        default: 0,
        description: 'Days after the end of life without a report.',
      },
      minimum: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            image: { type: 'string', description: 'The image without its tag; `*` for any text.' },
            version: { type: 'string', pattern: '^\\d+(\\.\\d+)*$', description: 'The lowest version: `16`, `8.4`.' },
          },
          required: ['image', 'version'],
          additionalProperties: false,
        },
        default: [],
        description: 'The lowest versions that images may have.',
      },
      now: {
        type: 'string',
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        description: 'The day to compare with, `YYYY-MM-DD`, instead of today.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ graceDays, minimum, now }] = context.options;
    const today = now === undefined ? Date.now() : Date.parse(now);

    function check(image: ServiceImage, repository: string): void {
      const tag = image.tag && image.tag.value.kind !== 'unknown' ? image.tag.text : undefined;
      const cycles = endOfLife(repository, tag);
      const ended = cycles.filter((cycle) => hasEnded(cycle, today, graceDays));
      const lowest = minimum.find((each) => matchesGlob(each.image, repository) && tag && isBelowVersion(tag, each.version));
      if (cycles.length === 0 && !lowest) return;
      const node = endOfLife(repository, undefined).length > 0 ? image : (image.tag ?? image);
      if (ended.length > 0) {
        const data = { image: image.text, cycles: ended.map(({ name, cycle, date }) => `${name} ${cycle} on ${date}`).join(' and ') };
        context.report({ node, messageId: 'ended', data });
      } else if (lowest) {
        context.report({ node, messageId: 'tooOld', data: { image: image.text, version: lowest.version } });
      } else {
        satisfied(context, { node: image });
      }
    }

    return {
      File() {
        for (const { build, image } of code.services) {
          if (!build && image?.repository !== undefined) check(image, image.repository);
        }
      },
    };
  },
});
