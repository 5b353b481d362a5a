import type { ProjectFile, ProjectFiles } from '@seaworthy/core';
import { describe, expect, it } from 'vitest';
import { NginxSourceCode } from '../source-code.ts';
import { configurationOf, type Configuration } from './configuration.ts';

type Files = Readonly<Record<string, string>>;

/** A project in memory. */
function projectOf(files: Files): ProjectFiles {
  const byPath = new Map<string, ProjectFile>(Object.entries(files).map(([path, text]) => [path, { path, text }]));
  return {
    read: (path) => byPath.get(path),
    list: (folder) => {
      const start = folder === '' ? '' : `${folder}/`;
      const inside = [...byPath.keys()].filter((path) => path.startsWith(start));
      return [...new Set(inside.map((path) => path.slice(start.length).split('/')[0]!))].sort();
    },
  };
}

/** The configuration of one of the files. */
function open(path: string, files: Files): Configuration {
  const code = new NginxSourceCode(files[path]!, {}, () => projectOf(files));
  return configurationOf({ sourceCode: code, filename: `/project/${path}`, cwd: '/project', settings: {} });
}

/** The value of a directive in effect in the first server, or what is known of it. */
function valueIn(configuration: Configuration, name: string): string {
  const found = configuration.servers[0]!.scope.effective(name);
  return found.kind === 'known' ? found.directives.at(-1)!.args[0]!.value : found.kind;
}

const main = 'http {\n  server_tokens off;\n  include conf.d/*.conf;\n}\n';
const server = 'server {\n  listen 80;\n  include snippets/limits.conf;\n}\n';
const project = {
  'deploy/nginx.conf': main,
  'deploy/conf.d/a.conf': server,
  'deploy/conf.d/b.conf': 'server {\n  listen 81;\n}\n',
  'deploy/snippets/limits.conf': 'client_max_body_size 3m;\n',
};

describe('a main configuration', () => {
  it('has the files of the project that it includes', () => {
    const configuration = open('deploy/nginx.conf', project);
    expect(configuration.servers.map(({ listens }) => listens[0]!.port)).toEqual([80, 81]);
    expect(valueIn(configuration, 'client_max_body_size')).toBe('3m');
  });

  it('does not have what lies elsewhere', () => {
    const files = { 'nginx.conf': 'http { server { include ../a.conf; include /etc/b.conf; } }' };
    expect(valueIn(open('nginx.conf', files), 'gzip')).toBe('unknown');
  });

  it('passes over files that it does not read', () => {
    const files = { 'nginx.conf': main, 'conf.d/.hidden.conf': server, 'conf.d/a.conf.bak': server };
    const configuration = open('nginx.conf', files);
    expect(configuration.servers).toEqual([]);
    expect(configuration.http!.couldHold('server')).toBe(true);
  });

  it('that includes itself ends', () => {
    const files = { 'nginx.conf': 'http { include nginx.conf; include a.conf; }', 'a.conf': 'include a.conf; include b.conf;', 'b.conf': 'include a.conf; gzip on;' };
    expect(open('nginx.conf', files).http!.lastOwn('gzip')).toBeDefined();
  });
});

describe('a fragment', () => {
  it('stands in the main configuration that includes it', () => {
    const configuration = open('deploy/conf.d/a.conf', project);
    expect(configuration.main?.path).toBe('deploy/nginx.conf');
    expect([configuration.couldBeSetAround('include'), configuration.isComplete, configuration.isOwn]).toEqual([false, true, true]);
    expect(valueIn(configuration, 'server_tokens')).toBe('off');
    expect(valueIn(configuration, 'client_max_body_size')).toBe('3m');
    expect(configuration.servers.map(({ head }) => configuration.isHere(head))).toEqual([true, false]);
  });

  it('stands there by way of another fragment', () => {
    const configuration = open('deploy/snippets/limits.conf', project);
    expect(configuration.main?.path).toBe('deploy/nginx.conf');
    expect(configuration.scopeOf(configuration.named('client_max_body_size')[0]!).context).toBe('server');
  });

  it('is judged as it is in the editor, and not as it is on disk', () => {
    const code = new NginxSourceCode('server {\n  listen 82;\n}\n', {}, () => projectOf(project));
    const facts = { sourceCode: code, filename: 'deploy/conf.d/a.conf', cwd: '', settings: {} };
    expect(configurationOf(facts).servers.map(({ listens }) => listens[0]!.port)).toEqual([82, 81]);
  });

  it.each([
    ['two places include it', { ...project, 'deploy/conf.d/b.conf': server }, 'deploy/snippets/limits.conf'],
    ['two configurations include it', { ...project, 'deploy/nginx.prod.conf': main }, 'deploy/conf.d/a.conf'],
    ['a path that is not at hand could be it', { ...project, 'deploy/nginx.conf': 'http { include /etc/nginx/conf.d/*.conf; }' }, 'deploy/conf.d/a.conf'],
    ['the configuration is too large', { ...project, 'deploy/conf.d/b.conf': ' '.repeat(200_001) }, 'deploy/conf.d/a.conf'],
    ['many files are beside it', { ...project, ...Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`deploy/conf.d/s${index}.conf`, server])) }, 'deploy/conf.d/a.conf'],
  ])('has levels around it that are not known when %s', (_, files: Files, path) => {
    const configuration = open(path, files);
    expect(configuration.main).toBeUndefined();
    expect([configuration.couldBeSetAround('include'), configuration.isComplete]).toEqual([true, false]);
  });

  it.each([
    ['it includes other files', { ...project, 'deploy/nginx.conf': 'http { include sites/shop-*.conf; include mime.types; }' }],
    ['it is no main configuration', { ...project, 'deploy/nginx.conf': 'include conf.d/*.conf;' }],
    ['it lies in another folder', { ...project, 'deploy/nginx.conf': '', 'other/nginx.conf': main }],
  ])('stands in that of the official image with an nginx.conf around it, when %s', (_, files: Files) => {
    const configuration = open('deploy/conf.d/a.conf', files);
    expect([configuration.main, configuration.couldBeSetAround('include'), configuration.isComplete]).toEqual([undefined, false, true]);
    expect(configuration.isOwn).toBe(false);
  });

  it('has unknown levels around it only where its configuration could set something', () => {
    const files = { ...project, 'deploy/nginx.conf': main.replace('conf.d', '/etc/nginx/conf.d') };
    const configuration = open('deploy/conf.d/a.conf', files);
    expect(['server_tokens', 'gzip'].map((name) => configuration.couldBeSetAround(name))).toEqual([true, false]);
  });

  it.each([
    ['shop.conf', true],
    ['shop.conf.template', true],
    ['nginx.shop.conf', false],
    ['shop.txt', false],
  ])('named %s could be one of a pattern that is not at hand: %s', (name, expected) => {
    const path = `deploy/${name}`;
    const files = { 'deploy/nginx.conf': 'http { gzip on; include /etc/nginx/conf.d/*.conf; }', [path]: server };
    expect(open(path, files).couldBeSetAround('gzip')).toBe(expected);
  });

  it('takes the nearest main configuration', () => {
    const configuration = open('deploy/conf.d/a.conf', { ...project, 'nginx.conf': 'http { include deploy/conf.d/*; }' });
    expect(configuration.main?.path).toBe('deploy/nginx.conf');
  });

  it('finds what it includes in its folder or in one around it', () => {
    const files = { 'sites-enabled/a': server, 'snippets/limits.conf': 'client_max_body_size 4m;' };
    expect(valueIn(open('sites-enabled/a', files), 'client_max_body_size')).toBe('4m');
  });
});
