import { ruleOptions, satisfied, stringList, type Fixer } from '@seaworthy/core';
import type { CallLike, TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { HELMET_HEADERS, MINOR_HELMET_OPTIONS, POWERED_BY_OPTIONS, type HelmetHeader } from '../libraries/helmet.ts';
import { removeProperty } from '../model/edits.ts';
import { mayLimitFrames } from '../model/frame-ancestors.ts';
import { helmetOf } from '../model/helmet.ts';
import { isConstant } from '../model/values.ts';

interface Options {
  allow: readonly string[];
}

type Header = Pick<HelmetHeader, 'header' | 'without'>;

const HEADERS: ReadonlyMap<string, Header> = new Map<string, Header>([
  ...HELMET_HEADERS.flatMap((each) => each.options.map((option) => [option, each] as const)),
  ...Object.entries(MINOR_HELMET_OPTIONS).map(
    ([option, header]) => [option, { header, without: 'and with it a line of defence' }] as const,
  ),
]);

export default defineRule<{ messageIds: 'off' | 'poweredBy' | 'remove'; options: Options }>({
  name: 'no-disabled-security-headers',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow switching off helmet protections',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['headers-security-baseline', 'headers-hsts'],
      references: [
        'CWE-693',
        'CWE-1021',
        'OWASP ASVS 4.0.3 14.4.4',
        'https://helmet.js.org/#reference',
        'https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html',
      ],
      sources: [],
      triggers: ['helmet', 'secure-headers'],
    },
    hasSuggestions: true,
    messages: {
      off: '`{{option}}: false` leaves out `{{header}}`, {{without}}. Remove it.',
      poweredBy: '`{{option}}: false` keeps `X-Powered-By`, which tells scanners what to try. Remove it.',
      remove: 'Remove `{{option}}: false`.',
    },
    ...ruleOptions<Options>({
      allow: {
        ...stringList,
        default: Object.keys(MINOR_HELMET_OPTIONS),
        description: 'Options that may be `false`.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const allowed = new Set(context.options[0].allow);

    function check(call: CallLike): void {
      const use = helmetOf(call, code);
      if (!use || code.isOutsideProduction(call)) return;
      let isComplete = true;
      for (const option of [...HEADERS.keys(), ...POWERED_BY_OPTIONS]) {
        const given = use.option(option);
        if (given.state === 'unknown') isComplete = false;
        if (given.state !== 'given' || !isConstant(given.value, false)) continue;
        if (allowed.has(option) || code.isOutsideProduction(given.value.node)) continue;
        if (isAboutFrames(option) && mayLimitFrames(use)) continue;
        isComplete = false;
        if (given.property.type === 'Property') report(given.property, option);
      }
      if (isComplete) satisfied(context, { node: call.callee });
    }

    function report(property: TSESTree.Property, option: string): void {
      const { header = '', without = '' } = HEADERS.get(option) ?? {};
      context.report({
        node: property,
        messageId: header === '' ? 'poweredBy' : 'off',
        data: { option, header, without },
        suggest: [
          { messageId: 'remove', data: { option }, fix: (fixer: Fixer) => removeProperty(property, fixer, code) },
        ],
      });
    }

    return { CallExpression: check };
  },
});

const isAboutFrames = (option: string): boolean => HEADERS.get(option)?.header === 'X-Frame-Options';
