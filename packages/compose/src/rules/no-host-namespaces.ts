import { ruleOptions, satisfied, stringList, textOf } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { HOST_OBSERVERS } from '../model/host-observers.ts';
import { hasRuntimeSocket } from '../model/runtime-sockets.ts';
import { isImageIn } from '../model/service-image.ts';

interface Options {
  allowImages: readonly string[];
}

/** The key of each namespace, by the id of its message. */
const NAMESPACES = { pid: 'pid', ipc: 'ipc', uts: 'uts', cgroup: 'cgroup', user: 'userns_mode' } as const;
type Namespace = keyof typeof NAMESPACES;

export default defineRule<{ messageIds: Namespace; options: Options }>({
  name: 'no-host-namespaces',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow sharing the PID, IPC, UTS, cgroup and user namespaces of the host',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['container-runtime-hardening'],
      references: [
        'CIS Docker Benchmark 1.6.0 5.16, 5.17, 5.21, 5.31',
        'https://docs.docker.com/reference/compose-file/services/#pid',
        'https://man7.org/linux/man-pages/man7/namespaces.7.html',
      ],
      sources: [],
      triggers: ['pid', 'ipc', 'uts', 'userns_mode', 'cgroup'],
    },
    messages: {
      pid:
        '`{{service}}` shares the processes of the host (`pid: host`): whoever breaks into it sees all of them ' +
        'with their arguments, and as root can read their variables and end them. Remove `pid`.',
      ipc:
        '`{{service}}` shares the memory segments of the host (`ipc: host`): whoever breaks into it can read and ' +
        'change what other programs keep in shared memory. Remove `ipc`; for more shared memory set `shm_size`.',
      uts:
        '`{{service}}` shares the UTS namespace of the host (`uts: host`): a process in it that may administer ' +
        'the system renames the host. Remove `uts`; for a name of its own set `hostname`.',
      cgroup:
        '`{{service}}` shares the cgroups of the host (`cgroup: host`): whoever breaks into it sees every ' +
        "container and, where it can write, lifts the limits of all. Remove `cgroup`.",
      user:
        '`{{service}}` leaves the user namespace (`userns_mode: host`): where the daemon maps users, root in ' +
        'this container is root of the host all the same. Remove `userns_mode`.',
    },
    ...ruleOptions<Options>({
      allowImages: {
        ...stringList,
        default: HOST_OBSERVERS,
        description: 'Images that may share namespaces of the host, with or without a tag; `*` for any text.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allowImages }] = context.options;

    return {
      File() {
        for (const service of code.services) {
          if (isImageIn(service.image, allowImages)) continue;
          for (const [messageId, key] of Object.entries(NAMESPACES) as [Namespace, string][]) {
            const field = service.field(key);
            const mode = field && textOf(field.value);
            if (!field || mode === undefined) continue;
            // Root of a user namespace cannot use the socket, and no-docker-socket speaks of it.
            if (messageId === 'user' && hasRuntimeSocket(service)) continue;
            if (mode === 'host') context.report({ node: field, messageId, data: { service: service.name } });
            else satisfied(context, { node: field });
          }
        }
      },
    };
  },
});
