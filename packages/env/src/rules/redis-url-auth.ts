import { ruleOptions, satisfied, stringList } from '@seaworthy/core';
import { connectionTls, matchesGlob, type ConnectionUrl } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { connectionsOf, type Connection } from '../model/connections.ts';
import { secretsOf } from '../model/secrets.ts';

interface Options {
  allowHosts: readonly string[];
  singleLabelHosts: boolean;
  requireTls: boolean;
}

export default defineRule<{ messageIds: 'open' | 'plain'; options: Options }>({
  name: 'redis-url-auth',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require credentials in remote Redis URLs',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['redis-auth'],
      references: ['CWE-306', 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/'],
      sources: [],
    },
    messages: {
      open:
        '`{{name}}` connects to `{{host}}` without a password: a Redis server that needs none is taken over by ' +
        'whoever reaches it. Set `requirepass` there, and write `{{scheme}}://:<password>@{{host}}`.',
      plain:
        '`{{name}}` connects to `{{host}}` in plain text, so that everybody on the way reads the password and the ' +
        'data. Switch TLS on in the server, and write `rediss://`.',
    },
    ...ruleOptions<Options>({
      allowHosts: {
        ...stringList,
        default: [],
        description: 'Hosts that check who connects in another way; `*` stands for any text.',
      },
      singleLabelHosts: {
        type: 'boolean',
        default: false,
        strict: true,
        description: 'Report hosts without a dot, such as services of Compose, too.',
      },
      requireTls: {
        type: 'boolean',
        default: false,
        strict: true,
        description: 'Report connections to remote hosts without TLS, too.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allowHosts, singleLabelHosts, requireTls }] = context.options;

    function isJudged({ url }: Connection): boolean {
      if (url.family !== 'redis' || allowHosts.some((glob) => matchesGlob(glob, url.host.value))) return false;
      return url.hostKind === 'remote' || (singleLabelHosts && url.hostKind === 'singleLabel');
    }

    return {
      File() {
        const hasPassword = secretsOf(code).some(({ name, host, value }) => {
          return host === undefined && value !== '' && /REDIS|VALKEY/u.test(name.toUpperCase());
        });
        for (const connection of connectionsOf(code).filter(isJudged)) {
          const { entry, name, url } = connection;
          const data = { name, host: url.host.value, scheme: url.scheme };
          if (!hasPassword && isOpen(url)) {
            context.report({ node: code.placeIn(entry, url.host.range), messageId: 'open', data });
          } else satisfied(context, { node: entry.value });
          const { setting, range } = connectionTls(url);
          if (!requireTls || setting !== 'off' || url.hostKind !== 'remote') continue;
          context.report({ node: code.placeIn(entry, range), messageId: 'plain', data });
        }
      },
    };
  },
});

function isOpen({ password }: ConnectionUrl): boolean {
  return password === undefined || password.kind === 'empty';
}
