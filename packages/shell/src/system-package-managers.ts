import { actions, type ManagerSyntax, optionNames } from './package-actions.ts';

/** apt-get(8), apt(8), aptitude(8). */
const apt: ManagerSyntax = {
  withValue: optionNames(
    'acotP',
    'build-profiles config-file default-release host-architecture option solver target-release',
  ),
  actions: actions({
    install: 'install, reinstall, build-dep, satisfy',
    update: 'update',
    upgrade: 'upgrade, full-upgrade, safe-upgrade, dist-upgrade, dselect-upgrade',
    remove: 'remove, purge, autoremove, auto-remove, autopurge',
    clean: 'clean, autoclean, auto-clean, distclean',
  }),
};

/** apk(8), apk-add(8). */
const apk: ManagerSyntax = {
  withValue: optionNames(
    'pXt',
    `arch cache-dir cache-max-age cache-packages keys-dir progress-fd repositories-file repository root
    timeout virtual wait`,
  ),
  actions: actions({
    install: 'add',
    update: 'update',
    upgrade: 'upgrade',
    remove: 'del',
    clean: 'cache clean, cache purge',
  }),
};

/** yum(8), dnf(8), dnf5(8); microdnf and tdnf follow them. */
const dnf: ManagerSyntax = {
  withValue: optionNames(
    'cdexR',
    `advisory advisories color comment config debuglevel destdir disableplugin disablerepo downloaddir
    enableplugin enablerepo errorlevel exclude excludepkgs forcearch installroot randomwait releasever
    repo repofrompath repoid setopt`,
  ),
  actions: actions({
    install: `install, install-n, install-na, install-nevra, reinstall, localinstall, groupinstall, group
      install, module install, builddep, swap`,
    update: 'makecache, check-update, check-upgrade',
    upgrade: `update, upgrade, update-minimal, upgrade-minimal, update-to, upgrade-to, distro-sync,
      groupupdate, group update, group upgrade, module update`,
    remove: 'remove, erase, autoremove, groupremove, group remove, module remove',
    clean: 'clean',
  }),
};

/** zypper(8). */
const zypper: ManagerSyntax = {
  withValue: optionNames(
    'rt',
    `cache-dir config from installroot name pkg-cache-dir plus-content plus-repo raw-cache-dir releasever repo
    reposd-dir root solv-cache-dir type userdata`,
  ),
  actions: actions({
    install: 'install, in, source-install, si, install-new-recommends, inr',
    update: 'refresh, ref, refresh-services, refs',
    upgrade: 'update, up, patch, dist-upgrade, dup',
    remove: 'remove, rm',
    clean: 'clean, cc',
  }),
};

/** Package managers of operating systems, by name. */
export const systemManagers = { apt, apk, yum: dnf, dnf, microdnf: dnf, tdnf: dnf, zypper };
