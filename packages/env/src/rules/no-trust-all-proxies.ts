import { defineRule } from '../define-rule.ts';
import { reportSettings } from '../model/settings.ts';

export default defineRule<{ messageIds: 'anyProxyTrusted' | 'manyProxiesTrusted' }>({
  name: 'no-trust-all-proxies',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow trusting all proxies',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'advises',
      controls: ['rate-limit-trusted-client-ip'],
      references: [
        'CWE-348',
        'https://www.uvicorn.org/settings/#http',
        'https://docs.gunicorn.org/en/stable/settings.html#forwarded-allow-ips',
        'https://expressjs.com/en/guide/behind-proxies.html',
      ],
      sources: [],
    },
    messages: {
      anyProxyTrusted:
        '`{{value}}` in `{{name}}` believes the `X-Forwarded-For` header of every client, so each of them chooses ' +
        'its own address, past rate limits and allow lists. Write the addresses of your proxies, or how many ' +
        'there are.',
      manyProxiesTrusted:
        '`{{name}}` is `{{value}}`: with fewer proxies than that in front, the address of a client is taken from ' +
        'what the client wrote. Write how many proxies there are.',
    },
    schema: [],
  },

  create: (context) =>
    reportSettings(context, {
      roles: ['proxyTrust'],
      kinds: { anyProxyTrusted: 'none', manyProxiesTrusted: 'none' },
    }),
});
