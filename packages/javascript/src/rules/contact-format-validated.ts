import type { Node } from '../ast.ts';
import { propertyName } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import {
  contactKindOf,
  isAnyText,
  isAnyTextByDecorators,
  isAnyTextInJsonSchema,
  isForOtherUse,
} from '../model/contact-fields.ts';

export default defineRule<{ messageIds: 'email' | 'phone' }>({
  name: 'contact-format-validated',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require a format on e-mail and phone fields',
      preset: 'strict',
      severity: 'warn',
      risk: 'low',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['input-formats-validated', 'input-validated'],
      references: [
        'CWE-20',
        'OWASP ASVS 4.0.3 5.1.4',
        'https://cheatsheetseries.owasp.org/cheatsheets/Input_Validation_Cheat_Sheet.html#email-address-validation',
        'https://www.itu.int/rec/T-REC-E.164',
      ],
      sources: [],
      triggers: ['ail', 'hone', 'obile'],
    },
    messages: {
      email:
        '`{{name}}` takes any text, so that mail goes out to several addresses, or to none, for whoever fills in the form. ' +
        'Check that it is one address, with `email` of the schema library.',
      phone:
        '`{{name}}` takes any text, so that messages go out to premium numbers, or to none, for whoever fills in the form. ' +
        String.raw`Check that it is one number: \`^\+[1-9]\d{6,14}$\` is what E.164 allows.`,
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function report(key: Node, name: string, kind: 'email' | 'phone'): void {
      if (!isForOtherUse(key) && !code.isOutsideProduction(key)) context.report({ node: key, messageId: kind, data: { name } });
    }

    return {
      Property(property) {
        if (property.parent.type !== 'ObjectExpression') return;
        const name = propertyName(property);
        const kind = contactKindOf(name);
        if (name === undefined || !kind) return;
        if (isAnyText(property.value, code) || isAnyTextInJsonSchema(property, code)) report(property.key, name, kind);
      },
      PropertyDefinition(field) {
        const name = propertyName(field);
        const kind = contactKindOf(name);
        if (name !== undefined && kind && isAnyTextByDecorators(field)) report(field.key, name, kind);
      },
    };
  },
});
