import { satisfied, type Ranged } from '@seaworthy/core';
import { hostKind } from '@seaworthy/knowledge';
import type { Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isRestricted } from '../model/access.ts';
import { passAt, returnFor } from '../model/answers.ts';
import { configurationOf } from '../model/configuration.ts';
import { isOpenToAll } from '../model/exposure.ts';
import { locationOf, withNested } from '../model/locations.ts';
import { purposeOf } from '../model/purpose.ts';
import type { Scope } from '../model/scope.ts';
import { serverOf, type Server } from '../model/servers.ts';

/** Pages of nginx and of modules; `status` and `api` are of the commercial version. */
const PAGES = ['stub_status', 'status', 'api', 'vhost_traffic_status_display'];
/** Pages of applications, Prometheus exporters and PHP-FPM. */
const PATHS = [
  ...['/metrics', '/nginx_status', '/nginx-status', '/stub_status', '/server-status', '/server-info'],
  ...['/status/format', '/fpm-status', '/fpm_status', '/php-fpm-status', '/actuator/prometheus'],
];
const PUBLIC_PORTS: ReadonlySet<number | undefined> = new Set([80, 443, 8080, 8443]);

export default defineRule<{ messageIds: 'open' }>({
  name: 'no-public-status',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow public status and metrics endpoints',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['metrics-not-public'],
      references: [
        'CWE-200',
        'CIS NGINX Benchmark 2.1.0 5.1.1',
        'https://nginx.org/en/docs/http/ngx_http_stub_status_module.html',
      ],
      sources: ['gixy:status_page_exposed'],
    },
    messages: {
      open:
        'Everybody can read `{{path}}`, which shows load, versions and names from inside the system. Let only the ' +
        'monitoring in with `allow` for its address and `deny all;`, or listen to `127.0.0.1` for it.',
    },
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);

    function check(scope: Scope, place: Ranged, path: string): void {
      if (isRestricted(scope)) return satisfied(context, { node: place });
      const server = serverOf(configuration, scope);
      if (!server || !isOpenToAll(scope, configuration) || isApart(server)) return;
      context.report({ node: place, messageId: 'open', data: { path } });
    }

    /** Whether a server is for monitoring: on a private address, or on a port of its own with nothing else. */
    function isApart({ listens, locations, scope }: Server): boolean {
      if (listens.every(({ address }) => address && address !== '*' && hostKind(address) === 'private')) return true;
      const isOnly = [...withNested(locations)].every((location) => {
        return pageAt(location.scope) ?? purposeOf(location, PATHS) ?? returnFor(location.scope);
      });
      return isOnly && !passAt(scope) && !listens.some(({ port }) => PUBLIC_PORTS.has(port));
    }

    return {
      Directive(directive) {
        const { name, word } = directive;
        const scope = configuration.scopeOf(directive);
        if (name === 'stub_status' && scope.context === 'server') return check(scope, word, '/');
        const location = name === 'location' ? locationOf(directive, configuration) : undefined;
        if (!location) return;
        const page = pageAt(location.scope);
        const path = purposeOf(location, PATHS) ?? (page && location.path);
        if (path !== undefined && (page ?? passAt(location.scope))) check(location.scope, location.argument, path);
      },
    };
  },
});

function pageAt(scope: Scope): Directive | undefined {
  return scope.own(...PAGES)[0];
}
