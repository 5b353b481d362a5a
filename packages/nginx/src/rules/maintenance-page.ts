import { satisfied } from '@seaworthy/core';
import type { Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isApplication, passesBelow } from '../model/applications.ts';
import { configurationOf } from '../model/configuration.ts';
import type { Scope } from '../model/scope.ts';
import { isLocal, titleOf, type Server } from '../model/servers.ts';

export default defineRule<{ messageIds: 'missing' }>({
  name: 'maintenance-page',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require a maintenance page hook',
      preset: 'off',
      severity: 'warn',
      risk: 'low',
      confidence: 'high',
      checklist: 'violates',
      controls: ['deploy-maintenance-page'],
      references: ['https://nginx.org/en/docs/http/ngx_http_core_module.html#error_page'],
      sources: [],
    },
    messages: {
      missing:
        '{{name}} has no page for the time in which the application does not answer, so visitors see "502 Bad Gateway" ' +
        'during a deployment. Add `error_page 502 503 504 /maintenance.html;` and a location for it.',
    },
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);

    function proxiesApplication({ scope }: Server): boolean {
      return passesBelow(scope, configuration).some((target) => isApplication(target, configuration));
    }

    return {
      File() {
        for (const server of configuration.servers) {
          if (!configuration.isHere(server.head) || isLocal(server) || !proxiesApplication(server)) continue;
          const levels = [...server.scope.inwards(), ...(server.scope.parent?.outwards() ?? [])];
          const hook = levels.flatMap(hooksAt)[0];
          if (hook && configuration.isHere(hook)) satisfied(context, { node: hook });
          const couldHold = levels.some((level) => level.couldHold('error_page'));
          if (hook || couldHold || configuration.couldBeSetAround('error_page')) continue;
          context.report({ node: server.head.word, messageId: 'missing', data: { name: titleOf(server) } });
        }
      },
    };
  },
});

/** What shows a page instead of a gateway error: `error_page` for one, or a look at a file that switches it on. */
function hooksAt(scope: Scope): Directive[] {
  return scope.own('error_page', 'if', 'try_files').filter(({ name, args }) => {
    const words = args.map(({ value }) => value);
    if (name === 'error_page') return words.slice(0, -1).some((word) => /^50[234]$/u.test(word));
    const looksForFile = name === 'if' && words.some((word) => /^\(?-[fe]$/u.test(word));
    return looksForFile || words.some((word) => /maint|offline/iu.test(word));
  });
}
