import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';
import { replaceArguments } from '../model/edits.ts';

export default defineRule<{ messageIds: 'root' | 'unprivileged' }>({
  name: 'no-root-user',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow worker processes running as root',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['container-non-root', 'proxy-hardening'],
      references: [
        'CWE-250',
        'CIS NGINX Benchmark 2.1.0 2.2.1',
        'https://nginx.org/en/docs/ngx_core_module.html#user',
      ],
      sources: [],
    },
    messages: {
      root:
        '`user {{user}}` runs the processes that read what visitors send as root, so a flaw in nginx or in a module ' +
        'gives away the whole machine or container. Write `user {{account}};`.',
      unprivileged: 'Run the workers as `{{account}}`, which has to exist and to be able to read the files.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);

    return {
      Directive(directive) {
        const [user] = directive.args;
        if (directive.name !== 'user' || !user || user.variables.length > 0) return;
        if (user.value !== 'root' && user.value !== '0') return satisfied(context, { node: directive });
        const includes = configuration.named('include').map(({ args }) => args[0]?.value);
        const data = { user: user.value, account: accountOf(includes) };
        context.report({
          node: user,
          messageId: 'root',
          data,
          suggest: [
            { messageId: 'unprivileged', data, fix: () => replaceArguments(directive, data.account) },
          ],
        });
      },
    };
  },
});

/** The account that a distribution's package makes: Debian's is known by the folder of its sites. */
function accountOf(includes: readonly (string | undefined)[]): 'nginx' | 'www-data' {
  return includes.some((path) => path?.includes('sites-enabled')) ? 'www-data' : 'nginx';
}
