import { satisfied } from '@seaworthy/core';
import type { Argument, Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { redirectOfRewrite, returnOf } from '../model/answers.ts';
import { isShielded } from '../model/catch-alls.ts';
import { configurationOf } from '../model/configuration.ts';
import { sameHeader } from '../model/headers.ts';
import { serverOf } from '../model/servers.ts';

/** A URL whose host is what the client sent, with any scheme before it. */
const URL_OF_CLIENT = /^[^/]*:\/\/\$(?:http_host\b|\{http_host\})/iu;

export default defineRule<{ messageIds: 'header' | 'redirect' | 'host' }>({
  name: 'no-host-spoofing',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require $host instead of $http_host',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'advises',
      controls: ['proxy-forwarded-headers'],
      references: [
        'CWE-20',
        'CWE-644',
        'https://nginx.org/en/docs/http/ngx_http_core_module.html#var_host',
      ],
      sources: ['gixy:host_spoofing'],
    },
    messages: {
      header:
        '`Host $http_host` passes on whatever the client sent, also a host that nginx did not choose this server for, ' +
        'so a link in a mail of the application can lead elsewhere. Write `$host`, or `$host:$server_port` where the ' +
        'port is needed.',
      redirect:
        'This redirects to `$http_host`, which is whatever the client sent, so a cache that keeps the answer sends ' +
        'others there too. Write the name of the site, or `$host`.',
      host: 'Write `$host`.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);

    function report(directive: Directive, messageId: 'header' | 'redirect', word: Argument): void {
      const variable = word.variables.find(({ name }) => name === 'http_host');
      const server = serverOf(configuration, configuration.scopeOf(directive));
      if (!variable || (server && isShielded(server, configuration))) return;
      const host = context.sourceCode.getText(variable).replace('http_host', 'host');
      context.report({
        node: variable,
        messageId,
        suggest: [{ messageId: 'host', fix: (fixer) => fixer.replaceTextRange(variable.range, host) }],
      });
    }

    return {
      Directive(directive) {
        const { name, args } = directive;
        if (name === 'proxy_set_header') {
          const [header, value] = args;
          if (!header || !value || !sameHeader(header.value, 'Host')) return;
          if (/^\$\{?host\b/u.test(value.value)) satisfied(context, { node: directive });
          else report(directive, 'header', value);
        } else if (name === 'return' || name === 'rewrite') {
          const target = (name === 'return' ? returnOf(directive) : redirectOfRewrite(directive))?.target;
          if (target && URL_OF_CLIENT.test(target.value)) report(directive, 'redirect', target);
        }
      },
    };
  },
});
