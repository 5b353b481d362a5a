import { satisfied, type Fix } from '@seaworthy/core';
import type { Argument, Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isAbsent } from '../model/absence.ts';
import { configurationOf } from '../model/configuration.ts';
import { defaultOf } from '../model/defaults.ts';
import { insertAfter, replaceArgument } from '../model/edits.ts';
import { sameHeader, type Header } from '../model/headers.ts';
import { proxiedHeaders, sentHeader, type ProxiedHeaders } from '../model/proxied-headers.ts';

type Message = 'connection' | 'version' | 'upgrade';

const VERSION = 'proxy_http_version';

export default defineRule<{ messageIds: Message | 'complete' }>({
  name: 'websocket-upgrade',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a complete WebSocket upgrade configuration',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['proxy-websocket'],
      references: [
        'https://nginx.org/en/docs/http/websocket.html',
        'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_http_version',
      ],
      sources: [],
    },
    messages: {
      connection:
        '`Upgrade` is passed on without `Connection: upgrade`, so the application never switches to WebSocket, and ' +
        'clients fail or fall back to polling. Add `{{repair}}`.',
      version:
        '`Upgrade` is passed on with HTTP/1.0, which has no upgrade, so WebSocket connections fail. Add `{{repair}}`.',
      upgrade:
        '`Connection: upgrade` is sent without an `Upgrade` header, which nginx does not pass on by itself, so the ' +
        'application never switches to WebSocket. Add `{{repair}}`.',
      complete: 'Write `{{repair}}`.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    const configuration = configurationOf(context);
    const reported = new Set<Argument>();

    function report(node: Argument, messageId: Message, repair: string, fix: (() => Fix[]) | undefined): void {
      if (reported.has(node)) return;
      reported.add(node);
      const suggest = fix ? [{ messageId: 'complete' as const, data: { repair }, fix }] : [];
      context.report({ node, messageId, data: { repair }, suggest });
    }

    /** Whether HTTP/1.0 is spoken; with the value that says so, if one does. */
    function oldVersion(pass: Directive): { value: Argument | undefined } | undefined {
      const scope = configuration.scopeOf(pass);
      const found = scope.effective(VERSION);
      if (found.kind === 'known') {
        const value = found.directives.at(-1)?.args[0];
        return value?.value === '1.0' ? { value } : undefined;
      }
      const isDefault = isAbsent(scope, VERSION, configuration);
      return isDefault && defaultOf(VERSION, scope.context, configuration.version) === '1.0'
        ? { value: undefined }
        : undefined;
    }

    function checkVersion(pass: Directive, { directive }: Header): boolean {
      const old = oldVersion(pass);
      if (!old) return true;
      const repair = `${VERSION} 1.1;`;
      const { value } = old;
      if (value) report(value, 'version', repair, () => replaceArgument(value, '1.1'));
      else {
        const isAllowed = configuration.scopeOf(pass).context === 'location';
        report(directive.args[0]!, 'version', repair, isAllowed ? () => insertAfter(code, pass, repair) : undefined);
      }
      return false;
    }

    function checkConnection(sent: ProxiedHeaders, { directive }: Header): boolean {
      const repair = 'proxy_set_header Connection "upgrade";';
      const value = sent.headers.findLast(({ name }) => sameHeader(name, 'Connection'))?.value;
      if (value && (value.variables.length > 0 || isUpgrade(value))) return true;
      if (value) report(value, 'connection', repair, () => replaceArgument(value, '"upgrade"'));
      else report(directive.args[0]!, 'connection', repair, () => insertAfter(code, directive, repair));
      return false;
    }

    function check(pass: Directive, sent: ProxiedHeaders): void {
      const isHere = sent.headers.every(({ directive }) => configuration.isHere(directive));
      const [upgrade, connection] = [sentHeader(sent, 'Upgrade'), sentHeader(sent, 'Connection')];
      if (!isHere) return;
      if (upgrade) {
        const isComplete = [checkConnection(sent, upgrade), checkVersion(pass, upgrade)].every(Boolean);
        if (isComplete) satisfied(context, { node: pass });
      } else if (connection?.value && isUpgrade(connection.value)) {
        const repair = 'proxy_set_header Upgrade $http_upgrade;';
        report(connection.value, 'upgrade', repair, () => insertAfter(code, connection.directive, repair));
      }
    }

    return {
      File() {
        for (const pass of configuration.named('proxy_pass')) {
          const sent = proxiedHeaders(pass, configuration);
          if (sent) check(pass, sent);
        }
      },
    };
  },
});

function isUpgrade({ value }: Argument): boolean {
  return value.toLowerCase().includes('upgrade');
}
