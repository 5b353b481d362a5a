import { ruleOptions, satisfied, stringList } from '@seaworthy/core';
import type { Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { passAt, returnFor } from '../model/answers.ts';
import { configurationOf } from '../model/configuration.ts';
import { refusesAll } from '../model/content.ts';
import { locationOf, locationsIn } from '../model/locations.ts';
import type { Scope } from '../model/scope.ts';

interface Options {
  paths: readonly string[];
}

export default defineRule<{ messageIds: 'system'; options: Options }>({
  name: 'no-sensitive-root',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow system directories as document root',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['proxy-hardening'],
      references: ['CWE-552', 'CWE-538', 'https://nginx.org/en/docs/http/ngx_http_core_module.html#root'],
      sources: ['gixy:filesystem_root_exposure'],
    },
    messages: {
      system:
        '`{{name}} {{path}}` offers a directory of the system for download, so that a request can read the ' +
        'configuration, keys or logs below it. Serve a directory that holds public files only.',
    },
    ...ruleOptions<Options>({
      paths: {
        ...stringList,
        default: [
          ...['/', '/etc', '/etc/nginx', '/root', '/home', '/var', '/var/log', '/usr', '/proc', '/sys', '/dev'],
          ...['/tmp', '/opt', '/run', '/boot'],
        ],
        description: 'Directories that may not be served as a whole, without a slash at the end.',
      },
    }),
  },

  create(context) {
    const [{ paths }] = context.options;
    const configuration = configurationOf(context);
    const forbidden = new Set(paths.map(normalized));

    /** Whether requests that reach a level are answered with files from the directory. */
    function servesFrom(directive: Directive, scope: Scope): boolean {
      const root = scope.effective('root');
      if (root.kind !== 'known' || root.directives.at(-1) !== directive || scope.context === 'http') return false;
      if (returnFor(scope) || passAt(scope) || refusesAll(scope)) return false;
      if (scope.own('internal', 'stub_status').length > 0) return false;
      const isExact = scope.head?.name === 'location' && locationOf(scope.head, configuration)?.kind === 'exact';
      // The server itself serves only what no location takes.
      const rest = scope.context === 'server' ? locationsIn(scope, configuration) : [];
      return !isExact && !rest.some(({ kind, path }) => path === '/' && kind !== 'exact');
    }

    return {
      Directive(directive) {
        const { name, args } = directive;
        const [path] = args;
        if ((name !== 'root' && name !== 'alias') || !path || path.variables.length > 0) return;
        if (!forbidden.has(normalized(path.value))) return satisfied(context, { node: directive });
        const levels = [...configuration.scopeOf(directive).inwards()];
        if (!levels.some((scope) => servesFrom(directive, scope))) return;
        context.report({ node: path, messageId: 'system', data: { name, path: path.value } });
      },
    };
  },
});

function normalized(path: string): string {
  return path.replace(/(?<=.)\/+$/u, '');
}
