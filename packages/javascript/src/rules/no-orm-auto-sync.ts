import { satisfied, type Fixer } from '@seaworthy/core';
import { propertyName, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { schemaSyncCall, schemaSyncOption, type SchemaSync } from '../model/schema-sync.ts';
import { isConstant } from '../model/values.ts';

export default defineRule<{ messageIds: 'drops' | 'alters' | 'off' }>({
  name: 'no-orm-auto-sync',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow automatic schema synchronisation',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['database-no-schema-autosync', 'database-migrations-run'],
      references: [
        'CWE-1188',
        'https://typeorm.io/docs/data-source/data-source-options/#common-data-source-options',
        'https://sequelize.org/docs/v6/core-concepts/model-basics/#synchronization-in-production',
        'https://mikro-orm.io/docs/schema-generator',
      ],
      sources: [],
      triggers: ['sync', 'dropSchema', 'updateSchema', 'createSchema', 'refreshDatabase'],
    },
    hasSuggestions: true,
    messages: {
      drops:
        '`{{text}}` drops the tables and makes them anew when this runs, in production with everything in them. Change ' +
        'the schema with migrations, and run those when you deploy.',
      alters:
        '`{{text}}` changes the tables of production until they fit the code: a column that was renamed is dropped with ' +
        'its data. Change the schema with migrations, and run those when you deploy.',
      off: 'Write `{{name}}: false`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function report({ place, flag, effect }: SchemaSync, name: string | undefined): void {
      if (code.isOutsideProduction(place)) return;
      const text = code.getText(place);
      if (!flag) return context.report({ node: place, messageId: effect, data: { text } });
      const fix = (fixer: Fixer) => fixer.replaceText(flag, 'false');
      context.report({ node: place, messageId: effect, data: { text }, suggest: [{ messageId: 'off', data: { name: name ?? '' }, fix }] });
    }

    return {
      Property(property) {
        const sync = schemaSyncOption(property, code);
        if (sync) report(sync, propertyName(property));
        else if (isSwitchedOff(property)) satisfied(context, { node: property });
      },
      CallExpression(call) {
        const sync = schemaSyncCall(call, code);
        if (sync) report(sync, undefined);
      },
    };

    function isSwitchedOff(property: TSESTree.Property): boolean {
      return propertyName(property) === 'synchronize' && isConstant(code.valueOf(property.value), false);
    }
  },
});
