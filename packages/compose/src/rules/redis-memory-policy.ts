import { defineRule } from '../define-rule.ts';
import { reportRedisAbsence } from '../model/redis-absence.ts';
import { redisServers, settingOf, type RedisServer } from '../model/redis.ts';

export default defineRule<{ messageIds: 'missing' | 'unread' | 'noPolicy' }>({
  name: 'redis-memory-policy',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require a memory limit and an eviction policy for Redis',
      preset: 'strict',
      severity: 'warn',
      risk: 'low',
      confidence: 'high',
      checklist: 'violates',
      controls: ['redis-memory-policy'],
      references: ['CWE-770', 'https://redis.io/docs/latest/develop/reference/eviction/'],
      sources: [],
    },
    messages: {
      missing:
        '{{services}} {{have}} no `maxmemory`, so Redis grows until the kernel ends it, or something else on the host. ' +
        'Start Redis with `--maxmemory 256mb --maxmemory-policy allkeys-lru`, or `noeviction` for jobs and sessions.',
      unread:
        '`{{path}}` is mounted in `{{service}}`, but the command does not name it, so Redis starts without it and has ' +
        'no `maxmemory`. Start it with `{{program}} {{path}}`.',
      noPolicy:
        '`{{service}}` has a `maxmemory`, but no policy for when it is reached: by default every write then fails. Add ' +
        '`--maxmemory-policy`, with `allkeys-lru` for a cache or `noeviction` for jobs and sessions.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function checkPolicy(server: RedisServer): void {
      const limit = limitOf(server);
      if (!limit || !server.isComplete || settingOf(server, 'maxmemory-policy')) return;
      context.report({ node: limit, messageId: 'noPolicy', data: { service: server.service.name } });
    }

    return {
      File() {
        const servers = [...redisServers(code).values()];
        for (const server of servers) checkPolicy(server);
        reportRedisAbsence(context, {
          servers: servers.filter((server) => !limitOf(server) || settingOf(server, 'maxmemory-policy')),
          has: (server) => limitOf(server) ?? (server.isComplete ? false : undefined),
          messageId: 'missing',
          unread: { messageId: 'unread' },
          what: 'no `maxmemory`',
        });
      },
    };
  },
});

/** 0 is no limit. */
function limitOf(server: RedisServer) {
  const setting = settingOf(server, 'maxmemory');
  return setting && !/^0+\w*$/u.test(setting.values[0] ?? '') ? setting : undefined;
}
