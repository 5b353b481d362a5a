/** Which files an entry of a flat configuration is for. */
interface FilePatterns {
  files: string[];
  ignores: string[];
}

const CODE_EXTENSIONS = ['js', 'cjs', 'mjs', 'jsx', 'ts', 'cts', 'mts', 'tsx'];

/** Ignore files, documents and templates of other languages that only share the name. */
const NOT_DOCKERFILES = [
  ...['dockerignore', 'md', 'txt', 'html', 'yml', 'yaml', 'json'],
  ...['j2', 'jinja', 'jinja2', 'erb', 'tmpl', 'tpl', 'mustache', 'template', 'in'],
  ...CODE_EXTENSIONS,
  ...['go', 'py', 'sh', 'bak', 'orig'],
];

const DOCKERFILES = [
  '**/Dockerfile',
  '**/Dockerfile[._-]?*',
  '**/Containerfile',
  '**/Containerfile[._-]?*',
  '**/dockerfile',
  '**/*.[dD]ockerfile',
  '**/*.[cC]ontainerfile',
];

const COMPOSE_FILES = ['compose', 'docker-compose', 'stack', 'docker-stack'].flatMap((name) => {
  const anyCase = name.replaceAll(/[a-z]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
  const before = name.endsWith('compose') ? ['', '?*[.-]'] : [''];
  return before.flatMap((prefix) =>
    ['', '[._-]?*'].flatMap((suffix) => [`**/${prefix}${anyCase}${suffix}.y?(a)ml`]),
  );
});

const ENV_FILES = ['**/.env', '**/.env.?*', '**/?*.env', '**/env.{example,sample,template,dist,defaults}'];

/** Code, documents and encrypted files that only share the name. */
const NOT_ENV_FILES = [
  ...['js', 'cjs', 'mjs', 'jsx', 'cjsx', 'mjsx', 'ts', 'cts', 'mts', 'tsx', 'ctsx', 'mtsx', 'vue', 'py', 'sh'],
  ...['json', 'yml', 'yaml', 'md', 'enc', 'gpg', 'age', 'patch', 'diff'],
];

const NGINX_FOLDERS = '{*nginx*,conf.d,snippets,sites-available,sites-enabled}';

const withExtension = (extension: string): string => `**/*.${extension}`;

/**
 * The files of each language as ESLint's patterns: those that core's `fileKindOf` knows by their names. No file
 * belongs to two of them, since ESLint refuses to run a rule on a file of another language.
 */
export const filesOfLanguage: Readonly<Record<string, FilePatterns>> = {
  dockerfile: { files: DOCKERFILES, ignores: NOT_DOCKERFILES.map(withExtension) },
  compose: { files: COMPOSE_FILES, ignores: [] },
  env: { files: ENV_FILES, ignores: [...NOT_ENV_FILES.map(withExtension), ...DOCKERFILES] },
  nginx: {
    files: [
      '**/nginx*.conf?(.template)',
      '**/?*.nginx?(.conf)',
      '**/?*.nginx.conf.template',
      `**/${NGINX_FOLDERS}/**/*.conf?(.template)`,
      '**/sites-{available,enabled}/[!.]*',
    ],
    ignores: [...DOCKERFILES, ...COMPOSE_FILES, ...ENV_FILES],
  },
  javascript: {
    // ESLint lints no file because of this pattern: TypeScript is only read where the user has a parser for it.
    files: ['**/*'],
    ignores: [
      `**/!(${CODE_EXTENSIONS.map((extension) => `*.${extension}`).join('|')})`,
      '**/*.d.?([cm])ts',
      '**/sites-{available,enabled}/*',
    ],
  },
};
