import { patternOption, ruleOptions, type Ranged } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { reportAbsence } from '../model/absence.ts';
import { dataPlace } from '../model/data-mounts.ts';
import { redisServers, settingOf, type RedisServer } from '../model/redis.ts';
import type { Service } from '../model/service.ts';

interface Options {
  ignoreServices: string;
}

export default defineRule<{ messageIds: 'noVolume' | 'notSaved'; options: Options }>({
  name: 'redis-persistence',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require Redis to keep its data',
      preset: 'strict',
      severity: 'warn',
      risk: 'low',
      confidence: 'high',
      checklist: 'violates',
      controls: ['redis-persistence'],
      references: ['https://redis.io/docs/latest/operate/oss_and_stack/management/persistence/'],
      sources: [],
    },
    messages: {
      noVolume:
        '{{services}} {{have}} no volume on `/data`, so jobs and sessions are gone with the container. Mount a named ' +
        'volume there, or name the service `cache` if nothing in it matters.',
      notSaved:
        '`{{service}}` switches its snapshots off and keeps no append-only file, so jobs and sessions are gone at each ' +
        'restart. Take it out, or start Redis with `--appendonly yes`.',
    },
    ...ruleOptions<Options>({
      ignoreServices: {
        type: 'string',
        format: 'regex',
        default: 'cache|limit',
        description: 'Names of services whose data may go.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const ignored = patternOption(context, 'ignoreServices', context.options[0].ignoreServices);

    return {
      File() {
        const volumes = new Map<Service, Ranged | undefined>();
        for (const server of redisServers(code).values()) {
          const { service } = server;
          if (ignored.test(service.name)) continue;
          const off = snapshotsOff(server);
          const place = dataPlace(service, settingOf(server, 'dir')?.values[0]);
          if (off) context.report({ node: off, messageId: 'notSaved', data: { service: service.name } });
          else if (place.kind === 'kept') volumes.set(service, place.mount.target ?? place.mount.node);
          else if (place.kind === 'anonymous' || (place.kind === 'container' && server.isComplete)) volumes.set(service, undefined);
        }
        reportAbsence(context, {
          services: [...volumes.keys()],
          has: (service) => volumes.get(service),
          report: [...volumes.values()].filter((place) => !place).length === 1 ? 'service' : 'file',
          messageId: 'noVolume',
          what: 'no volume on `/data`',
        });
      },
    };
  },
});

/** `save ""` without an append-only file. Redis takes snapshots by itself, so that nothing has to be switched on. */
function snapshotsOff(server: RedisServer): Ranged | undefined {
  const save = settingOf(server, 'save');
  const isOff = save?.values.length === 1 && save.values[0] === '';
  return isOff && settingOf(server, 'appendonly')?.values[0] !== 'yes' && server.isComplete ? save : undefined;
}
