import { satisfied, type Fix } from '@seaworthy/core';
import type { Argument, Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';
import { insertAfter, replaceArgument } from '../model/edits.ts';
import type { Header } from '../model/headers.ts';
import { speaksHttp10 } from '../model/http-versions.ts';
import { asksForUpgrade, proxiedHeaders, sentHeader, type ProxiedHeaders } from '../model/proxied-headers.ts';

type Message = 'connection' | 'version' | 'upgrade';

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

    function checkVersion(pass: Directive, { directive }: Header): boolean {
      const old = speaksHttp10(pass, configuration);
      if (!old) return true;
      const repair = 'proxy_http_version 1.1;';
      const { word } = old;
      const isAllowed = configuration.scopeOf(pass).context === 'location';
      const add = isAllowed ? () => insertAfter(code, pass, repair) : undefined;
      if (word && configuration.isHere(word)) report(word, 'version', repair, () => replaceArgument(word, '1.1'));
      else report(directive.args[0]!, 'version', repair, add);
      return false;
    }

    function checkConnection(sent: ProxiedHeaders, { directive }: Header): boolean {
      const repair = 'proxy_set_header Connection "upgrade";';
      const value = sent.byName.get('connection')?.value;
      if (value && (value.variables.length > 0 || asksForUpgrade(value))) return true;
      if (value) report(value, 'connection', repair, () => replaceArgument(value, '"upgrade"'));
      else report(directive.args[0]!, 'connection', repair, () => insertAfter(code, directive, repair));
      return false;
    }

    function check(pass: Directive, sent: ProxiedHeaders): void {
      const [upgrade, connection] = [sentHeader(sent, 'Upgrade'), sentHeader(sent, 'Connection')];
      const found = [upgrade, sent.byName.get('connection')];
      if (found.some((header) => header && !configuration.isHere(header.directive))) return;
      if (upgrade) {
        const isComplete = [checkConnection(sent, upgrade), checkVersion(pass, upgrade)].every(Boolean);
        if (isComplete) satisfied(context, { node: pass });
      } else if (connection?.value && asksForUpgrade(connection.value)) {
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
