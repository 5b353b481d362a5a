import { satisfied } from '@seaworthy/core';
import type { Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';
import { findHeader, headersAt, sameHeader } from '../model/headers.ts';
import { locationOf } from '../model/locations.ts';
import type { Scope } from '../model/scope.ts';

/** A value that is the client's own header. */
const UPGRADE = /^\$(?:http_upgrade|\{http_upgrade\})$/u;
const CONNECTION = /^\$(?:http_connection|\{http_connection\})$/u;

export default defineRule<{ messageIds: 'anything' }>({
  name: 'no-h2c-smuggling',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow forwarding arbitrary Upgrade values',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'advises',
      controls: ['proxy-hardening'],
      references: ['CWE-444', 'https://nginx.org/en/docs/http/websocket.html'],
      sources: ['semgrep:possible-nginx-h2c-smuggling'],
    },
    messages: {
      anything:
        'Any `Upgrade` of a client is passed on with its own `Connection`, so with `Upgrade: h2c` it can talk HTTP/2 to ' +
        'the application past the rules of nginx. Let a `map` of `$http_upgrade` set `Connection` for `websocket` only.',
    },
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);

    /** Whether a level takes all requests of a server, and not only those to a path for WebSocket. */
    function isGeneral({ context: level, head }: Scope): boolean {
      if (level === 'http' || level === 'server') return true;
      const location = head && locationOf(head, configuration);
      return location?.path === '/' && location.kind !== 'exact';
    }

    function check(directive: Directive): void {
      const scope = configuration.scopeOf(directive);
      const headers = headersAt(scope, 'proxy_set_header');
      const upgrade = findHeader(headers, 'Upgrade');
      const connection = findHeader(headers, 'Connection');
      if (upgrade?.directive !== directive || !upgrade.value || !connection?.value) return;
      if (!UPGRADE.test(upgrade.value.value)) return;
      if (!CONNECTION.test(connection.value.value)) return satisfied(context, { node: directive });
      if (!isGeneral(scope) || isChecked(scope)) return;
      const related = configuration.isHere(connection.directive)
        ? [{ node: connection.value, message: 'The client also decides whether that is an upgrade.' }]
        : [];
      context.report({ node: upgrade.value, messageId: 'anything', related });
    }

    return {
      Directive(directive) {
        const isUpgrade = directive.name === 'proxy_set_header' && sameHeader(directive.args[0]?.value ?? '', 'Upgrade');
        if (isUpgrade) check(directive);
      },
    };
  },
});

/** Whether an `if` at or around a level looks at what the client wants to upgrade to. */
function isChecked(scope: Scope): boolean {
  return [...scope.outwards()].some((level) => {
    const words = level.own('if').flatMap(({ args }) => args);
    return words.some(({ variables }) => variables.some(({ name }) => name === 'http_upgrade'));
  });
}
