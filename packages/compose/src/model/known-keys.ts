/**
 * The keys of a service.
 *
 * @see https://github.com/compose-spec/compose-go/blob/main/schema/compose-spec.json
 */
export const SERVICE_KEYS: ReadonlySet<string> = new Set([
  ...['annotations', 'attach', 'blkio_config', 'build', 'cap_add', 'cap_drop', 'cgroup', 'cgroup_parent'],
  ...['command', 'configs', 'container_name', 'cpu_count', 'cpu_percent', 'cpu_period', 'cpu_quota'],
  ...['cpu_rt_period', 'cpu_rt_runtime', 'cpu_shares', 'cpus', 'cpuset', 'credential_spec', 'depends_on'],
  ...['deploy', 'develop', 'device_cgroup_rules', 'devices', 'dns', 'dns_opt', 'dns_search', 'domainname'],
  ...['entrypoint', 'env_file', 'environment', 'expose', 'extends', 'external_links', 'extra_hosts', 'gpus'],
  ...['group_add', 'healthcheck', 'hostname', 'image', 'init', 'ipc', 'isolation', 'label_file', 'labels'],
  ...['links', 'logging', 'mac_address', 'mem_limit', 'mem_reservation', 'mem_swappiness', 'memswap_limit'],
  ...['models', 'network_mode', 'networks', 'oom_kill_disable', 'oom_score_adj', 'pid', 'pids_limit'],
  ...['platform', 'ports', 'post_start', 'pre_start', 'pre_stop', 'privileged', 'profiles', 'provider'],
  ...['pull_policy', 'pull_refresh_after', 'read_only', 'restart', 'runtime', 'scale', 'secrets'],
  ...['security_opt', 'shm_size', 'stdin_open', 'stop_grace_period', 'stop_signal', 'storage_opt', 'sysctls'],
  ...['tmpfs', 'tty', 'ulimits', 'use_api_socket', 'user', 'userns_mode', 'uts', 'volumes', 'volumes_from'],
  ...['working_dir'],
]);

/** The keys at the top of a file. */
export const TOP_LEVEL_KEYS: ReadonlySet<string> = new Set([
  ...['configs', 'include', 'models', 'name', 'networks', 'secrets', 'services', 'version', 'volumes'],
]);

/** Keys that platforms add to services, and take out before Compose reads the file. */
export const PLATFORM_SERVICE_KEYS: ReadonlySet<string> = new Set(['exclude_from_hc']);

/** What a key of a service can hold. */
export type ValueShape = 'list' | 'mapping' | 'scalar';

/** The keys of a service that a wrong shape is often seen of. */
export const SERVICE_SHAPES: ReadonlyMap<string, readonly ValueShape[]> = new Map([
  ['build', ['scalar', 'mapping']],
  ['cap_add', ['list']],
  ['cap_drop', ['list']],
  ['container_name', ['scalar']],
  ['depends_on', ['list', 'mapping']],
  ['deploy', ['mapping']],
  ['devices', ['list']],
  ['env_file', ['scalar', 'list']],
  ['environment', ['list', 'mapping']],
  ['expose', ['list']],
  ['healthcheck', ['mapping']],
  ['image', ['scalar']],
  ['labels', ['list', 'mapping']],
  ['logging', ['mapping']],
  ['networks', ['list', 'mapping']],
  ['ports', ['list']],
  ['profiles', ['list']],
  ['restart', ['scalar']],
  ['secrets', ['list']],
  ['security_opt', ['list']],
  ['volumes', ['list']],
]);
