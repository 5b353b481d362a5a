import { ruleOptions, satisfied } from '@seaworthy/core';
import type { Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';
import { replaceArguments } from '../model/edits.ts';
import { isOpenToAll } from '../model/exposure.ts';
import { locationOf } from '../model/locations.ts';
import { serverOf } from '../model/servers.ts';

interface Options {
  reportDownloads: boolean;
}

/** Words of paths and host names at which a listing is the page that visitors come for. */
const DOWNLOADS = /(?<![a-z])(?:downloads?|mirrors?|repos?|repositor(?:y|ies)|releases?|pub|packages?)(?![a-z])/iu;

export default defineRule<{ messageIds: 'listing' | 'turnOff'; options: Options }>({
  name: 'no-autoindex',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow directory listings',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['proxy-hardening', 'uploads-served-safely'],
      references: [
        'CWE-548',
        'CIS NGINX Benchmark 2.1.0 2.1.4',
        'https://nginx.org/en/docs/http/ngx_http_autoindex_module.html',
      ],
      sources: ['nginx-lint:autoindex-enabled'],
    },
    messages: {
      listing:
        '`autoindex on` lists every file of a folder without an index page, so whoever looks finds uploads, backups ' +
        'and what was forgotten there. Write `autoindex off;`.',
      turnOff: 'Turn the listing off.',
    },
    hasSuggestions: true,
    ...ruleOptions<Options>({
      reportDownloads: {
        type: 'boolean',
        default: false,
        strict: true,
        description: 'Also report listings whose path or host name says that they are for downloads.',
      },
    }),
  },

  create(context) {
    const [{ reportDownloads }] = context.options;
    const configuration = configurationOf(context);

    function isForDownloads(directive: Directive): boolean {
      const scope = configuration.scopeOf(directive);
      const names = serverOf(configuration, scope)?.names.map(({ value }) => value) ?? [];
      const paths = [...scope.outwards()].flatMap(({ head }) => {
        return head?.name === 'location' ? (locationOf(head, configuration)?.path ?? []) : [];
      });
      return [...names, ...paths].some((word) => DOWNLOADS.test(word));
    }

    return {
      Directive(directive) {
        const [value] = directive.args;
        if (directive.name !== 'autoindex' || !value) return;
        if (value.value === 'off') return satisfied(context, { node: directive });
        if (value.value !== 'on') return;
        const scope = configuration.scopeOf(directive);
        // What `http` turns on, every server has.
        if (scope.context !== 'http' && !isOpenToAll(scope, configuration)) return;
        if (!reportDownloads && isForDownloads(directive)) return;
        context.report({
          node: value,
          messageId: 'listing',
          suggest: [{ messageId: 'turnOff', fix: () => replaceArguments(directive, 'off') }],
        });
      },
    };
  },
});
