import { fileKindOf } from '@seaworthy/core';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import seaworthy from './index.ts';

const extensions = [
  ...['dockerignore', 'md', 'txt', 'html', 'yml', 'yaml', 'json', 'toml', 'j2', 'jinja', 'jinja2', 'erb'],
  ...['tmpl', 'tpl', 'mustache', 'template', 'in', 'ts', 'js', 'mjs', 'tsx', 'go', 'py', 'rb', 'sh', 'vue'],
  ...['bak', 'orig', 'patch', 'dev', 'prod', 'conf', 'env', 'enc', 'local', 'example'],
];

const stems = [
  ...['Dockerfile', 'dockerfile', 'DOCKERFILE', 'Containerfile', 'containerfile', 'api-Dockerfile'],
  ...['compose', 'docker-compose', 'Docker-Compose', 'docker-stack', 'stack', 'api.compose', 'api-docker-compose'],
  ...['compose.prod', 'docker-compose-dev', 'compose_test', 'decompose', 'stacks', 'stack.prod'],
  ...['nginx', 'nginx.prod', 'my-nginx', 'app.nginx', 'default', 'site'],
  ...['.env', '.env.production', '.envrc', 'prod', 'env', 'environment'],
];

const folders = [
  ...['', 'services/my api/', 'nginx/', 'docker/my-nginx/templates/', 'nginx.d/a/b/', 'conf.d/', 'snippets/'],
  ...['sites-enabled/', 'etc/sites-available/', 'sites-enabled/old/', 'engine/', 'configs/'],
];

const names = stems.flatMap((stem) => [
  ...[stem, `My${stem}`, `${stem}s`, `${stem}.`, `${stem}-prod`, `${stem}_prod`],
  ...extensions.flatMap((extension) => [`${stem}.${extension}`, `${stem}.api.${extension}`]),
]);

describe('the files of the presets', () => {
  const eslint = new ESLint({ overrideConfigFile: true, baseConfig: seaworthy.configs.recommended });
  const languages = Object.entries(seaworthy.languages ?? {});

  /** The language that ESLint reads a file by; ESLint throws when a file belongs to two. */
  async function languageOf(path: string): Promise<string> {
    try {
      const config = (await eslint.calculateConfigForFile(path)) as { language?: unknown } | undefined;
      return languages.find(([, language]) => language === config?.language)?.[0] ?? 'none';
    } catch {
      return 'two languages';
    }
  }

  it.each(folders)('are those that core knows by their names, in %j', async (folder) => {
    const wrong: string[] = [];
    for (const path of names.map((name) => folder + name)) {
      const taken = await languageOf(path);
      const kind = fileKindOf(path) ?? 'none';
      if (taken !== (kind === 'javascript' ? 'none' : kind)) wrong.push(`${path}: ${taken} instead of ${kind}`);
    }
    expect(wrong).toEqual([]);
  });
});
