import { actions, type ManagerSyntax, optionNames } from './package-actions.ts';

/** docs.npmjs.com/cli: the commands with their aliases, and the settings that are not booleans. */
const npm: ManagerSyntax = {
  withValue: optionNames(
    'cCLmpw',
    `access audit-level auth-type before ca cache cafile call cert cpu depth diff editor fetch-retries
    fetch-retry-factor fetch-retry-maxtimeout fetch-retry-mintimeout fetch-timeout global-prefix
    globalconfig https-proxy include init-module install-strategy key libc local-address location
    lockfile-version loglevel logs-dir logs-max maxsockets node-options noproxy omit only os otp package
    prefix proxy registry save-prefix scope script-shell shell tag userconfig user-agent workspace`,
  ),
  actions: actions({
    install: `install, i, in, ins, inst, insta, instal, isnt, isnta, isntal, isntall, add, install-test,
      it, link, ln`,
    ci: `ci, clean-install, ic, install-clean, isntall-clean, install-ci-test, cit, clean-install-test, sit`,
    upgrade: 'update, up, upgrade, udpate',
    remove: 'uninstall, unlink, remove, rm, r, un',
    prune: 'prune',
    clean: 'cache clean, cache rm, cache clear, cache verify',
    run: 'run, run-script, rum, urn, start, stop, restart, test, t, tst',
    exec: 'exec, x, init, create, innit',
  }),
};

/** classic.yarnpkg.com/en/docs/cli and yarnpkg.com/cli. */
const yarn: ManagerSyntax = {
  withValue: optionNames(
    '',
    `cache-folder cwd emoji global-folder https-proxy link-folder mode modules-folder mutex
    network-concurrency network-timeout otp preferred-cache-folder prefix proxy registry tag use-yarnrc`,
  ),
  actions: actions({
    install: 'install, add, global add, workspaces focus, import',
    upgrade: 'upgrade, up, upgrade-interactive, global upgrade, dedupe',
    remove: 'remove, global remove, unlink',
    prune: 'autoclean',
    clean: 'cache clean, cache clear',
    exec: 'dlx, create, init',
    other: `audit, bin, cache, check, config, config get, config set, constraints, explain,
      generate-lock-entry, global, help, info, licenses, link, list, login, logout, npm, outdated, owner,
      pack, patch, plugin, plugin import, policies, publish, rebuild, search, set, stage, tag, team,
      version, versions, why, workspace, workspaces`,
  }),
  bare: 'install',
  unknown: 'run',
};

/** pnpm.io/pnpm-cli. */
const pnpm: ManagerSyntax = {
  withValue: optionNames(
    'CF',
    `cache-dir changed-files-ignore-pattern child-concurrency dir fetch-timeout filter filter-prod
    global-bin-dir global-dir lockfile-dir loglevel modules-dir network-concurrency node-linker package
    package-import-method registry reporter resolution-strategy store-dir test-pattern trust-policy
    virtual-store-dir workspace-concurrency`,
  ),
  actions: actions({
    install: 'install, i, add, install-test, it, link, ln, import',
    ci: 'ci, clean-install, ic, install-clean',
    upgrade: 'update, up, upgrade, self-update',
    remove: 'remove, rm, uninstall, un, unlink, dislink',
    prune: 'prune',
    clean: 'store prune, cache delete',
    exec: 'dlx, create, init',
    other: `approve-builds, audit, bin, cache, cat-file, config, c, dedupe, deploy, doctor, env, fetch,
      find-hash, get, help, ignored-builds, licenses, list, la, ll, ls, outdated, pack, patch,
      patch-commit, publish, rebuild, rb, root, server, set, setup, store, version, why`,
  }),
  unknown: 'run',
};

/** bun.sh/docs/cli. */
const bun: ManagerSyntax = {
  withValue: optionNames(
    'c',
    `backend ca cache-dir cafile concurrent-scripts config cwd cpu filter linker lockfile-only-dir
    minimum-release-age network-concurrency omit os package registry`,
  ),
  actions: actions({
    install: 'install, i, add, a, link',
    ci: 'ci',
    upgrade: 'update, upgrade',
    remove: 'remove, rm, unlink',
    clean: 'pm cache rm',
    exec: 'x, create, c, init',
    other: 'audit, build, outdated, patch, pm, pm ls, pm bin, publish, why, info, repl, help',
  }),
  unknown: 'run',
};

const pipOptions = optionNames(
  'bcCdefirt',
  `abi build cache-dir cert client-cert config-settings constraint editable exists-action extra-index-url
  find-links global-option group hash implementation index-url install-option keyring-provider log
  no-binary only-binary platform prefix progress-bar proxy python python-version report requirement
  resume-retries retries root root-user-action src target timeout trusted-host upgrade-strategy
  use-deprecated use-feature`,
);

