import { defineRule } from '../define-rule.ts';
import { reportRedisAbsence } from '../model/redis-absence.ts';
import { redisServers, settingOf } from '../model/redis.ts';

export default defineRule<{ messageIds: 'missing' | 'unread' }>({
  name: 'redis-dangerous-commands',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require dangerous Redis commands to be renamed or restricted',
      preset: 'off',
      severity: 'warn',
      risk: 'low',
      confidence: 'high',
      checklist: 'violates',
      controls: ['redis-dangerous-commands'],
      references: [
        'https://redis.io/docs/latest/operate/oss_and_stack/management/security/#disallowing-specific-commands',
        'https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/',
      ],
      sources: [],
    },
    messages: {
      missing:
        '{{services}} {{have}} every command open to every client, so one that is broken into deletes all data ' +
        'with `FLUSHALL` and writes files with `CONFIG`. Give accounts with `--aclfile`, or take commands away with ' +
        '`--rename-command CONFIG ""`.',
      unread:
        '`{{path}}` is mounted in `{{service}}`, but the command does not name it, so Redis starts without it and with ' +
        'every command open to every client. Start it with `{{program}} {{path}}`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    return {
      File() {
        reportRedisAbsence(context, {
          servers: [...redisServers(code).values()],
          has: (server) =>
            RESTRICTIONS.map((name) => settingOf(server, name)).find((setting) => setting !== undefined) ??
            (server.isComplete ? false : undefined),
          messageId: 'missing',
          unread: { messageId: 'unread' },
          what: 'every command open',
        });
      },
    };
  },
});

const RESTRICTIONS = ['aclfile', 'user', 'rename-command'];
