import { satisfied, stages } from '@seaworthy/core';
import { stripeKey, type StripeKey } from '@seaworthy/knowledge';
import type { Entry } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { envFileStage } from '../model/file-stage.ts';
import { publishingPrefixOf } from '../model/published-variables.ts';

interface Found extends StripeKey {
  entry: Entry;
}

export default defineRule<{ messageIds: 'mixed' | 'secretAsPublishable' | 'publishableAsSecret' }>({
  name: 'stripe-key-mode',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require publishable and secret key of the same mode',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['secrets-per-environment'],
      references: ['https://docs.stripe.com/keys'],
      sources: [],
      stages,
    },
    messages: {
      mixed:
        '`{{name}}` is a {{mode}} key, and `{{other}}` in line {{line}} a {{otherMode}} key: Stripe knows nothing of ' +
        'what one of them made when the other asks, and every payment fails. Write two keys of one mode.',
      secretAsPublishable:
        '`{{name}}` holds a {{kind}} key, which would be sent to every browser and opens the account. Write the ' +
        'publishable key, which begins with `pk_`, and replace the other one.',
      publishableAsSecret:
        '`{{name}}` holds a publishable key, with which the server may do nothing, so that every payment fails. ' +
        'Write the secret key, which begins with `sk_` or `rk_`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    /** Whether the name promises another kind of key. */
    function reportKind({ entry, kind }: Found): void {
      const { value: name } = entry.key;
      const upper = name.toUpperCase();
      const node = { range: entry.value.inner };
      const isMisplaced = upper.includes(kind === 'publishable' ? 'SECRET' : 'PUBLISHABLE');
      if (!isMisplaced || publishingPrefixOf(name)) return;
      const messageId = kind === 'publishable' ? 'publishableAsSecret' : 'secretAsPublishable';
      context.report({ node, messageId, data: { name, kind }, secrets: [node] });
    }

    function reportModes(keys: readonly Found[]): void {
      const publishable = keys.find(({ kind }) => kind === 'publishable');
      const secret = keys.find(({ kind }) => kind !== 'publishable');
      if (!publishable || !secret) return;
      const node = { range: secret.entry.value.inner };
      const [mine, other] = [secret.entry, publishable.entry];
      if (secret.mode === publishable.mode) return satisfied(context, { node });
      context.report({
        node,
        messageId: 'mixed',
        data: {
          name: mine.key.value,
          mode: secret.mode,
          other: other.key.value,
          line: other.loc.start.line,
          otherMode: publishable.mode,
        },
        related: [{ node: other.value, message: 'The publishable key.' }],
        secrets: [node],
      });
    }

    return {
      File() {
        const keys = code.effectiveEntries.flatMap((entry): Found[] => {
          const key = stripeKey(entry.value.text);
          return key ? [{ ...key, entry }] : [];
        });
        for (const key of keys) reportKind(key);
        // Elsewhere one of the two is reported by env/no-test-keys or env/no-live-keys.
        const { stage } = envFileStage(code, context);
        if (stage === 'local' || stage === 'staging') reportModes(keys);
      },
    };
  },
});
