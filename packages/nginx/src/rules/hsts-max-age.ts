import { ruleOptions, satisfied } from '@seaworthy/core';
import type { Argument } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { replaceValue } from '../model/edits.ts';
import { headerOf, sameHeader } from '../model/headers.ts';
import { lackingForPreload, parseHsts, placeOfMaxAge, PRELOAD_SECONDS, withMaxAge, withoutPreload } from '../model/hsts.ts';
import { inWords } from '../model/limits.ts';
import { placeIn } from '../model/word-places.ts';

interface Options {
  minSeconds: number;
}

type Message = 'short' | 'missing' | 'preload' | 'longer' | 'noPreload';

export default defineRule<{ messageIds: Message; options: Options }>({
  name: 'hsts-max-age',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require an effective HSTS max-age',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['headers-hsts'],
      references: [
        'CWE-319',
        'https://www.rfc-editor.org/rfc/rfc6797#section-6.1',
        'https://hstspreload.org/#submission-requirements',
      ],
      sources: ['gixy:hsts_header'],
    },
    messages: {
      short:
        '`max-age={{seconds}}` lets browsers forget after {{duration}} that this site has HTTPS, so that the next visit ' +
        'can be held in plain HTTP. Write `max-age={{enough}}`.',
      missing:
        'This `Strict-Transport-Security` has no `max-age`, so browsers ignore it and visits can be held in plain ' +
        'HTTP. Write `max-age={{enough}}`.',
      preload:
        '`preload` is ignored without {{lacks}}, so browsers do not come with this site on their list. Add what is ' +
        'missing once every subdomain has HTTPS, or remove `preload`.',
      longer: 'Let browsers remember for {{enough}} seconds.',
      noPreload: 'Remove `preload`.',
    },
    hasSuggestions: true,
    ...ruleOptions<Options>({
      minSeconds: {
        type: 'integer',
        minimum: 0,
        default: 15_768_000,
        description: 'The smallest max-age that is accepted, in seconds.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ minSeconds }] = context.options;
    const enough = Math.max(PRELOAD_SECONDS, minSeconds);

    function reportAge(value: Argument, maxAge: number | undefined): void {
      const place = placeOfMaxAge(value.value);
      context.report({
        node: place ? placeIn(code, value, ...place) : value,
        messageId: maxAge === undefined ? 'missing' : 'short',
        data: { enough, ...(maxAge !== undefined && { seconds: maxAge, duration: inWords(maxAge) }) },
        suggest: [
          { messageId: 'longer', data: { enough }, fix: () => replaceValue(value, withMaxAge(value.value, enough)) },
        ],
      });
    }

    function reportPreload(value: Argument, lacks: readonly string[]): void {
      const start = value.value.toLowerCase().indexOf('preload');
      context.report({
        node: placeIn(code, value, start, start + 'preload'.length),
        messageId: 'preload',
        data: { lacks: lacks.map((each) => `\`${each}\``).join(' and ') },
        suggest: [{ messageId: 'noPreload', fix: () => replaceValue(value, withoutPreload(value.value)) }],
      });
    }

    return {
      Directive(directive) {
        const header = directive.name === 'add_header' ? headerOf(directive) : undefined;
        const value = header?.value;
        if (!value || value.value === '' || value.variables.length > 0) return;
        if (!sameHeader(header.name, 'Strict-Transport-Security')) return;
        const hsts = parseHsts(value.value);
        if (hsts.maxAge === undefined || hsts.maxAge < minSeconds) return reportAge(value, hsts.maxAge);
        const lacking = lackingForPreload(hsts);
        if (hsts.preload && lacking.length > 0) return reportPreload(value, lacking);
        satisfied(context, { node: directive });
      },
    };
  },
});
