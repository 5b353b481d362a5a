import { ruleOptions, satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';
import { durationIn, durationOf, durationOption } from '../model/limits.ts';

interface Options {
  max: string;
  maxKeepalive: string;
}

/** Those that begin to count when nginx waits for the client. */
const TIMEOUT = /^(?:client_(?:header|body)|send)_timeout$/u;

export default defineRule<{ messageIds: 'long' | 'longKeepalive' | 'zero'; options: Options }>({
  name: 'client-timeouts',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow excessive client timeouts',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['proxy-timeouts'],
      references: [
        'CWE-400',
        'CIS NGINX Benchmark 2.1.0 2.4.3, 2.4.4, 5.2.1',
        'https://nginx.org/en/docs/http/ngx_http_core_module.html#client_header_timeout',
      ],
      sources: [],
    },
    messages: {
      long:
        '`{{name}} {{value}}` lets a client that sends or reads next to nothing hold a connection for that long, so a ' +
        'few hundred of them keep everybody else out. Write at most `{{max}}`.',
      longKeepalive:
        '`keepalive_timeout {{value}}` keeps connections on which nothing happens for that long, until none is left ' +
        'for new visitors. Write at most `{{max}}`.',
      zero:
        '`{{name}} 0` is no time at all: nginx drops every client that it has to wait for, so requests over slow lines ' +
        'fail. Write a time such as `{{name}} 30s`.',
    },
    ...ruleOptions<Options>({
      max: {
        ...durationOption,
        default: '300s',
        strict: '60s',
        description: 'The longest time for client_header_timeout, client_body_timeout and send_timeout.',
      },
      maxKeepalive: {
        ...durationOption,
        default: '300s',
        strict: '75s',
        description: 'The longest time for keepalive_timeout.',
      },
    }),
  },

  create(context) {
    const configuration = configurationOf(context);
    const [{ max, maxKeepalive }] = context.options;

    return {
      Directive(directive) {
        const { name, args } = directive;
        const isKeepalive = name === 'keepalive_timeout';
        const [value] = args;
        if (!value || !(isKeepalive || TIMEOUT.test(name))) return;
        const { context: level } = configuration.scopeOf(directive);
        const time = durationOf(value);
        if (time === undefined || (level !== 'http' && level !== 'server')) return;
        const data = { name, value: value.value, max: isKeepalive ? maxKeepalive : max };
        if (time === 0 && !isKeepalive) context.report({ node: value, messageId: 'zero', data });
        else if (time <= durationIn(data.max)) satisfied(context, { node: directive });
        else context.report({ node: value, messageId: isKeepalive ? 'longKeepalive' : 'long', data });
      },
    };
  },
});
