import type { Service } from './service.ts';

/** What `docker compose up` passes over, so that whoever writes it deploys to Swarm. */
const SWARM_ONLY = ['endpoint_mode', 'placement', 'rollback_config', 'update_config'];

/**
 * Whether a service is written for Swarm, which restarts containers unless it is told otherwise and gives them names of its
 * own.
 *
 * @see https://docs.docker.com/reference/compose-file/deploy/
 */
export function isForSwarm(service: Service): boolean {
  const deploy = service.get('deploy')?.value;
  return SWARM_ONLY.some((key) => deploy?.get(key)) || service.field('deploy', 'mode')?.text === 'global';
}
