import { ruleOptions, satisfied, textOf } from '@seaworthy/core';
import { endOfLife, hasEnded, matchesGlob, type ImageReference } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { externalImages, partOf } from '../model/external-images.ts';

interface OwnCycle {
  image: string;
  cycle: string;
  eol: string;
}

interface Options {
  graceDays: number;
  now?: string;
  extra: readonly OwnCycle[];
}

interface Cycle {
  name: string;
  date: string;
}

const date = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;

export default defineRule<{ messageIds: 'ended'; options: Options }>({
  name: 'no-eol-base-image',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow base images past their end of life',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-base-current', 'database-version-supported'],
      references: [
        'CWE-1104',
        'OWASP Top 10 2021 A06',
        'CIS Docker Benchmark 1.6.0 4.4',
        'https://endoflife.date/',
      ],
      sources: [],
    },
    messages: {
      ended:
        '`{{image}}` is past its end of life: security fixes ended for {{cycles}}, so holes found since ' +
        'then stay open. Move to a version that is supported.',
    },
    ...ruleOptions<Options>({
      graceDays: {
        type: 'integer',
        minimum: 0,
        default: 0,
        description: 'Days after the end of life without a report.',
      },
      now: { ...date, description: 'The day to compare with, `YYYY-MM-DD`, instead of today.' },
      extra: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            image: { type: 'string', description: 'The image without its tag; `*` for any text.' },
            cycle: { type: 'string', description: 'What its tags begin with: `7`, `7.4`.' },
            eol: { ...date, description: 'The last day with security fixes, `YYYY-MM-DD`.' },
          },
          required: ['image', 'cycle', 'eol'],
          additionalProperties: false,
        },
        default: [],
        description: 'End-of-life dates of other images, such as your own.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ graceDays, now, extra }] = context.options;
    const today = now === undefined ? Date.now() : Date.parse(now);

    return {
      File() {
        for (const image of externalImages(code)) {
          const { word, value, reference } = image;
          if (!reference) continue;
          const cycles = cyclesOf(reference, extra);
          const ended = cycles.filter((cycle) => hasEnded(cycle, today, graceDays));
          if (ended.length === 0) {
            if (cycles.length > 0) satisfied(context, { node: word });
            continue;
          }
          const inName = endOfLife(reference.repository, undefined).length > 0;
          context.report({
            node: inName ? word : partOf(image, reference.ranges.tag, code),
            messageId: 'ended',
            data: { image: textOf(value) ?? word.value, cycles: ended.map(inWords).join(' and ') },
          });
        }
      },
    };
  },
});

function cyclesOf({ repository, tag }: ImageReference, extra: readonly OwnCycle[]): Cycle[] {
  const known = endOfLife(repository, tag).map((found) => {
    return { name: `${found.name} ${found.cycle}`, date: found.date };
  });
  const own = extra
    .filter(({ image, cycle }) => matchesGlob(image, repository) && isOfCycle(tag, cycle))
    .map(({ cycle, eol }) => ({ name: `${repository} ${cycle}`, date: eol }));
  return [...known, ...own];
}

/** `7.4` is of cycle `7`, `70` is not. */
function isOfCycle(tag: string | undefined, cycle: string): boolean {
  return tag === cycle || (tag?.startsWith(cycle) === true && /^[._-]/u.test(tag.slice(cycle.length)));
}

function inWords({ name, date: last }: Cycle): string {
  return `${name} on ${last}`;
}
