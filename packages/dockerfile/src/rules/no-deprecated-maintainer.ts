import type { Fix, Fixer } from '@seaworthy/core';
import type { KeyValue, Maintainer } from '../ast.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule<{ messageIds: 'maintainer' | 'legacy' }>({
  name: 'no-deprecated-maintainer',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow MAINTAINER and the legacy key value syntax',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'advises',
      controls: ['image-builds'],
      references: [
        'https://docs.docker.com/reference/build-checks/maintainer-deprecated/',
        'https://docs.docker.com/reference/build-checks/legacy-key-value-format/',
      ],
      sources: [
        'hadolint:DL4000',
        'buildkit:MaintainerDeprecated',
        'buildkit:LegacyKeyValueFormat',
        'trivy:DS-0022',
        'checkov:CKV_DOCKER_6',
      ],
      hygiene: true,
      stages: ['production', 'staging', 'development', 'test'],
    },
    messages: {
      maintainer:
        '`MAINTAINER` is deprecated, and tools that read an image’s labels do not see it. Write ' +
        '`LABEL org.opencontainers.image.authors="…"`.',
      legacy:
        'Without `=`, everything after `{{key}}` is its value, so a second pair on this line would become ' +
        'a part of it. Write `{{key}}=…`.',
    },
    fixable: 'code',
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function replaceMaintainer(node: Maintainer, fixer: Fixer): Fix | null {
      const { name } = node;
      const text = name && code.getText(name);
      if (!text || /[\\\r\n$"]/u.test(text)) return null;
      return fixer.replaceText(node, `LABEL org.opencontainers.image.authors="${text.replaceAll("'", '')}"`);
    }

    function addEquals({ key, value }: KeyValue, fixer: Fixer): Fix | null {
      const text = value && code.getText(value);
      if (!text || /[\\\r\n]/u.test(text)) return null;
      const quoted = needsQuotes(text) ? `"${text}"` : text;
      if (quoted !== text && /["']/u.test(text)) return null;
      return fixer.replaceTextRange([key.range[1], value.range[1]], `=${quoted}`);
    }

    return {
      Maintainer(node) {
        context.report({
          node: node.keyword,
          messageId: 'maintainer',
          fix: (fixer) => replaceMaintainer(node, fixer),
        });
      },
      KeyValue(pair) {
        if (!pair.legacy) return;
        const { key } = pair;
        context.report({
          node: key,
          messageId: 'legacy',
          data: { key: key.value },
          fix: (fixer) => addEquals(pair, fixer),
        });
      },
    };
  },
});

/** White space would end the value of the new form, outside of quotes. */
function needsQuotes(text: string): boolean {
  return /\s/u.test(text.replaceAll(/"[^"]*"|'[^']*'/gu, ''));
}
