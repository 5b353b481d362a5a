import { satisfied } from '@seaworthy/core';
import type { Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';
import { contentLevels } from '../model/content.ts';
import { replaceArguments } from '../model/edits.ts';
import type { Scope } from '../model/scope.ts';
import { isLocal, serverOf } from '../model/servers.ts';

export default defineRule<{ messageIds: 'silent' | 'file' }>({
  name: 'access-log',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow disabling access logs for whole servers',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['logging-access-and-error'],
      references: [
        'CWE-778',
        'CIS NGINX Benchmark 2.1.0 3.2',
        'https://nginx.org/en/docs/http/ngx_http_log_module.html#access_log',
      ],
      sources: [],
    },
    messages: {
      silent:
        '`access_log {{value}}` leaves no record of requests that are answered with content here, so nobody can tell ' +
        'after an incident who came and what they took. Write a place, such as `/var/log/nginx/access.log`.',
      file: 'Log to `/var/log/nginx/access.log`.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);

    /** Whether content is served under a level while the log of that level, and no other, is in effect. */
    function isFelt(level: Scope, log: Directive): boolean {
      const server = level.context === 'server' ? serverOf(configuration, level) : undefined;
      const servers = server ? [server] : configuration.servers;
      const reached = servers.filter((each) => !isLocal(each));
      return reached.flatMap(contentLevels).some((scope) => {
        const found = scope.effective('access_log');
        return found.kind === 'known' && found.directives.includes(log);
      });
    }

    return {
      File() {
        for (const level of configuration.scopesOf('http', 'server')) {
          const logs = level.own('access_log');
          const [first] = logs;
          if (!first) continue;
          const silent = silencerOf(logs);
          if (!silent) satisfied(context, { node: first });
          const value = silent?.args[0];
          if (!silent || !value || !configuration.isHere(silent) || !isFelt(level, silent)) continue;
          context.report({
            node: value,
            messageId: 'silent',
            data: { value: value.value },
            suggest: [{ messageId: 'file', fix: () => replaceArguments(silent, '/var/log/nginx/access.log') }],
          });
        }
      },
    };
  },
});

/** The directive for which a level logs nothing: `off` cancels all beside it, `/dev/null` only itself. */
function silencerOf(logs: readonly Directive[]): Directive | undefined {
  const off = logs.find(({ args }) => args[0]?.value === 'off');
  return off ?? (logs.every(({ args }) => args[0]?.value === '/dev/null') ? logs[0] : undefined);
}
