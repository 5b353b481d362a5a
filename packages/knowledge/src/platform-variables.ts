/** Names that a shell, an operating system or a runtime sets. */
const NAMES: ReadonlySet<string> = new Set([
  ...['CI', 'DEBUG', 'FORCE_COLOR', 'HOME', 'HOST', 'HOSTNAME', 'INIT_CWD', 'LANG', 'LOGNAME', 'NO_COLOR'],
  ...['NODE_APP_INSTANCE', 'NODE_ENV', 'NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS', 'PATH', 'PORT', 'PWD', 'SHELL'],
  ...['TEMP', 'TERM', 'TMP', 'TMPDIR', 'TZ', 'UID', 'USER'],
  ...['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR'],
  ...['DYNO', 'JEST_WORKER_ID', 'K_REVISION', 'K_SERVICE', 'NETLIFY', 'NEXT_PHASE', 'NEXT_RUNTIME', 'RENDER'],
  ...['AWS_DEFAULT_REGION', 'AWS_EXECUTION_ENV', 'AWS_REGION', 'VERCEL', 'VITEST'],
]);

const PREFIXES: readonly string[] = [
  ...[
    'AWS_LAMBDA_',
    'BUILDKIT_',
    'COMPOSE_',
    'DOCKER_',
    'FLY_',
    'GITHUB_',
    'GITLAB_',
    'HEROKU_',
    'KUBERNETES_',
  ],
  ...['LC_', 'RAILWAY_', 'RENDER_', 'VERCEL_', 'VITEST_', 'npm_'],
];

/**
 * Whether a shell, an operating system, a runtime or a hosting platform sets the variable, so that no file of
 * the project has to: `HOME`, `PORT`, `npm_package_version`, `KUBERNETES_SERVICE_HOST`.
 */
export function isPlatformVariable(name: string): boolean {
  return NAMES.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix));
}
