import { ruleOptions, satisfied } from '@seaworthy/core';
import type { Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { passesBelow } from '../model/applications.ts';
import { configurationOf } from '../model/configuration.ts';
import { durationIn, durationOf, durationOption } from '../model/limits.ts';
import { isStreaming } from '../model/streaming.ts';

interface Options {
  max: string;
}

const TIMEOUT = /^(?:proxy|fastcgi|uwsgi|scgi|grpc)_(?:connect|send|read)_timeout$/u;

/** What the systems that nginx runs on give a connection attempt, in milliseconds. */
const LONGEST_CONNECT = 75_000;

export default defineRule<{ messageIds: 'long' | 'connect'; options: Options }>({
  name: 'proxy-timeouts',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow disabled or day-long upstream timeouts outside websocket locations',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['proxy-timeouts'],
      references: [
        'CWE-400',
        'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_connect_timeout',
        'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_read_timeout',
      ],
      sources: [],
    },
    messages: {
      long:
        '`{{name}} {{value}}` waits that long for an application that hangs, and each such request occupies two ' +
        'connections, until none is left. Write a little more than the slowest answer takes, at most `{{max}}`.',
      connect:
        '`{{name}} {{value}}` has no effect beyond 75 seconds, after which the system gives up by itself, and an ' +
        'upstream that is down keeps visitors waiting. Write seconds, such as `5s`.',
    },
    ...ruleOptions<Options>({
      max: {
        ...durationOption,
        default: '600s',
        description: 'The longest time for a location that does not stream.',
      },
    }),
  },

  create(context) {
    const configuration = configurationOf(context);
    const [{ max }] = context.options;

    /** Whether a level that this statement is in effect at answers requests one by one. */
    function slowsRequests(directive: Directive): boolean {
      const { name } = directive;
      const scope = configuration.scopeOf(directive);
      if (scope.lastOwn(name) !== directive) return false;
      return passesBelow(scope, configuration).some((pass) => {
        const level = configuration.scopeOf(pass.directive);
        const found = level.effective(name);
        const isOfKind = name.startsWith(pass.directive.name.replace(/pass$/u, ''));
        return isOfKind && found.kind === 'known' && found.scope === scope && !isStreaming(level, configuration);
      });
    }

    function messageFor(directive: Directive, time: number): 'long' | 'connect' | undefined {
      if (directive.name.includes('_connect_')) return time > LONGEST_CONNECT ? 'connect' : undefined;
      return time > durationIn(max) && slowsRequests(directive) ? 'long' : undefined;
    }

    return {
      Directive(directive) {
        const { name, args } = directive;
        const [value] = args;
        if (!value || !TIMEOUT.test(name) || configuration.scopeOf(directive).context?.startsWith('stream')) return;
        const time = durationOf(value);
        if (time === undefined) return;
        const messageId = messageFor(directive, time);
        if (messageId) context.report({ node: value, messageId, data: { name, value: value.value, max } });
        else if (time <= durationIn(max)) satisfied(context, { node: directive });
      },
    };
  },
});
