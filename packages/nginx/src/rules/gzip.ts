import { satisfied } from '@seaworthy/core';
import type { Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';
import { contentLevels } from '../model/content.ts';
import { insertAfter } from '../model/edits.ts';

/** What compresses responses; the others are modules that have to be installed. */
const COMPRESSION = ['gzip', 'brotli', 'zstd'] as const;

const TYPES =
  'text/plain text/css application/json application/javascript text/xml application/xml image/svg+xml';

export default defineRule<{ messageIds: 'types' | 'off' }>({
  name: 'gzip',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require compression with types',
      preset: 'strict',
      severity: 'warn',
      risk: 'low',
      confidence: 'high',
      checklist: 'violates',
      controls: ['proxy-compression'],
      references: [
        'https://nginx.org/en/docs/http/ngx_http_gzip_module.html#gzip_types',
        'CIS NGINX Benchmark 2.1.0 2.1.3 discusses the BREACH risk',
      ],
      sources: ['nginx-lint:gzip-not-enabled'],
    },
    messages: {
      types:
        '`gzip on` without `gzip_types` compresses HTML only, so scripts, styles and JSON go out several times as large ' +
        'as they need. Add `gzip_types`.',
      off:
        'No response of this configuration is compressed, so pages, scripts and JSON go out several times as large as ' +
        'they need. Add `gzip on;` with `gzip_types`.',
    },
    fixable: 'code',
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    const configuration = configurationOf(context);

    /** Whether no level at or below the switch has types, and none around it. */
    function lacksTypes(directive: Directive): boolean {
      const scope = configuration.scopeOf(directive);
      if (scope.lastOwn('gzip') !== directive || scope.effective('gzip_types').kind !== 'default') return false;
      return [...scope.inwards()].every((level) => {
        return level.own('gzip_types').length === 0 && !level.couldHold('gzip_types');
      });
    }

    function checkAbsence(): void {
      const head = configuration.http?.head;
      const isKnown = head && COMPRESSION.every((name) => !configuration.couldHoldAnywhere(name));
      const isOn = configuration.anywhere(...COMPRESSION).some(({ args }) => args[0]?.value !== 'off');
      const server = configuration.servers.find((each) => contentLevels(each).length > 0);
      if (!isKnown || isOn || !server) return;
      const [off] = configuration.named('gzip');
      const place = configuration.isOwn ? head : server.head;
      if (configuration.isHere(place)) context.report({ node: off?.args[0] ?? place.word, messageId: 'off' });
    }

    return {
      Directive(directive) {
        const { name, args } = directive;
        const [value] = args;
        if (name !== 'gzip' || value?.value !== 'on') return;
        if (!lacksTypes(directive)) return satisfied(context, { node: directive });
        const fix = () => insertAfter(code, directive, `gzip_types ${TYPES};`);
        context.report({ node: value, messageId: 'types', fix });
      },
      File: checkAbsence,
    };
  },
});
