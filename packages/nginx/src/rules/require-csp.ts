import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { handlerOf } from '../model/answers.ts';
import { configurationOf } from '../model/configuration.ts';
import { contentLevels } from '../model/content.ts';
import { coverageOf, named } from '../model/response-headers.ts';
import type { Scope } from '../model/scope.ts';
import { isLocal, titleOf } from '../model/servers.ts';

export default defineRule<{ messageIds: 'missing' }>({
  name: 'require-csp',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a Content-Security-Policy where HTML is served',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['headers-csp'],
      references: [
        'CWE-693',
        'CIS NGINX Benchmark 2.1.0 5.3.3',
        'OWASP ASVS 4.0.3 14.4.3',
        'https://cheatsheetseries.owasp.org/cheatsheets/Content_Security_Policy_Cheat_Sheet.html',
      ],
      sources: [],
    },
    messages: {
      missing:
        '{{name}} serves pages without `Content-Security-Policy`, so a script that somebody gets into one runs with ' +
        'all that the visitor may do. Add `add_header Content-Security-Policy "default-src \'self\'" always;` and ' +
        'allow what the pages need.',
    },
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);

    return {
      File() {
        for (const server of configuration.servers) {
          if (!configuration.isHere(server.head) || isLocal(server)) continue;
          const levels = contentLevels(server).filter(servesPages);
          if (levels.length === 0) continue;
          const { kind } = coverageOf(server, levels, configuration, named('Content-Security-Policy'));
          if (kind === 'present') satisfied(context, { node: server.head.word });
          if (kind !== 'missing') continue;
          context.report({ node: server.head.word, messageId: 'missing', data: { name: titleOf(server) } });
        }
      },
    };
  },
});

/** Whether nginx serves HTML from files at a level: an `index` or a fallback of `try_files` says so. */
function servesPages(scope: Scope): boolean {
  if (handlerOf(scope) !== 'files') return false;
  const index = scope.effective('index');
  const files = index.kind === 'known' ? [...scope.own('try_files'), ...index.directives] : scope.own('try_files');
  return files.some(({ args }) => args.some(({ value }) => /\.html?$/u.test(value)));
}
