import { patternOption, ruleOptions, satisfied, type Fixer } from '@seaworthy/core';
import type { CallLike, Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { apiDocsOf, isLandingPage, openIntrospectionOf } from '../model/api-docs.ts';
import { isDecidedElsewhere } from '../model/conditions.ts';
import { wrapInCondition } from '../model/edits.ts';

interface Options {
  allowPublic: boolean;
  authNames: string;
}

const NOT_PRODUCTION = "process.env.NODE_ENV !== 'production'";

export default defineRule<{ messageIds: 'docs' | 'schema' | 'guard'; options: Options }>({
  name: 'no-unguarded-api-docs',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow unprotected API documentation and GraphQL introspection',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['api-docs-protected'],
      references: [
        'CWE-200',
        'OWASP API Security Top 10 2023 API8',
        'OWASP API Security Top 10 2023 API9',
        'https://cheatsheetseries.owasp.org/cheatsheets/GraphQL_Cheat_Sheet.html',
      ],
      sources: [],
      triggers: ['wagger', 'redoc', 'swStats', 'scalar', 'Scalar', 'apiReference', 'introspection', 'LandingPage'],
    },
    hasSuggestions: true,
    messages: {
      docs:
        '`{{name}}` shows the documentation of the API to everybody: each path and field, and a form to try them with. ' +
        'Register it outside production only, or put authentication before it.',
      schema:
        '`{{name}}` shows the schema of the API to everybody, with the operations that no page of yours uses. Switch ' +
        'it on outside production only.',
      guard: 'Keep it out of production.',
    },
    ...ruleOptions<Options>({
      allowPublic: { type: 'boolean', default: false, description: 'Whether the documentation is for everybody.' },
      authNames: {
        type: 'string',
        format: 'regex',
        default: 'auth|guard|require|ensure|basic|protect|admin',
        description: 'What middleware that asks for credentials is called, in any case.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allowPublic, authNames }] = context.options;
    if (allowPublic) return {};
    const names = new RegExp(patternOption(context, 'authNames', authNames), 'i');

    function check(call: CallLike): void {
      const docs = apiDocsOf(call, names, code);
      if (docs) {
        const isKept = docs.audience === 'guarded' || code.isOutsideProduction(docs.call);
        if (isKept) satisfied(context, { node: docs.place });
        else if (docs.audience === 'everybody') {
          const fix = (fixer: Fixer) => wrapInCondition(docs.call, NOT_PRODUCTION, fixer, code);
          const data = { name: code.getText(docs.place) };
          context.report({ node: docs.place, messageId: 'docs', data, suggest: [{ messageId: 'guard', fix }] });
        }
        return;
      }
      const option = openIntrospectionOf(call, code);
      if (option) reportSchema(option, option.value);
      else if (isLandingPage(call, code)) reportSchema(call.callee);
    }

    function reportSchema(place: Node, value?: Node): void {
      if (code.isOutsideProduction(place) || isDecidedElsewhere(place, code)) return;
      const fix = (fixer: Fixer) => (value ? fixer.replaceText(value, NOT_PRODUCTION) : null);
      const suggest = value ? [{ messageId: 'guard' as const, fix }] : [];
      context.report({ node: place, messageId: 'schema', data: { name: code.getText(place) }, suggest });
    }

    return { CallExpression: check, NewExpression: check };
  },
});
