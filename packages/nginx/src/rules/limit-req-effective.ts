import { ruleOptions, satisfied, stringList } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';
import { definedZone, spoofableKey, undefinedZones, zonesWithUse, type Limit } from '../model/limit-zones.ts';

interface Options {
  acceptHeaders: readonly string[];
}

export default defineRule<{ messageIds: 'unused' | 'undefined' | 'spoofable' | 'dryRun'; options: Options }>({
  name: 'limit-req-effective',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require rate-limit zones to be used, defined and effective',
      preset: 'recommended',
      severity: 'error',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['rate-limit-at-proxy', 'rate-limit-trusted-client-ip', 'proxy-config-valid'],
      references: [
        'CWE-348',
        'CWE-770',
        'https://nginx.org/en/docs/http/ngx_http_limit_req_module.html#limit_req_zone',
        'https://nginx.org/en/docs/http/ngx_http_limit_req_module.html#limit_req_dry_run',
      ],
      sources: [],
    },
    messages: {
      unused:
        'No `{{limit}}` uses the zone `{{zone}}`, so it limits nobody. Add `{{use}}` where it is meant to hold, or ' +
        'remove the zone.',
      undefined:
        'No `{{limit}}_zone` defines the zone `{{zone}}`, so nginx refuses to start with this configuration. Define ' +
        'it in `http`, or name one that exists.',
      spoofable:
        'The zone `{{zone}}` counts by `${{variable}}`, which the client writes, so a new value with each request ' +
        'gets past the limit. Count by `$binary_remote_addr`, which `set_real_ip_from` makes right behind a proxy.',
      dryRun:
        '`{{name}} on` only logs the requests that are over the limit and lets them all pass. Remove it, so that they ' +
        'are refused.',
    },
    ...ruleOptions<Options>({
      acceptHeaders: {
        ...stringList,
        default: ['Authorization', 'X-Api-Key'],
        strict: [],
        description: 'Request headers by which a zone may count.',
      },
    }),
  },

  create(context) {
    const configuration = configurationOf(context);
    const [{ acceptHeaders }] = context.options;

    function checkKeys(limit: Limit): void {
      for (const definition of configuration.named(`${limit}_zone`)) {
        const spoofable = spoofableKey(definition, acceptHeaders);
        const zone = definedZone(definition)?.zone ?? '';
        if (!spoofable) continue;
        context.report({ node: spoofable, messageId: 'spoofable', data: { zone, variable: spoofable.name } });
      }
    }

    function checkUse(limit: Limit): void {
      for (const { zone, argument, directive, isUsed } of zonesWithUse(limit, configuration)) {
        const use = limit === 'limit_req' ? `limit_req zone=${zone};` : `limit_conn ${zone} 20;`;
        if (isUsed) satisfied(context, { node: directive });
        else context.report({ node: argument, messageId: 'unused', data: { limit, zone, use } });
      }
      for (const { zone, argument } of undefinedZones(limit, configuration)) {
        context.report({ node: argument, messageId: 'undefined', data: { limit, zone } });
      }
    }

    function checkDryRun(limit: Limit): void {
      for (const directive of configuration.named(`${limit}_dry_run`)) {
        const { name, args } = directive;
        const level = configuration.scopeOf(directive).context;
        const [value] = args;
        if (value?.value !== 'on' || (level !== 'http' && level !== 'server')) continue;
        context.report({ node: value, messageId: 'dryRun', data: { name } });
      }
    }

    return {
      File() {
        for (const limit of ['limit_req', 'limit_conn'] as const) {
          checkKeys(limit);
          if (configuration.isOwn) checkUse(limit);
          checkDryRun(limit);
        }
      },
    };
  },
});
