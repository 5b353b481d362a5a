import { satisfied } from '@seaworthy/core';
import type { Argument, Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isAbsent } from '../model/absence.ts';
import { configurationOf } from '../model/configuration.ts';
import { replaceArgument } from '../model/edits.ts';
import { serverOf } from '../model/servers.ts';

const SETS = /^(?:(?:proxy|grpc)_set_header|(?:fastcgi|uwsgi|scgi)_param)$/u;

/** Headers that applications believe about a visitor, with what nginx itself knows. */
const KNOWN: Readonly<Record<string, string>> = {
  'x-forwarded-for': '$proxy_add_x_forwarded_for',
  'x-real-ip': '$remote_addr',
  'x-forwarded-host': '$host',
  'x-forwarded-proto': '$scheme',
  forwarded: '""',
};

/** A value that is nothing but one of these headers as the client sent it. */
const FROM_CLIENT = /^\$\{?http_(?:x_forwarded_(?:for|host|proto)|x_real_ip|forwarded)\}?$/u;

export default defineRule<{ messageIds: 'passed' | 'replace' }>({
  name: 'no-spoofable-forwarded-for',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow passing client-supplied forwarding headers through',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['proxy-forwarded-headers', 'rate-limit-trusted-client-ip'],
      references: [
        'CWE-290',
        'CWE-348',
        'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#var_proxy_add_x_forwarded_for',
      ],
      sources: [],
    },
    messages: {
      passed:
        '`{{header}} {{value}}` passes on what the client wrote, so the application believes {{subject}} that anybody ' +
        'can invent. Write `{{instead}}`.',
      replace: 'Write `{{instead}}`.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);

    /** Whether a proxy in front that nginx knows wrote the header, or, for the scheme, may have. */
    function isFromProxy(directive: Directive, value: Argument): boolean {
      const scope = configuration.scopeOf(directive);
      if (!isAbsent(scope, 'set_real_ip_from', configuration)) return true;
      return value.value.includes('proto') && serverOf(configuration, scope)?.tls !== true;
    }

    return {
      Directive(directive) {
        const { name, args } = directive;
        const [header, value] = args;
        if (!header || !value || !SETS.test(name)) return;
        const instead = KNOWN[plainName(header.value)];
        if (instead === undefined) return;
        if (value.value === instead) satisfied(context, { node: directive });
        if (!FROM_CLIENT.test(value.value) || isFromProxy(directive, value)) return;
        context.report({
          node: value,
          messageId: 'passed',
          data: { header: header.value, value: value.value, instead, subject: subjectOf(plainName(header.value)) },
          suggest: [{ messageId: 'replace', data: { instead }, fix: () => replaceArgument(value, instead) }],
        });
      },
    };
  },
});

/** `HTTP_X_REAL_IP`, as parameters name a header, is `x-real-ip`. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/^http_/u, '').replaceAll('_', '-');
}

function subjectOf(header: string): string {
  if (header.endsWith('host')) return 'a host';
  return header.endsWith('proto') ? 'a scheme' : 'an address';
}
