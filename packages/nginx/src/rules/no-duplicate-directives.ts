import { satisfied, type Ranged } from '@seaworthy/core';
import type { Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isAllowedIn } from '../directive-table.ts';
import { configurationOf } from '../model/configuration.ts';
import { locationOf } from '../model/locations.ts';
import type { Scope } from '../model/scope.ts';

/** Directives that nginx takes once in a block; tried with `nginx -t`. */
const SINGLE = new Set([
  ...['root', 'alias', 'try_files', 'default_type', 'client_max_body_size', 'client_body_buffer_size', 'charset'],
  ...['client_header_timeout', 'client_body_timeout', 'send_timeout', 'keepalive_timeout', 'server_tokens', 'resolver'],
  ...['sendfile', 'tcp_nopush', 'tcp_nodelay', 'etag', 'expires', 'autoindex', 'gzip', 'gzip_vary', 'gzip_comp_level'],
  ...['proxy_pass', 'fastcgi_pass', 'uwsgi_pass', 'proxy_read_timeout', 'proxy_send_timeout', 'proxy_connect_timeout'],
  ...['proxy_http_version', 'proxy_buffering', 'proxy_buffer_size', 'proxy_intercept_errors', 'proxy_ssl_verify'],
  ...['ssl_ciphers', 'ssl_prefer_server_ciphers', 'ssl_dhparam', 'ssl_session_timeout', 'ssl_session_tickets'],
  ...['ssl_stapling', 'limit_req_status', 'auth_basic', 'auth_request', 'worker_processes', 'user', 'pid'],
]);

/** Blocks whose place everything in them depends on. */
const BLOCKS = new Set(['events', 'http', 'stream', 'mail', 'server', 'location', 'upstream', 'map', 'limit_except']);

type Problem = 'duplicate' | 'rootAndAlias' | 'location' | 'defaultServer' | 'misplaced';

export default defineRule<{ messageIds: Problem }>({
  name: 'no-duplicate-directives',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow duplicate single-use directives and misplaced contexts',
      preset: 'recommended',
      severity: 'error',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      hygiene: true,
      controls: ['proxy-config-valid'],
      references: [
        'https://nginx.org/en/docs/beginners_guide.html#conf_structure',
        'https://nginx.org/en/docs/switches.html',
      ],
      sources: ['nginx-lint:duplicate-directive', 'nginx-lint:invalid-directive-context'],
    },
    messages: {
      duplicate:
        '`{{name}}` stands in this block for the second time, so nginx refuses the configuration and does not start ' +
        'or reload. Keep one of the two.',
      rootAndAlias:
        '`root` and `alias` both say where the files of this block are, so nginx refuses the configuration and does ' +
        'not start or reload. Keep one of the two.',
      location:
        'The location `{{path}}` exists already in this block, so nginx refuses the configuration and does not start ' +
        'or reload. Merge the two.',
      defaultServer:
        'Another server is the default for `{{address}}` already, so nginx refuses the configuration and does not ' +
        'start or reload. Let one of them be `default_server`.',
      misplaced:
        '`{{name}}` may not stand {{place}}, so nginx refuses the configuration and does not start or reload. Move it ' +
        'to where it belongs.',
    },
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);
    let isClean = true;

    function report(node: Directive, messageId: Problem, data: Record<string, string>, first?: Ranged): void {
      isClean = false;
      if (!configuration.isHere(node)) return;
      const related = first ? [{ node: first, message: 'The first one.' }] : [];
      context.report({ node: node.word, messageId, data, related });
    }

    function checkLevel({ directives }: Scope): void {
      const first = new Map<string, Directive>();
      for (const directive of directives) {
        const { name } = directive;
        const location = name === 'location' ? locationOf(directive, configuration) : undefined;
        const key = location ? keyOf(location) : keyOfStatement(name);
        if (key === undefined) continue;
        const other = first.get(key);
        if (!other) first.set(key, directive);
        else if (location) report(directive, 'location', { path: location.path }, other.word);
        else report(directive, other.name === name ? 'duplicate' : 'rootAndAlias', { name }, other.word);
      }
    }

    function checkDefaults(): void {
      const defaults = new Map<string, Directive>();
      for (const { listens } of configuration.servers) {
        for (const { socket, defaultServer, directive } of listens) {
          if (socket === undefined || !defaultServer || !directive) continue;
          const other = defaults.get(socket);
          if (other) report(directive, 'defaultServer', { address: directive.args[0]?.value ?? '' }, other.word);
          else defaults.set(socket, directive);
        }
      }
    }

    function checkPlaces(): void {
      for (const directive of configuration.named(...BLOCKS)) {
        const scope = configuration.scopeOf(directive);
        const { name } = directive;
        const context = scope === configuration.root ? 'main' : scope.context;
        if (!context || isAllowedIn(name, context)) continue;
        report(directive, 'misplaced', { name, place: context === 'main' ? 'outside of `http`' : `in \`${context}\`` });
      }
    }

    return {
      'File:exit'(file) {
        for (const scope of configuration.scopes) checkLevel(scope);
        checkDefaults();
        // Of a fragment the levels are a guess.
        if (file.directives.some(({ name }) => name === 'http')) checkPlaces();
        if (isClean && file.directives.length > 0) satisfied(context, { node: file });
      },
    };
  },
});

function keyOfStatement(name: string): string | undefined {
  if (!SINGLE.has(name)) return undefined;
  return name === 'alias' ? 'root' : name;
}

/** The same for locations that nginx takes for the same one; regular expressions and names may be repeated. */
function keyOf({ kind, path }: { kind: string; path: string }): string | undefined {
  if (kind === 'exact') return `= ${path}`;
  return kind === 'prefix' || kind === 'stop' ? `^~ ${path}` : undefined;
}
