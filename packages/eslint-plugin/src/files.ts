/** Which files an entry of a flat configuration is for. */
interface FilePatterns {
  files: string[];
  ignores: string[];
}

/** Ignore files, documents and templates of other languages that only share the name. */
const NOT_DOCKERFILES = [
  ...['dockerignore', 'md', 'txt', 'html', 'yml', 'yaml', 'json'],
  ...['j2', 'jinja', 'jinja2', 'erb', 'tmpl', 'tpl', 'mustache', 'template', 'in'],
  ...['ts', 'js', 'go', 'py', 'sh', 'bak', 'orig'],
];

/** The files of each language as ESLint's patterns: those that core's `fileKindOf` knows by their names. */
export const filesOfLanguage: Readonly<Record<string, FilePatterns>> = {
  dockerfile: {
    files: [
      '**/Dockerfile',
      '**/Dockerfile[._-]?*',
      '**/Containerfile',
      '**/Containerfile[._-]?*',
      '**/dockerfile',
      '**/*.[dD]ockerfile',
      '**/*.[cC]ontainerfile',
    ],
    ignores: NOT_DOCKERFILES.map((extension) => `**/*.${extension}`),
  },
  compose: {
    files: [
      '**/{,*[.-]}{,docker-}compose.{yml,yaml}',
      '**/{,*[.-]}{,docker-}compose[._-]?*.{yml,yaml}',
      '**/{,docker-}stack.{yml,yaml}',
      '**/{,docker-}stack[._-]?*.{yml,yaml}',
    ],
    ignores: [],
  },
  nginx: {
    files: [
      '**/nginx*.conf',
      '**/nginx*.conf.template',
      '**/*.nginx',
      '**/*.nginx.conf',
      '**/*.nginx.conf.template',
      '**/{*nginx*,conf.d,snippets,sites-available,sites-enabled}/**/*.conf',
      '**/{*nginx*,conf.d,snippets,sites-available,sites-enabled}/**/*.conf.template',
      '**/sites-{available,enabled}/[!.]*',
    ],
    ignores: [],
  },
  env: {
    files: ['**/.env', '**/.env.?*', '**/?*.env', '**/env.{example,sample,template,dist,defaults}'],
    ignores: ['js', 'cjs', 'mjs', 'jsx', 'cjsx', 'mjsx', 'ts', 'cts', 'mts', 'tsx', 'json', 'yml', 'yaml', 'md', 'sh', 'vue', 'py', 'enc', 'gpg', 'age'].map(
      (extension) => `**/*.${extension}`,
    ),
  },
};
