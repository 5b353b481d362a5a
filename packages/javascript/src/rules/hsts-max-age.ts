import { ruleOptions, satisfied, type Fixer, type Ranged } from '@seaworthy/core';
import type { CallLike } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { helmetOf, helmetPartOf } from '../model/helmet.ts';
import type { Option } from '../model/options.ts';
import { headerReader } from '../model/response-headers.ts';
import { maxAgeIn } from '../model/transport-security.ts';
import { numberOf, type Value } from '../model/values.ts';

interface Options {
  minSeconds: number;
}

const YEAR = 31_536_000;
const NAMES = ['strictTransportSecurity', 'hsts'];

export default defineRule<{ messageIds: 'none' | 'short' | 'year'; options: Options }>({
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
        'OWASP ASVS 4.0.3 14.4.5',
        'https://www.rfc-editor.org/rfc/rfc6797#section-6.1.1',
        'https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Strict_Transport_Security_Cheat_Sheet.html',
      ],
      sources: [],
      triggers: ['hsts', 'rict-', 'RICT-', 'strictTransportSecurity'],
    },
    hasSuggestions: true,
    messages: {
      none:
        'With `max-age` 0, browsers forget that the site is only reached over HTTPS, so the next visit may begin over ' +
        'plain HTTP, where anybody on the way can take it over. Write a year: {{year}}.',
      short:
        'Browsers forget after {{duration}} that the site is only reached over HTTPS, so who comes back later may ' +
        'begin over plain HTTP, where anybody on the way can take the visit over. Write a year: {{year}}.',
      year: 'Remember it for a year: {{year}}.',
    },
    ...ruleOptions<Options>({
      minSeconds: {
        type: 'integer',
        minimum: 0,
        default: 15_768_000,
        description: 'The shortest time that will do, in seconds.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ minSeconds }] = context.options;

    /** Judges an age at `place`, written as `number`. */
    function judge(seconds: number, place: Ranged, number: Ranged | undefined): void {
      if (seconds >= minSeconds) return satisfied(context, { node: place });
      const data = { duration: durationOf(seconds), year: YEAR };
      const suggest = number
        ? [{ messageId: 'year' as const, data, fix: (fixer: Fixer) => fixer.replaceText(number, String(YEAR)) }]
        : [];
      context.report({ node: place, messageId: seconds === 0 ? 'none' : 'short', data, suggest });
    }

    function judgeNumber(maxAge: Option): void {
      if (maxAge.state !== 'given' || code.isOutsideProduction(maxAge.value.node)) return;
      const seconds = numberOf(maxAge.value);
      if (seconds !== undefined) judge(seconds, maxAge.property, maxAge.value.node);
    }

    function judgeText(value: Value): void {
      const found = code.isOutsideProduction(value.node) ? undefined : maxAgeIn(value, code);
      if (found) judge(found.seconds, found.place, found.number);
    }

    const readHeaders = headerReader('strict-transport-security', code, ({ place, value }) => {
      if (!code.isOutsideProduction(place)) judgeText(code.valueOf(value));
    });

    function check(call: CallLike): void {
      readHeaders(call);
      const part = helmetPartOf(call, code);
      const use = helmetOf(call, code);
      if ((!use && part === undefined) || code.isOutsideProduction(call)) return;
      if (part !== undefined && NAMES.includes(part)) judgeNumber(code.optionOf(call, 0, 'maxAge'));
      for (const name of use ? NAMES : []) {
        const option = use?.option(name);
        if (option?.state === 'given') judgeText(option.value);
        if (use) judgeNumber(use.option(`${name}.maxAge`));
      }
    }

    return { CallExpression: check, NewExpression: check, ObjectExpression: readHeaders };
  },
});

function durationOf(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  if (days > 0) return days === 1 ? 'a day' : `${days} days`;
  return seconds >= 3600 ? `${Math.floor(seconds / 3600)} h` : `${seconds} s`;
}
