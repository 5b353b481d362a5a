import { ruleOptions, satisfied, stringList, type Fix } from '@seaworthy/core';
import type { Argument, Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isApplication } from '../model/applications.ts';
import { configurationOf } from '../model/configuration.ts';
import { insertAfter } from '../model/edits.ts';
import { isDropped, missingIn, repairOf, riskWithout } from '../model/forwarded-headers.ts';
import { proxiedHeaders, type ProxiedHeaders } from '../model/proxied-headers.ts';
import type { Scope } from '../model/scope.ts';
import { serverOf } from '../model/servers.ts';
import { passTarget } from '../model/upstreams.ts';
import { dependsOnVisitor } from '../model/visitor-levels.ts';

interface Options {
  headers: readonly string[];
}

export default defineRule<{ messageIds: 'missing' | 'lost' | 'add'; options: Options }>({
  name: 'proxy-forwarded-headers',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require Host, X-Forwarded-For and X-Forwarded-Proto towards applications',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['proxy-forwarded-headers'],
      references: [
        'CWE-345',
        'CIS NGINX Benchmark 2.1.0 3.7',
        'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header',
        'https://expressjs.com/en/guide/behind-proxies.html',
      ],
      sources: ['nginx-lint:proxy-missing-host-header'],
    },
    messages: {
      missing:
        '`{{upstream}}` gets no {{missing}} from nginx, so the application {{risk}}. Add `{{repair}}`.',
      lost:
        'This `proxy_set_header` replaces all those of the levels around it, so `{{upstream}}` gets no {{missing}} ' +
        'and {{risk}}. Repeat here: `{{repair}}`.',
      add: 'Add {{missing}}.',
    },
    hasSuggestions: true,
    ...ruleOptions<Options>({
      headers: {
        ...stringList,
        default: ['Host', 'X-Forwarded-For', 'X-Forwarded-Proto'],
        description: 'The headers that an application needs.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const configuration = configurationOf(context);
    const [{ headers: wanted }] = context.options;
    const reported = new Set<Scope>();

    /** The statement after which others can be added: the last header, because a level with any takes over none. */
    function placeFor(pass: Directive, { headers, source }: ProxiedHeaders): Directive | undefined {
      const last = source ? headers.at(-1)?.directive : pass;
      const isAllowed = source !== undefined || configuration.scopeOf(pass).context === 'location';
      return last && isAllowed && configuration.isHere(last) ? last : undefined;
    }

    function check(pass: Directive, upstream: Argument): void {
      const sent = proxiedHeaders(pass, configuration);
      const scope = sent?.source ?? configuration.scopeOf(pass);
      if (!sent || reported.has(scope)) return;
      const missing = missingIn(sent, wanted);
      if (missing.length === 0) return satisfied(context, { node: pass });
      if (missing.every(isScheme) && serverOf(configuration, scope)?.tls === false) return;
      reported.add(scope);
      const { statements, isComplete } = repairOf(missing, sent, code);
      const names = missing.map((name) => `\`${name}\``).join(', ');
      const own = sent.headers[0]?.directive;
      const lost = own && configuration.isHere(own) && isDropped(missing, sent) ? own : undefined;
      const place = isComplete ? placeFor(pass, sent) : undefined;
      const fix = (): Fix[] => statements.flatMap((statement) => insertAfter(code, place!, statement));
      context.report({
        node: lost?.word ?? upstream,
        messageId: lost ? 'lost' : 'missing',
        data: { upstream: upstream.value, missing: names, risk: riskWithout(missing), repair: statements.join(' ') },
        suggest: place ? [{ messageId: 'add', data: { missing: names }, fix }] : [],
      });
    }

    return {
      File() {
        for (const pass of configuration.named('proxy_pass')) {
          const target = passTarget(pass, configuration);
          if (!target || !isApplication(target, configuration)) continue;
          if (dependsOnVisitor(configuration.scopeOf(pass), configuration)) check(pass, target.argument);
        }
      },
    };
  },
});

/** A server without TLS passes on what a load balancer in front said of the scheme, or it is http indeed. */
function isScheme(header: string): boolean {
  return header.toLowerCase() === 'x-forwarded-proto';
}
