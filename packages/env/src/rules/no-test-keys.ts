import { satisfied } from '@seaworthy/core';
import { publishedKeyOf, stripeKey } from '@seaworthy/knowledge';
import type { Entry } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { envFileStage } from '../model/file-stage.ts';
import type { Setting } from '../model/settings.ts';

export default defineRule<{ messageIds: 'stripe' | 'published' | 'sandbox' }>({
  name: 'no-test-keys',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow test-mode provider keys in production files',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['secrets-per-environment'],
      references: ['https://docs.stripe.com/keys', 'https://developer.paypal.com/tools/sandbox/'],
      sources: [],
      productionTemplates: true,
    },
    messages: {
      stripe:
        '`{{name}}` is a {{kind}} key of Stripe in test mode: the checkout accepts test cards, and no money arrives. ' +
        'Write the live key of the account.',
      published:
        '`{{name}}` is a key that {{vendor}} publishes for tests: everybody has it, and it protects nothing. Write a ' +
        'key of your own account.',
      sandbox:
        '`{{name}}` is `{{value}}`: payments go to the sandbox of {{reader}}, and no money arrives. Write `{{live}}`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function checkKey({ key: { value: name }, value }: Entry): void {
      const stripe = stripeKey(value.text);
      const vendor = publishedKeyOf(value.text);
      const node = { range: value.inner };
      const secrets = [node];
      if (stripe?.mode === 'live') satisfied(context, { node });
      if (stripe?.mode === 'test') {
        context.report({ node, messageId: 'stripe', data: { name, kind: stripe.kind }, secrets });
      }
      if (vendor !== undefined) context.report({ node, messageId: 'published', data: { name, vendor }, secrets });
    }

    function checkMode({ entry, name, faults }: Setting): void {
      for (const { kind, value, reader, safeValue = 'live', range } of faults) {
        if (kind !== 'paymentSandbox') continue;
        const data = { name, value, reader, live: safeValue };
        context.report({ node: code.placeIn(entry, range), messageId: 'sandbox', data });
      }
    }

    return {
      File() {
        // A key in a template, of whatever mode, is env/no-real-secret-in-template's.
        const isTemplate = envFileStage(code, context).stage === 'template';
        if (!isTemplate) code.effectiveEntries.forEach(checkKey);
        code.settings.forEach(checkMode);
      },
    };
  },
});
