import { fileKindOf } from '@seaworthy/core';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import seaworthy from './index.ts';

const extensions =
  'dockerignore md txt html htm yml yaml json toml j2 jinja jinja2 erb tmpl tpl mustache template in ' +
  'ts js go py rb sh bak orig dev prod';

const names = [
  ...[
    'Dockerfile',
    'dockerfile',
    'DOCKERFILE',
    'Containerfile',
    'containerfile',
    'MyDockerfile',
    'Dockerfiles',
  ],
  ...[
    'Dockerfile.prod',
    'Dockerfile-prod',
    'Dockerfile_prod',
    'Dockerfile.',
    'Containerfile.api',
    'dockerfile.prod',
  ],
  ...[
    'api.dockerfile',
    'api.Dockerfile',
    'api.containerfile',
    'api.Containerfile',
    'api-Dockerfile',
    '.dockerignore',
  ],
  ...extensions.split(' ').flatMap((extension) => [`Dockerfile.${extension}`, `Dockerfile.api.${extension}`]),
  ...['compose.yaml', 'nginx.conf', '.env', 'server.js', 'README.md'],
];

describe('the files of the presets', () => {
  const eslint = new ESLint({ overrideConfigFile: true, baseConfig: seaworthy.configs.recommended });

  it('are those that core knows by their names', async () => {
    const paths = names.flatMap((name) => [name, `services/my api/${name}`]);
    const taken: string[] = [];
    for (const path of paths) {
      const config = (await eslint.calculateConfigForFile(path)) as { language?: unknown } | undefined;
      if (config?.language === seaworthy.languages?.['dockerfile']) taken.push(path);
    }
    expect(taken).toEqual(paths.filter((path) => fileKindOf(path) === 'dockerfile'));
  });
});
