import type { Directive } from '../ast.ts';
import type { Configuration } from './configuration.ts';
import { locationOf } from './locations.ts';

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

/** Two directives of which nginx takes one, and so refuses the configuration. */
export interface Duplicate {
  kind: 'duplicate' | 'rootAndAlias' | 'location' | 'defaultServer';
  first: Directive;
  second: Directive;
  /** What both are about: a name, the path of a location, an address. */
  subject: string;
}

/** The duplicates of a configuration, of every level and of the sockets of its servers. */
export function* duplicatesIn(configuration: Configuration): Generator<Duplicate, void> {
  for (const { directives } of configuration.scopes) yield* duplicatesAmong(directives, configuration);
  const defaults = new Map<string, Directive>();
  for (const { listens } of configuration.servers) {
    for (const { socket, defaultServer, directive: second } of listens) {
      if (socket === undefined || !defaultServer || !second) continue;
      const first = defaults.get(socket);
      if (first) yield { kind: 'defaultServer', first, second, subject: second.args[0]?.value ?? '' };
      else defaults.set(socket, second);
    }
  }
}

function* duplicatesAmong(
  directives: readonly Directive[],
  configuration: Configuration,
): Generator<Duplicate, void> {
  const known = new Map<string, Directive>();
  for (const second of directives) {
    const { name } = second;
    const location = name === 'location' ? locationOf(second, configuration) : undefined;
    const key = location ? keyOf(location) : keyOfStatement(name);
    if (key === undefined) continue;
    const first = known.get(key);
    if (!first) known.set(key, second);
    else if (location) yield { kind: 'location', first, second, subject: location.path };
    else yield { kind: first.name === name ? 'duplicate' : 'rootAndAlias', first, second, subject: name };
  }
}

function keyOfStatement(name: string): string | undefined {
  if (!SINGLE.has(name)) return undefined;
  return name === 'alias' ? 'root' : name;
}

/** The same for locations that nginx takes for the same one; regular expressions and names may be repeated. */
function keyOf({ kind, path }: { kind: string; path: string }): string | undefined {
  if (kind === 'exact') return `= ${path}`;
  return kind === 'prefix' || kind === 'stop' ? `^~ ${path}` : undefined;
}
