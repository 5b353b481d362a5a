/**
 * Folders and files of the host that no container should see, not even to read: the file systems that hold everything,
 * and those that hold keys, passwords and what other containers store. `/**` stands for everything below as well.
 *
 * @see CIS Docker Benchmark 1.6.0, 5.6
 */
export const SECRET_PATHS: readonly string[] = [
  ...['/', '/boot', '/dev', '/etc', '/home', '/lib', '/lib64', '/proc', '/run', '/sys', '/usr'],
  ...['/var', '/var/lib', '~'],
  // Accounts and keys of the host.
  ...['/etc/gshadow', '/etc/passwd', '/etc/shadow', '/etc/sudoers', '/etc/sudoers.d/**'],
  ...['/etc/ssh/**', '/etc/ssl/private/**'],
  // Other containers, with their volumes and variables.
  ...['/var/lib/containerd/**', '/var/lib/containers/**', '/var/lib/docker/**'],
  ...['/etc/kubernetes/**', '/var/lib/kubelet/**'],
  // Keys of a user.
  ...['~/.aws/**', '~/.azure/**', '~/.config/gcloud/**', '~/.docker/**'],
  ...['~/.gnupg/**', '~/.kube/**', '~/.ssh/**'],
];

/**
 * What the host runs or obeys, and everybody may read: whoever can write there gives orders to the host, while a
 * read-only mount, such as `/lib/modules` for a VPN, hands out nothing.
 */
export const OBEYED_PATHS: readonly string[] = [
  ...['/bin/**', '/boot/**', '/lib/**', '/lib64/**', '/sbin/**'],
  ...['/usr/bin/**', '/usr/lib/**', '/usr/lib64/**', '/usr/libexec/**', '/usr/sbin/**'],
  ...['/usr/local/bin/**', '/usr/local/sbin/**'],
  ...['/etc/cron.d/**', '/etc/cron.daily/**', '/etc/cron.hourly/**', '/etc/crontab', '/var/spool/cron/**'],
  ...['/etc/docker/**', '/etc/group', '/etc/ld.so.preload', '/etc/pam.d/**', '/etc/profile.d/**', '/etc/systemd/**'],
  ...['/proc/**', '/run/systemd/**', '/sys/**'],
];
