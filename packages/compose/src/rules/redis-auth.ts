import { defineRule } from '../define-rule.ts';
import { openAccess } from '../model/open-access.ts';
import { reportRedisAbsence } from '../model/redis-absence.ts';
import { demandsLogin, redisServers, settingOf, type RedisServer } from '../model/redis.ts';

export default defineRule<{ messageIds: 'missing' | 'unread' }>({
  name: 'redis-auth',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require a password or accounts for Redis',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['redis-auth'],
      references: [
        'CWE-306',
        'https://redis.io/docs/latest/operate/oss_and_stack/management/security/',
        'https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/',
      ],
      sources: [],
    },
    messages: {
      missing:
        '{{services}} {{have}} no password{{published}}, so whoever can connect reads sessions, changes jobs and ' +
        'deletes everything. Start Redis with `--requirepass`, or with `--aclfile`.',
      unread:
        '`{{path}}` is mounted in `{{service}}`, but the command does not name it, so Redis starts without it and asks ' +
        'nobody for a password. Start it with `{{program}} {{path}}`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    return {
      File() {
        reportRedisAbsence(context, {
          // What switches it off in so many words is the matter of no-passwordless-datastore.
          servers: [...redisServers(code).values()].filter(({ service }) => openAccess(service, code).length === 0),
          has: (server) => (demandsLogin(server) ? loginOf(server) : demandsLogin(server) === false ? false : undefined),
          messageId: 'missing',
          unread: { messageId: 'unread' },
          data: (names) => {
            const isPublished = names.some((name) => code.service(name)?.ports.length);
            return { published: isPublished ? ' and a port that is published' : '' };
          },
          what: 'no password',
        });
      },
    };
  },
});

function loginOf(server: RedisServer) {
  const setting = ['requirepass', 'aclfile', 'user'].map((name) => settingOf(server, name)).find((each) => each);
  return setting ?? { range: server.service.nameRange };
}
