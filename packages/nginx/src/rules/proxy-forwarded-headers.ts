import { ruleOptions, satisfied, stringList, type Fix } from '@seaworthy/core';
import type { Argument, Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isApplication } from '../model/applications.ts';
import { isForAssets } from '../model/assets.ts';
import { configurationOf } from '../model/configuration.ts';
import { isAcmeChallenge } from '../model/content.ts';
import { insertAfter } from '../model/edits.ts';
import { missingIn, valueOf } from '../model/forwarded-headers.ts';
import { findHeader, headersAt } from '../model/headers.ts';
import { locationOf } from '../model/locations.ts';
import { proxiedHeaders, type ProxiedHeaders } from '../model/proxied-headers.ts';
import type { Scope } from '../model/scope.ts';
import { passTarget } from '../model/upstreams.ts';

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
        '`{{upstream}}` gets no {{missing}} from nginx, so the application takes the proxy for the visitor and http for ' +
        'the scheme: limits hit everybody at once, and redirects and cookies go wrong. Add `{{repair}}`.',
      lost:
        'This `proxy_set_header` replaces all those of the levels around it, so `{{upstream}}` gets no {{missing}}. ' +
        'Repeat them here: `{{repair}}`.',
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

    /** The value of a header as it stands around the level, or else what nginx knows; undefined when neither does. */
    function valueFor(name: string, source: Scope | undefined): string | undefined {
      const outer = source?.parent && findHeader(headersAt(source.parent, 'proxy_set_header'), name);
      return outer?.value && configuration.isHere(outer.directive) ? code.getText(outer.value) : valueOf(name);
    }

    function isLost(missing: readonly string[], source: Scope | undefined): boolean {
      if (!source?.parent) return false;
      const outer = headersAt(source.parent, 'proxy_set_header');
      return missing.some((name) => findHeader(outer, name));
    }

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
      reported.add(scope);
      const values = missing.map((name) => valueFor(name, sent.source));
      const statements = missing.map((name, index) => `proxy_set_header ${name} ${values[index] ?? '<value>'};`);
      const names = missing.map((name) => `\`${name}\``).join(', ');
      const own = sent.headers[0]?.directive;
      const lost = own && configuration.isHere(own) && isLost(missing, sent.source) ? own : undefined;
      const place = values.includes(undefined) ? undefined : placeFor(pass, sent);
      const fix = (): Fix[] => statements.flatMap((statement) => insertAfter(code, place!, statement));
      context.report({
        node: lost?.word ?? upstream,
        messageId: lost ? 'lost' : 'missing',
        data: { upstream: upstream.value, missing: names, repair: statements.join(' ') },
        suggest: place ? [{ messageId: 'add', data: { missing: names }, fix }] : [],
      });
    }

    /** Whether the answer is the same for every visitor, or no visitor asked for it. */
    function needsNone(scope: Scope, subrequests: ReadonlySet<string | undefined>): boolean {
      const passed = scope.effective('proxy_pass_request_headers');
      if (passed.kind === 'known' && passed.directives.at(-1)?.args[0]?.value === 'off') return true;
      return [...scope.outwards()].some((level) => {
        const location = level.head && locationOf(level.head, configuration);
        if (!location) return false;
        const { path } = location;
        return (
          level.own('internal').length > 0 || subrequests.has(path) || isForAssets(location) || isAcmeChallenge(path)
        );
      });
    }

    return {
      File() {
        const subrequests = new Set(configuration.named('auth_request', 'mirror').map(({ args }) => args[0]?.value));
        for (const pass of configuration.named('proxy_pass')) {
          const target = passTarget(pass, configuration);
          const isJudged = target && isApplication(target, configuration);
          if (isJudged && !needsNone(configuration.scopeOf(pass), subrequests)) check(pass, target.argument);
        }
      },
    };
  },
});
