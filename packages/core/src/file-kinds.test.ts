import { describe, expect, it } from 'vitest';
import { fileKindOf, type FileKind } from './file-kinds.ts';

const table: Record<FileKind | 'none', string[]> = {
  dockerfile: [
    'Dockerfile',
    'api/Dockerfile',
    'Dockerfile.prod',
    'prod.Dockerfile',
    'web.dockerfile',
    'Containerfile',
    'Containerfile.dev',
    'Dockerfile-alpine',
    'docker/php.fpm.Dockerfile',
    'dockerfile',
  ],
  compose: [
    'compose.yml',
    'compose.yaml',
    'docker-compose.yml',
    'docker-compose.prod.yaml',
    'compose.override.yml',
    'docker-compose-dev.yml',
    'docker-stack.yml',
    'app.docker-compose.yml',
    'prod.compose.yaml',
  ],
  nginx: [
    'nginx.conf',
    'nginx/site.conf',
    'docker/nginx/default.conf',
    'conf.d/app.conf',
    'sites-enabled/app',
    'nginx/templates/default.conf.template',
    'nginx.prod.conf',
    'app.nginx',
    'app.nginx.conf',
  ],
  env: ['.env', '.env.production', '.env.example', 'prod.env', 'config/app.env', 'env.example'],
  javascript: ['server.js', 'a/b.ts', 'x.mjs', 'x.cts', 'App.tsx'],
  none: [
    'Dockerfile.dockerignore',
    '.dockerignore',
    'Dockerfile.md',
    'Dockerfile.j2',
    'dockerfile.go',
    'dockerfile.ts.txt',
    'docker.yml',
    'decompose.yml.bak',
    'my.conf',
    'postgresql.conf',
    '.envrc',
    'types.d.ts',
    'readme.md',
    'sites-enabled/.gitkeep',
    'env.json',
    '.env.patch',
  ],
};

describe('fileKindOf', () => {
  it.each(Object.entries(table).flatMap(([kind, paths]) => paths.map((path) => [path, kind] as const)))(
    '%s is %s',
    (path, kind) => {
      expect(fileKindOf(path) ?? 'none').toBe(kind);
    },
  );

  it('follows the configuration, last pattern first', () => {
    const configured = { '*.docker': 'dockerfile', 'legacy/**': null } as const;
    expect(fileKindOf('deploy/web.docker', configured)).toBe('dockerfile');
    expect(fileKindOf('legacy/Dockerfile', configured)).toBeUndefined();
    expect(fileKindOf('Dockerfile', configured)).toBe('dockerfile');
  });
});
