import { satisfied } from '@seaworthy/core';
import { hostKind, isPlaceholder } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { replacePart } from '../model/edits.ts';

export default defineRule<{ messageIds: 'switch' | 'url' | 'secure' }>({
  name: 'object-storage-tls',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require TLS for remote object storage',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['object-storage-tls'],
      references: ['CWE-319', 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html'],
      sources: [],
      productionTemplates: true,
    },
    messages: {
      switch:
        '`{{name}}` is `{{value}}`: files and keys go to the object storage in plain text, where whoever is on the ' +
        'way reads them. Write `{{safe}}`.',
      url:
        '`{{name}}` begins with `http://`: files and keys go to `{{value}}` in plain text, where whoever is on the ' +
        'way reads them. Write `https://`.',
      secure: 'Write `{{safe}}`.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    /** Whether the storage is on another machine, as far as the file says; an endpoint with a scheme decides itself. */
    function isElsewhere(): boolean {
      return code.settingsOf(['storageEndpoint']).every(({ text }) => text === '' || isRemote(text));
    }

    return {
      File() {
        const isRemoteStorage = isElsewhere();
        for (const { entry, name, text, facts, faults } of code.settingsOf(['storageTls', 'storageEndpoint'])) {
          if (facts.fitness(text) === 'safe') satisfied(context, { node: entry.value });
          for (const { kind, value, range, safeValue: safe = 'true' } of faults) {
            if (kind !== 'plainHttpStorage' && !(kind === 'storageTlsOff' && isRemoteStorage)) continue;
            const node = code.placeIn(entry, range);
            context.report({
              node,
              messageId: kind === 'plainHttpStorage' ? 'url' : 'switch',
              data: { name, value, safe },
              suggest: [{ messageId: 'secure', data: { safe }, fix: () => replacePart(node, safe) }],
            });
          }
        }
      },
    };
  },
});

function isRemote(endpoint: string): boolean {
  if (endpoint.includes('://') || /\$|\{\{/u.test(endpoint)) return false;
  const host = endpoint.replace(/[:/].*$/su, '');
  return !isPlaceholder(host) && hostKind(host) === 'remote';
}
