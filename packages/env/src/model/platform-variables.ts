/** What a shell, an operating system or a container runtime sets. */
const SYSTEM: ReadonlySet<string> = new Set(
  (
    'HOME USER LOGNAME PATH PWD OLDPWD SHELL TERM LANG LANGUAGE TZ TMPDIR TEMP TMP HOSTNAME HOST UID GID EUID ' +
    'DISPLAY EDITOR USERNAME USERPROFILE APPDATA COMPUTERNAME XDG_RUNTIME_DIR XDG_CONFIG_HOME XDG_DATA_HOME ' +
    'XDG_CACHE_HOME SSH_AUTH_SOCK INIT_CWD PORT CI'
  ).split(' '),
);

/** What hosting platforms and CI systems set. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  (
    'AWS AZURE BITBUCKET CI CIRCLE CLOUDFLARE CODESPACE COMPOSE DOCKER DYNO FLY GCP GITHUB GITLAB GITPOD GOOGLE ' +
    'HEROKU JENKINS K8S KUBERNETES LC NETLIFY RAILWAY RENDER VERCEL WEBSITE'
  ).split(' '),
);

/** Whether something outside the project usually sets the variable. */
export function isPlatformVariable(name: string): boolean {
  return SYSTEM.has(name) || (name.includes('_') && FIRST_WORDS.has(name.split('_', 1)[0]!));
}
