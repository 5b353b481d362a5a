import { satisfied } from '@seaworthy/core';
import { hostKind } from '@seaworthy/knowledge';
import type { Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isAbsent } from '../model/absence.ts';
import { configurationOf } from '../model/configuration.ts';
import { addressesOf, passTarget, type PassTarget } from '../model/upstreams.ts';

/** The directives that verify, by the scheme of the upstream. */
const SWITCHES: Readonly<Record<string, string>> = { https: 'proxy_ssl_verify', grpcs: 'grpc_ssl_verify' };

export default defineRule<{ messageIds: 'off' | 'unverified' }>({
  name: 'upstream-tls-verify',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require verification of HTTPS upstreams',
      preset: 'strict',
      severity: 'warn',
      risk: 'critical',
      confidence: 'high',
      checklist: 'advises',
      controls: ['tls-verification-enabled'],
      references: [
        'CWE-295',
        'CIS NGINX Benchmark 2.1.0 4.1.10',
        'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_ssl_verify',
      ],
      sources: [],
    },
    messages: {
      off:
        '`{{name}} off` accepts any certificate of `{{host}}`, so whoever gets between reads and changes what is ' +
        'passed on. Write `{{name}} on;` with `{{trusted}}`.',
      unverified:
        'The certificate of `{{host}}` is not verified, which is the default, so whoever gets between reads and ' +
        'changes what is passed on. Add `{{name}} on;` with `{{trusted}}`.',
    },
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);
    const reported = new Set<Directive>();

    function check(target: PassTarget, name: string): void {
      const { directive, argument, host } = target;
      const scope = configuration.scopeOf(directive);
      const data = { name, host, trusted: name.replace('verify', 'trusted_certificate') };
      const verify = scope.effective(name);
      if (verify.kind === 'known') {
        const last = verify.directives.at(-1)!;
        const value = last.args[0];
        if (value?.value === 'on') satisfied(context, { node: directive });
        if (value?.value !== 'off' || reported.has(last) || !configuration.isHere(last)) return;
        reported.add(last);
        context.report({ node: value, messageId: 'off', data });
      } else if (isAbsent(scope, name, configuration)) {
        context.report({ node: argument, messageId: 'unverified', data });
      }
    }

    return {
      Directive(directive) {
        if (directive.name !== 'proxy_pass' && directive.name !== 'grpc_pass') return;
        const target = passTarget(directive, configuration);
        const name = SWITCHES[target?.scheme ?? ''];
        if (!target || name === undefined) return;
        const { upstream, host } = target;
        const hosts = upstream ? addressesOf(upstream, configuration).map(({ value }) => value) : [host];
        if (hosts.some(isElsewhere)) check(target, name);
      },
    };
  },
});

/** Whether a host is another machine: not this one, no service of the same network, and none that a variable decides. */
function isElsewhere(address: string): boolean {
  const host = address.startsWith('[') ? address : address.replace(/:\d+$/u, '');
  if (host === '' || host.includes('$') || host.startsWith('unix:')) return false;
  return ['remote', 'private'].includes(hostKind(host));
}
