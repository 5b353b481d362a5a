import { satisfied } from '@seaworthy/core';
import type { Variable } from '../ast.ts';
import { defineRule } from '../define-rule.ts';

/** What variables hold that lets somebody in, by their names. */
const SENSITIVE: readonly (readonly [name: RegExp, holds: string])[] = [
  [/^http_(?:proxy_)?authorization$/u, 'the password or token of each request'],
  [/^http_cookie$|^(?:sent|upstream)_http_set_cookie$/u, 'session cookies'],
  [/^cookie_\w*(?:sess|token|jwt|auth|remember|sid(?![a-z]))/u, 'session cookies'],
  [/^request_body$/u, 'request bodies, and so the passwords that people type'],
  [/^http_x_(?:amz_security|auth|access|csrf|xsrf|vault|gitlab)_?token$|^http_(?:x_)?api_?key$/u, 'tokens'],
  [/^arg_(?:\w+_)?(?:token|password|passwd|api_?key|secret)$/u, 'tokens from the address'],
  [/^ssl_client_raw_cert$/u, 'client certificates'],
];

export default defineRule<{ messageIds: 'sensitive' }>({
  name: 'no-sensitive-log-format',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow credentials in log formats',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['logging-no-sensitive-data'],
      references: [
        'CWE-532',
        'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude',
        'https://nginx.org/en/docs/http/ngx_http_log_module.html#log_format',
      ],
      sources: [],
    },
    messages: {
      sensitive:
        'The format `{{name}}` writes `${{variable}}`, that is {{holds}}, so everybody who can read the log, and every ' +
        'system that it is sent to, can act as the user. Remove `${{variable}}`.',
    },
    schema: [],
  },

  create(context) {
    return {
      Directive(directive) {
        const [name, ...words] = directive.args;
        if (directive.name !== 'log_format' || !name) return;
        const found = words.flatMap(({ variables }) => variables).filter((variable) => holdsOf(variable));
        if (found.length === 0) return satisfied(context, { node: directive });
        for (const variable of firstOfEach(found)) {
          context.report({
            node: variable,
            messageId: 'sensitive',
            data: { name: name.value, variable: variable.name, holds: holdsOf(variable) ?? '' },
          });
        }
      },
    };
  },
});

function holdsOf({ name }: Variable): string | undefined {
  return SENSITIVE.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1];
}

function firstOfEach(variables: readonly Variable[]): Variable[] {
  const byName = new Map(variables.toReversed().map((variable) => [variable.name, variable]));
  return [...byName.values()].toSorted((a, b) => a.range[0] - b.range[0]);
}
