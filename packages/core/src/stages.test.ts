import { describe, expect, it } from 'vitest';
import type { FileKind } from './file-kinds.ts';
import { isOutsideProject, fileStageOf, type Stage } from './stages.ts';

const table: [FileKind, Stage, string[]][] = [
  [
    'dockerfile',
    'production',
    [
      'Dockerfile',
      'prod.Dockerfile',
      'Dockerfile.api',
      'Dockerfile.alpine',
      'devices/Dockerfile',
      'device-service.Dockerfile',
      'Dockerfile.developer-portal',
      'testimonials.Dockerfile',
    ],
  ],
  [
    'dockerfile',
    'development',
    [
      'Dockerfile.dev',
      'dev.Dockerfile',
      'Dockerfile.local',
      'Dockerfile.debug',
      '.devcontainer/Dockerfile',
      'docker/dev/Dockerfile',
      'Dockerfile-dev',
    ],
  ],
  [
    'dockerfile',
    'test',
    ['Dockerfile.test', 'Dockerfile.tests', 'Dockerfile.ci', '.ci/Dockerfile', 'Dockerfile.e2e'],
  ],
  [
    'dockerfile',
    'template',
    ['Dockerfile.template', 'Dockerfile-linux.template', 'Dockerfile.j2', 'Dockerfile.tmpl'],
  ],
  ['dockerfile', 'staging', ['Dockerfile.staging', 'qa.Dockerfile']],
  [
    'compose',
    'production',
    ['compose.yml', 'docker-compose.prod.yml', 'docker-compose.yml', 'docker-stack.yml'],
  ],
  ['compose', 'development', ['docker-compose.dev.yml', 'compose.override.yml', 'docker-compose.local.yml']],
  ['compose', 'test', ['docker-compose.test.yml', 'docker-compose.ci.yml']],
  ['compose', 'template', ['docker-compose.example.yml']],
  [
    'env',
    'production',
    ['.env.production', '.env.prod', 'app.production.env', 'prod.env', '.env.production.local'],
  ],
  ['env', 'development', ['.env.development', '.env.local', '.env.dev']],
  ['env', 'template', ['.env.example', '.env.production.example', 'env.sample', '.env.dist']],
  ['env', 'test', ['.env.test', '.env.ci']],
  ['env', 'local', ['.env', 'variables.env']],
  ['nginx', 'production', ['nginx.conf', 'conf.d/default.conf', 'templates/default.conf.template']],
  ['nginx', 'development', ['nginx.dev.conf']],
  ['javascript', 'production', ['src/server.ts', 'src/devices.ts', 'src/latest.ts']],
  ['javascript', 'test', ['src/a.test.ts', 'a.spec.js', '__tests__/a.ts', 'test/a.ts', 'Button.stories.tsx']],
  ['javascript', 'development', ['vite.config.ts', 'a.dev.ts', '.storybook/main.ts']],
];

describe('fileStageOf', () => {
  it.each(table.flatMap(([kind, stage, paths]) => paths.map((path) => [kind, path, stage] as const)))(
    '%s %s is %s',
    (kind, path, stage) => {
      expect(fileStageOf(kind, path)).toBe(stage);
    },
  );

  it.each<[string, Stage]>([
    ['/home/me/dev/shop/Dockerfile', 'production'],
    ['../../tests/shop/Dockerfile', 'production'],
    ['C:/dev/shop/Dockerfile', 'production'],
    ['/srv/shop/docker/dev/Dockerfile', 'development'],
    ['/dev/shop/Dockerfile.test', 'test'],
  ])('does not look at folders above the project: %s is %s', (path, stage) => {
    expect(fileStageOf('dockerfile', path)).toBe(stage);
  });

  it('follows the configuration', () => {
    expect(fileStageOf('dockerfile', 'deploy/Dockerfile.dev', { 'deploy/**': 'production' })).toBe(
      'production',
    );
  });
});

describe('isOutsideProject', () => {
  it.each(['docs/Dockerfile', 'vendor/x/Dockerfile', 'a/node_modules/b/Dockerfile', 'examples/Dockerfile'])(
    '%s is',
    (path) => expect(isOutsideProject(path)).toBe(true),
  );
  it.each(['Dockerfile', 'src/docs.ts', 'doctor/Dockerfile'])('%s is not', (path) =>
    expect(isOutsideProject(path)).toBe(false),
  );
});