/** pip.pypa.io/en/stable/cli. */
const pip: ManagerSyntax = {
  withValue: pipOptions,
  actions: actions({ install: 'install', remove: 'uninstall', clean: 'cache purge, cache remove' }),
};

/** docs.astral.sh/uv/reference/cli. */
const uv: ManagerSyntax = {
  withValue: [
    ...pipOptions,
    ...optionNames(
      'pP',
      `allow-insecure-host build-constraints color config-file config-setting constraints default-index
      directory exclude-newer extra from index index-strategy link-mode no-extra no-group
      no-install-package only-group overrides package prerelease project python-platform requirements
      resolution script upgrade-package with with-editable with-requirements`,
    ),
  ],
  actions: actions({
    install: 'pip install, pip sync, sync, add, tool install, python install',
    upgrade: 'tool upgrade, self update',
    remove: 'pip uninstall, remove, tool uninstall, python uninstall',
    clean: 'cache clean, cache prune, clean',
    run: 'run',
    exec: 'tool run, x',
  }),
};

/** pipx.pypa.io. */
const pipx: ManagerSyntax = {
  withValue: optionNames('i', 'backend index-url pip-args python spec suffix'),
  actions: actions({
    install: 'install, inject, install-all',
    upgrade: 'upgrade, upgrade-all, reinstall, reinstall-all',
    remove: 'uninstall, uninject, uninstall-all',
    exec: 'run',
  }),
};

/** python-poetry.org/docs/cli. */
const poetry: ManagerSyntax = {
  withValue: optionNames('CEGP', 'directory extras group only platform project python source with without'),
  actions: actions({
    install: 'install, add, sync, self add, self install',
    upgrade: 'update, self update',
    remove: 'remove, self remove',
    clean: 'cache clear',
    run: 'run',
  }),
};

/** docs.conda.io/projects/conda, mamba.readthedocs.io. */
const conda: ManagerSyntax = {
  withValue: optionNames('cfnp', 'channel file name platform prefix root-prefix solver subdir'),
  actions: actions({
    install: 'install, create, env create',
    upgrade: 'update, upgrade, env update, self-update',
    remove: 'remove, uninstall, env remove',
    clean: 'clean',
    run: 'run',
  }),
};

/** guides.rubygems.org/command-reference. */
const gem: ManagerSyntax = {
  withValue: optionNames(
    'iInPpsv',
    `bindir build-root config-file http-proxy install-dir platform source target-rbconfig trust-policy version
    without`,
  ),
  actions: actions({
    install: 'install, i',
    upgrade: 'update',
    remove: 'uninstall',
    clean: 'cleanup, clean',
    exec: 'exec',
  }),
};

/** bundler.io/man. */
const bundler: ManagerSyntax = {
  withValue: optionNames('j', 'gemfile jobs path retry shebang target-rbconfig trust-policy with without'),
  actions: actions({
    install: 'install, i, add',
    upgrade: 'update',
    remove: 'remove',
    prune: 'clean',
    run: 'exec, e',
  }),
  bare: 'install',
};

/** pkg.go.dev/cmd/go. */
const go: ManagerSyntax = {
  withValue: optionNames(
    'Cop',
    `asmflags buildmode compiler coverpkg covermode exec gccgoflags gcflags installsuffix ldflags mod
    modfile overlay pgo pkgdir tags toolexec`,
  ),
  actions: actions({ install: 'install, get, mod download', run: 'run, tool', clean: 'clean' }),
};

/** doc.rust-lang.org/cargo/commands. */
const cargo: ManagerSyntax = {
  withValue: optionNames(
    'CFjpZ',
    `bin branch color config example features git index jobs message-format package path profile registry
    rev root tag target target-dir vers version`,
  ),
  actions: actions({
    install: 'install, binstall, add',
    upgrade: 'update',
    remove: 'uninstall, remove',
    run: 'run, r',
  }),
};

/** getcomposer.org/doc/03-cli.md. */
const composer: ManagerSyntax = {
  withValue: optionNames(
    'd',
    'apcu-autoloader-prefix audit-format ignore-platform-req prefer-install repository stability working-dir',
  ),
  actions: actions({
    install: 'install, i, require, r, req, reinstall, global install, global require',
    upgrade: 'update, u, upgrade, self-update, selfupdate, global update',
    remove: 'remove, rm, uninstall, global remove',
    clean: 'clear-cache, clearcache, cc',
    run: 'run-script, run, exec, global exec',
  }),
};

/** Package managers of programming languages, by name. */
export const languageManagers = {
  npm,
  yarn,
  pnpm,
  bun,
  pip,
  uv,
  pipx,
  poetry,
  conda,
  gem,
  bundler,
  go,
  cargo,
  composer,
};
