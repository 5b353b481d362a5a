import { satisfied, type Fix } from '@seaworthy/core';
import { hostKind } from '@seaworthy/knowledge';
import type { Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isAbsent } from '../model/absence.ts';
import { configurationOf } from '../model/configuration.ts';
import { isAcmeChallenge } from '../model/content.ts';
import { insertAfter } from '../model/edits.ts';
import { locationOf } from '../model/locations.ts';
import { serverOf } from '../model/servers.ts';
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
      const scope = configuration.scopeOf(pass);
      const headers = scope.effective('proxy_set_header');
      if (headers.kind === 'known') {
        const id = headers.directives.find(({ args }) => NAMES.test(args[0]?.value ?? ''));
        if (id && configuration.isHere(id)) satisfied(context, { node: id });
        return id || !headers.complete ? undefined : headers.directives.at(-1);
      }
      const inSight = serverOf(configuration, scope) !== undefined;
      return inSight && isAbsent(scope, 'proxy_set_header', configuration) ? pass : undefined;
    }

    function isToApplication(pass: Directive): boolean {
      const scope = configuration.scopeOf(pass);
      const location = scope.head?.name === 'location' ? locationOf(scope.head, configuration) : undefined;
      const target = passTarget(pass, configuration);
      if (!/location|limit_except/u.test(scope.context ?? '') || !target) return false;
      const [variable] = target.argument.variables;
      // A whole URL in a variable is one that another response named, such as that of a file in a store.
      if (target.host.startsWith('$') && target.scheme === undefined && !variable?.placeholder) return false;
      const isElsewhere = !target.upstream && !target.host.includes('$') && hostKind(target.host) === 'remote';
      return !isElsewhere && !isAcmeChallenge(location?.path ?? '');
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
