import { ruleOptions } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { reportUnfitVariables } from '../model/unfit-variables.ts';

interface Options {
  httpsBehindProxy: boolean;
}

type MessageId = 'secure' | 'httpOnly' | 'csrf' | 'rateLimit' | 'https' | 'tls' | 'auth' | 'use';

export default defineRule<{ messageIds: MessageId; options: Options }>({
  name: 'no-insecure-flags',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow environment flags that switch off security features',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: [
        'cookie-secure',
        'cookie-httponly',
        'rate-limit-enabled',
        'tls-verification-enabled',
        'tls-https-enforced',
        'auth-no-bypass',
      ],
      references: ['CWE-614', 'CWE-295', 'CWE-1188', 'OWASP Top 10 2021 A05'],
      sources: [],
      triggers: ['environment', 'args'],
    },
    messages: {
      secure:
        '`{{name}}` is `{{value}}` for `{{service}}`{{unless}}, so browsers send the cookie over plain HTTP too, where ' +
        'anybody on the way can take it. {{advice}}.',
      httpOnly:
        '`{{name}}` is `{{value}}` for `{{service}}`{{unless}}, so a script that somebody injects can read the cookie ' +
        'and take the session. {{advice}}.',
      csrf:
        '`{{name}}` is `{{value}}` for `{{service}}`{{unless}}, so other websites can send requests with the cookies ' +
        'of a visitor. {{advice}}.',
      rateLimit:
        '`{{name}}` is `{{value}}` for `{{service}}`{{unless}}, so passwords can be tried and resources taken without ' +
        'limit. {{advice}}.',
      https:
        '`{{name}}` is `{{value}}` for `{{service}}`{{unless}}, so it answers over plain HTTP, where passwords and ' +
        'sessions can be read on the way. {{advice}}.',
      tls:
        '`{{name}}` is `{{value}}` for `{{service}}`{{unless}}, so {{reader}} accepts any certificate, and anybody on ' +
        'the way can read and change what is sent. {{advice}}.',
      auth:
        '`{{name}}` is `{{value}}` for `{{service}}`{{unless}}, so {{reader}} lets in requests that nobody has ' +
        'authorised. {{advice}}.',
      use: 'Change it to `{{safe}}`.',
    },
    hasSuggestions: true,
    ...ruleOptions<Options>({
      httpsBehindProxy: {
        type: 'boolean',
        default: false,
        strict: true,
        description: 'Report that HTTPS is not forced also where the file has a reverse proxy, which may force it.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ httpsBehindProxy }] = context.options;
    return {
      File() {
        const mayBeForced = !httpsBehindProxy && code.services.some(({ isProxy }) => isProxy);
        reportUnfitVariables(context, {
          roles: ['cookieFlag', 'rateLimit', 'forceHttps', 'tlsVerification', 'authBypass'],
          kinds: {
            cookieWithoutSecure: { messageId: 'secure' },
            cookieWithoutHttpOnly: { messageId: 'httpOnly' },
            cookieWithoutCsrfCheck: { messageId: 'csrf' },
            rateLimitOff: { messageId: 'rateLimit' },
            httpsNotForced: { messageId: 'https' },
            tlsVerificationOff: { messageId: 'tls' },
            authBypassed: { messageId: 'auth' },
          },
          ignores: ({ verdict }) => verdict.kind === 'httpsNotForced' && mayBeForced,
          otherwise: ({ verdict }) =>
            verdict.kind === 'tlsVerificationOff'
              ? 'Leave it out, and install the CA of a private server instead'
              : 'Leave it out',
          suggest: [{ messageId: 'use' }],
        });
      },
    };
  },
});
