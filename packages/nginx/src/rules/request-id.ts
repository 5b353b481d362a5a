import { satisfied, type Fix } from '@seaworthy/core';
import type { Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isApplication } from '../model/applications.ts';
import { configurationOf } from '../model/configuration.ts';
import { isAcmeChallenge } from '../model/content.ts';
import { insertAfter } from '../model/edits.ts';
import { headersAt } from '../model/headers.ts';
import { locationOf } from '../model/locations.ts';
import { proxiedHeaders } from '../model/proxied-headers.ts';
import { passTarget } from '../model/upstreams.ts';

const NAMES = /^(?:x-(?:request|correlation|trace|amzn-trace)-id|request-id|traceparent|x-cloud-trace-context)$/iu;
/** Modules that send a trace of their own. */
const TRACING = /^(?:otel|opentelemetry|opentracing)(?:_|$)/u;
const STATEMENT = 'proxy_set_header X-Request-ID $request_id;';

export default defineRule<{ messageIds: 'missing' | 'add' }>({
  name: 'request-id',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a request id towards the application',
      preset: 'strict',
      severity: 'warn',
      risk: 'low',
      confidence: 'high',
      checklist: 'violates',
      controls: ['request-id-tracking'],
      references: [
        'https://nginx.org/en/docs/http/ngx_http_core_module.html#var_request_id',
        'https://www.w3.org/TR/trace-context/',
      ],
      sources: [],
    },
    messages: {
      missing:
        'Requests to `{{target}}` carry no id, so a line of the access log cannot be matched with the lines that the ' +
        'application writes for it. Add `proxy_set_header X-Request-ID $request_id;`.',
      add: 'Send `$request_id` wherever it is missing.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    const configuration = configurationOf(context);

    /** The directive behind which the header belongs; undefined when it is there, or not known to be missing. */
    function placeFor(pass: Directive): Directive | undefined {
      const { headers } = headersAt(configuration.scopeOf(pass), 'proxy_set_header');
      const id = headers.find(({ name }) => NAMES.test(name));
      if (id) satisfied(context, { node: id.directive });
      const sent = id ? undefined : proxiedHeaders(pass, configuration);
      return sent && (sent.headers.at(-1)?.directive ?? pass);
    }

    function isToApplication(pass: Directive): boolean {
      const { head } = configuration.scopeOf(pass);
      const location = head?.name === 'location' ? locationOf(head, configuration) : undefined;
      const target = passTarget(pass, configuration);
      if (!target || isAcmeChallenge(location?.path ?? '')) return false;
      const [variable] = target.argument.variables;
      // A whole URL in a variable is one that another response named, such as that of a file in a store.
      if (target.host.startsWith('$') && target.scheme === undefined && !variable?.placeholder) return false;
      return isApplication(target, configuration);
    }

    return {
      File() {
        if (code.allDirectives.some(({ name }) => TRACING.test(name))) return;
        const passes = configuration.named('proxy_pass').filter(isToApplication);
        const lacking = passes.flatMap((pass) => {
          const place = placeFor(pass);
          return place ? [{ pass, place }] : [];
        });
        const [first, ...others] = lacking;
        if (!first) return;
        const places = [...new Set(lacking.map(({ place }) => place))];
        const fix = (): Fix[] => places.flatMap((place) => insertAfter(code, place, STATEMENT));
        context.report({
          node: first.pass.word,
          messageId: 'missing',
          data: { target: first.pass.args[0]?.value ?? '' },
          related: others.map(({ pass }) => ({ node: pass.word, message: 'Here as well.' })),
          suggest: places.every((place) => configuration.isHere(place)) ? [{ messageId: 'add', fix }] : [],
        });
      },
    };
  },
});
