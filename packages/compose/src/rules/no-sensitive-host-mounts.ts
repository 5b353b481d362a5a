import { ruleOptions, satisfied, stringList } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { DISKS_AND_MEMORY, isDeviceIn } from '../model/devices.ts';
import { HOST_OBSERVERS } from '../model/host-observers.ts';
import { canonicalHostPath, isPathIn } from '../model/host-paths.ts';
import { isSocketIn, RUNTIME_SOCKETS } from '../model/runtime-sockets.ts';
import { OBEYED_PATHS, SECRET_PATHS } from '../model/sensitive-paths.ts';
import { isImageIn } from '../model/service-image.ts';
import type { Service } from '../model/service.ts';
import type { Mount } from '../model/volumes.ts';

interface Options {
  paths: readonly string[];
  writablePaths: readonly string[];
  allowImages: readonly string[];
}

export default defineRule<{ messageIds: 'readable' | 'writable'; options: Options }>({
  name: 'no-sensitive-host-mounts',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow mounting sensitive folders of the host',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['container-runtime-hardening'],
      references: [
        'CWE-668',
        'CIS Docker Benchmark 1.6.0 5.6',
        'https://docs.docker.com/engine/storage/bind-mounts/',
      ],
      sources: [],
      triggers: ['volumes'],
    },
    messages: {
      writable:
        '`{{service}}` can write to `{{path}}` of the host: whoever breaks into it can take over the host from ' +
        'there. Mount only the files that it needs, with `:ro`, or use a named volume.',
      readable:
        '`{{service}}` can read `{{path}}` of the host: whoever breaks into it has what is there too, such as ' +
        'keys, passwords or the data of other services. Mount only the files that it needs.',
    },
    ...ruleOptions<Options>({
      paths: {
        ...stringList,
        default: SECRET_PATHS,
        description: 'Paths of the host that no service should mount; with `/**` also everything below.',
      },
      writablePaths: {
        ...stringList,
        default: OBEYED_PATHS,
        description: 'Paths of the host that services may mount read-only; with `/**` also everything below.',
      },
      allowImages: {
        ...stringList,
        default: [...HOST_OBSERVERS, '*/watchtower'],
        description: 'Images that may mount them read-only, with or without a tag; `*` for any text.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ paths, writablePaths, allowImages }] = context.options;

    function isSensitive(written: string, { readOnly }: Mount): boolean {
      const path = canonicalHostPath(written);
      if (isPathIn(path, paths) || isDeviceIn(path, DISKS_AND_MEMORY)) return true;
      return !readOnly && isPathIn(path, writablePaths);
    }

    function check({ name, image }: Service, mount: Mount): void {
      const { hostPath, readOnly } = mount;
      // The sockets of container runtimes belong to no-docker-socket.
      if (!hostPath || isSocketIn(hostPath.text, RUNTIME_SOCKETS)) return;
      const path = hostPath.text;
      if (!isSensitive(path, mount) || (readOnly && isImageIn(image, allowImages))) {
        if (hostPath.value.kind !== 'unknown') satisfied(context, { node: hostPath });
        return;
      }
      const messageId = readOnly ? 'readable' : 'writable';
      context.report({ node: hostPath, messageId, data: { service: name, path } });
    }

    return {
      File() {
        for (const service of code.services) for (const mount of service.mounts) check(service, mount);
      },
    };
  },
});
