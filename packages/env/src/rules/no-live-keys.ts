import { satisfied } from '@seaworthy/core';
import { stripeKey } from '@seaworthy/knowledge';
import type { Entry } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { envFileStage } from '../model/file-stage.ts';
import { judgeSecret, secretsOf } from '../model/secrets.ts';

export default defineRule<{ messageIds: 'secret' | 'publishable' | 'payments' }>({
  name: 'no-live-keys',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow live provider keys outside production files',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['secrets-per-environment', 'secrets-not-committed'],
      references: ['https://docs.stripe.com/keys'],
      sources: [],
      stages: ['template', 'development', 'test'],
    },
    messages: {
      secret:
        '`{{name}}` is a live key of Stripe in a file for {{stage}}: a test run moves real money, and every laptop ' +
        'has the key. Write a test key, and replace the live one.',
      publishable:
        '`{{name}}` is a live publishable key of Stripe in a file for {{stage}}: cards that are typed in there are ' +
        'real ones. Write the test key.',
      payments:
        '`{{name}}` is `live` in a file for {{stage}} that holds the secret in `{{secret}}`: payments that are tried ' +
        'out there move real money. Write `sandbox`, and the keys of the sandbox.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    const { stage } = envFileStage(code, context);

    function checkKey({ key: { value: name }, value }: Entry): void {
      const key = stripeKey(value.text);
      const node = { range: value.inner };
      if (key?.mode === 'test') satisfied(context, { node });
      // A secret in a template is env/no-real-secret-in-template's, whatever its mode.
      if (key?.mode !== 'live' || (key.kind !== 'publishable' && stage === 'template')) return;
      const messageId = key.kind === 'publishable' ? 'publishable' : 'secret';
      context.report({ node, messageId, data: { name, stage }, secrets: [node] });
    }

    function checkPayPal(): void {
      const mode = code.get('PAYPAL_MODE')?.entry;
      if (mode?.value.text.trim().toLowerCase() !== 'live' || stage === 'template') return;
      const secrets = secretsOf(code).filter(({ name }) => name.startsWith('PAYPAL_'));
      const secret = secrets.find((each) => judgeSecret(each, stage).is === 'strong');
      if (!secret) return;
      const data = { name: 'PAYPAL_MODE', stage, secret: secret.name };
      context.report({ node: mode.value, messageId: 'payments', data });
    }

    return {
      File() {
        for (const entry of code.effectiveEntries) checkKey(entry);
        checkPayPal();
      },
    };
  },
});
