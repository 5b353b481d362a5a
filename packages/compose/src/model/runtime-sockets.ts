import { matchesGlob } from '@seaworthy/knowledge';
import { canonicalHostPath, canonicalHostPaths } from './host-paths.ts';
import type { Service } from './service.ts';

/**
 * Where container runtimes listen, also those of a user without root. `/var/run` is the same as `/run`.
 *
 * @see https://docs.docker.com/engine/security/protect-access/
 * @see https://docs.podman.io/en/latest/markdown/podman-system-service.1.html
 */
export const RUNTIME_SOCKETS: readonly string[] = [
  '/run/docker.sock',
  '/run/podman/podman.sock',
  '/run/containerd/containerd.sock',
  '/run/crio/crio.sock',
  '/run/user/*/docker.sock',
  '/run/user/*/podman/podman.sock',
  '${XDG_RUNTIME_DIR}/docker.sock',
  '${XDG_RUNTIME_DIR}/podman/podman.sock',
  '~/.docker/run/docker.sock',
  '//./pipe/docker_engine',
];

/** Whether a path of the host is one of `sockets`, in which `*` stands for any text. */
export function isSocketIn(path: string, sockets: readonly string[]): boolean {
  const canonical = canonicalHostPath(path);
  return canonicalHostPaths(sockets).some((socket) => matchesGlob(socket, canonical));
}

/** Whether a service mounts the socket of a container runtime. */
export function hasRuntimeSocket({ mounts }: Service): boolean {
  return mounts.some(({ hostPath }) => hostPath && isSocketIn(hostPath.text, RUNTIME_SOCKETS));
}
