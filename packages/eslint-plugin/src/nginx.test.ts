import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openDisk } from '@seaworthy/disk';
import { analyzers } from '@seaworthy/rules/all';
import { ESLint as ESLint10 } from 'eslint';
import { ESLint as ESLint9 } from 'eslint9';
import { describe, expect, it, onTestFinished } from 'vitest';
import seaworthy from './index.ts';

const majors = [
  { major: 9, ESLint: ESLint9 as unknown as typeof ESLint10 },
  { major: 10, ESLint: ESLint10 },
];

const files = {
  'nginx.conf': 'events {}\nhttp {\n    include mime.types;\n    server_tokens on;\n    include conf.d/*.conf;\n}\n',
  'conf.d/a.conf': 'server {\n    listen 80;\n    include snippets/headers.conf;\n    root /srv/a;\n}\n',
  'conf.d/b.conf': 'server {\n    listen 81;\n    root /srv/b;\n    location /c { alias /srv/c/; }\n}\n',
  'snippets/headers.conf':
    'add_header X-Frame-Options DENY always;\nadd_header X-Content-Type-Options nosniff always;\nadd_header Referrer-Policy no-referrer always;\n',
};

const nginx = analyzers.find(({ language }) => language.name === 'nginx')!;

function projectFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy eslint '));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** `file:line rule` of the light runner, which the command uses. */
function lightly(cwd: string): string[] {
  return Object.entries(files).flatMap(([filename, text]) => {
    const { findings } = nginx.analyze(text, { filename, cwd, openProject: openDisk() });
    return findings.map(({ line, ruleId }) => `${filename}:${line} ${ruleId}`);
  });
}

describe.each(majors)('ESLint $major', ({ ESLint }) => {
  it('judges an nginx configuration with the files that it includes, as the command does', async () => {
    const cwd = projectFolder();
    const eslint = new ESLint({ cwd, overrideConfigFile: true, overrideConfig: seaworthy.configs.recommended });
    const results = await eslint.lintFiles(['.']);
    const found = results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, ruleId }) => `${filePath.slice(cwd.length + 1)}:${line} ${ruleId?.replace('seaworthy/', '')}`),
    );
    expect(found.sort()).toEqual(lightly(cwd).sort());
    expect(found).toEqual([
      'conf.d/b.conf:1 nginx/security-headers',
      'conf.d/b.conf:4 nginx/alias-traversal',
      'nginx.conf:4 nginx/server-tokens-off',
    ]);
  });
});
