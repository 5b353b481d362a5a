import { baseName, satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { handlerOf } from '../model/answers.ts';
import { configurationOf } from '../model/configuration.ts';
import { contentLevels } from '../model/content.ts';
import { insertFirst } from '../model/edits.ts';
import type { Scope } from '../model/scope.ts';

export default defineRule<{ messageIds: 'missing' }>({
  name: 'mime-types',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require mime.types',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['uploads-served-safely', 'proxy-static-files'],
      references: [
        'https://nginx.org/en/docs/http/ngx_http_core_module.html#types',
        'https://nginx.org/en/docs/http/ngx_http_core_module.html#default_type',
      ],
      sources: [],
    },
    messages: {
      missing:
        'Files are served without `include mime.types`, so nginx sends styles and scripts as `{{type}}` and browsers ' +
        'refuse them or guess. Add `include mime.types;` to `http`.',
    },
    fixable: 'code',
    schema: [],
  },

  create(context) {
    const { sourceCode: code, filename } = context;
    const configuration = configurationOf(context);

    return {
      File() {
        const { http } = configuration;
        if (!http?.head || !configuration.isHere(http.head)) return;
        const { head } = http;
        const isServing = configuration.servers.some((server) => contentLevels(server).some(servesFiles));
        if (!isServing) return;
        if (configuration.couldHoldAnywhere('types') || configuration.anywhere('types').length > 0) {
          const includes = http.unresolved.find(({ path }) => baseName(path) === 'mime.types');
          return includes && satisfied(context, { node: includes.directive });
        }
        const type = http.effective('default_type');
        context.report({
          node: head.word,
          messageId: 'missing',
          data: { type: (type.kind === 'known' ? type.directives.at(-1)?.args[0]?.value : undefined) ?? 'text/plain' },
          // Elsewhere the file may not lie beside the type map.
          fix: baseName(filename) === 'nginx.conf' ? () => insertFirst(code, head, 'include mime.types;') : null,
        });
      },
    };
  },
});

/** Whether a level serves files from a directory of its configuration, of whose types it says nothing itself. */
function servesFiles(scope: Scope): boolean {
  const hasType = scope.context === 'location' && scope.own('default_type').length > 0;
  return !hasType && handlerOf(scope) === 'files' && scope.effective('root').kind === 'known';
}
