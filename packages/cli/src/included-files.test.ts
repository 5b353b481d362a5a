import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, seaworthy, type Files } from './testing/command.ts';

const main = 'events {}\nhttp {\n    include mime.types;\n    include conf.d/*.conf;\n}\n';
const shop = `server {
    listen 443 ssl;
    server_name shop.example.com;
    ssl_certificate /etc/nginx/shop.crt;
    ssl_certificate_key /etc/nginx/shop.key;
    include snippets/headers.conf;
    root /srv/shop;
}
`;
const headers = `add_header Strict-Transport-Security "max-age=31536000" always;
add_header X-Content-Type-Options nosniff always;
add_header X-Frame-Options DENY always;
add_header Referrer-Policy no-referrer always;
`;
const project = { 'nginx.conf': main, 'conf.d/shop.conf': shop, 'snippets/headers.conf': headers };

/** `file:line rule`, of every finding; what the command says went wrong otherwise. */
async function findings(cwd: string, ...argv: readonly string[]): Promise<string[]> {
  const { exitCode, stdout, stderr } = await seaworthy(['--format', 'json', ...argv], { cwd, real: true });
  if (exitCode === 2) throw new Error(stderr);
  const results = JSON.parse(stdout) as { filePath: string; messages: { line: number; ruleId: string }[] }[];
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId }) => `${relative(cwd, filePath)}:${line} ${ruleId}`),
  );
}

/** The findings when the whole folder is checked. */
const findingsIn = (files: Files, ...argv: readonly string[]) => findings(folderWith(files), ...argv);

describe('files that an nginx configuration includes', () => {
  it('are read from disk', async () => {
    expect(await findingsIn(project)).toEqual([]);
    expect(await findingsIn({ ...project, 'snippets/headers.conf': '' })).toEqual([
      'conf.d/shop.conf:1 nginx/require-hsts',
      'conf.d/shop.conf:1 nginx/security-headers',
    ]);
  });

  it('are judged in the configuration that includes them, also when only they are checked', async () => {
    const only = ['--preset', 'strict', 'conf.d/shop.conf'];
    const found = await findings(folderWith(project), ...only);
    expect(found).toContain('conf.d/shop.conf:1 nginx/ssl-protocols-explicit');
    const explicit = { ...project, 'nginx.conf': main.replace('include', 'ssl_protocols TLSv1.2 TLSv1.3;\n    include') };
    const rest = await findings(folderWith(explicit), ...only);
    expect(found.filter((line) => !rest.includes(line))).toEqual(['conf.d/shop.conf:1 nginx/ssl-protocols-explicit']);
  });

  it('have what they lack reported once', async () => {
    const found = await findingsIn(project, '--preset', 'strict');
    expect(found.filter((line) => /server-tokens-off|gzip/u.test(line))).toEqual([
      'nginx.conf:2 nginx/gzip',
      'nginx.conf:2 nginx/server-tokens-off',
    ]);
  });

  it('have each finding reported once', async () => {
    const found = await findingsIn({ ...project, 'snippets/headers.conf': `${headers}server_tokens on;\n` });
    expect(found).toEqual(['snippets/headers.conf:5 nginx/server-tokens-off']);
  });

  it('are not looked for outside of the folders of the run', async () => {
    const outside = folderWith({ 'headers.conf': headers });
    const files = { 'nginx.conf': main, 'conf.d/shop.conf': shop.replace('snippets/', '') };
    const inside = folderWith(files);
    symlinkSync(join(outside, 'headers.conf'), join(inside, 'headers.conf'));
    // What is not at hand is not known, so nothing is missing.
    expect(await findings(inside)).toEqual([]);
    expect(await findingsIn({ ...files, 'headers.conf': '' })).not.toEqual([]);
  });

  it('are known behind the links of sites-enabled', async () => {
    const { 'conf.d/shop.conf': site, ...others } = project;
    const sites = main.replace('conf.d/*.conf', 'sites-enabled/*');
    const folder = folderWith({ ...others, 'nginx.conf': sites, 'sites-available/shop': `${site}server_tokens on;\n`, 'sites-enabled/': '' });
    symlinkSync('../sites-available/shop', join(folder, 'sites-enabled/shop'));
    const found = await findings(folder, '--preset', 'strict');
    expect(found).toContain('sites-available/shop:9 nginx/server-tokens-off');
    expect(found).toContain('sites-available/shop:1 nginx/ssl-protocols-explicit');
    expect(found.filter((line) => line.startsWith('sites-enabled'))).toEqual([]);
  });

  it('are found beside a configuration that is named from elsewhere', async () => {
    const folder = folderWith({ ...project, 'snippets/headers.conf': '' });
    const found = await findings(folderWith({}), join(folder, 'nginx.conf'), join(folder, 'conf.d/shop.conf'));
    expect(found.map((line) => line.split('/').slice(-3).join('/'))).toEqual([
      'conf.d/shop.conf:1 nginx/require-hsts',
      'conf.d/shop.conf:1 nginx/security-headers',
    ]);
  });

  it('may include each other, be binary, or be folders', async () => {
    const files = { ...project, 'conf.d/a.conf': 'include conf.d/*.conf;\n', 'conf.d/b.conf': Uint8Array.of(0, 1), 'conf.d/c.conf/': '' };
    await expect(findingsIn(files)).rejects.toThrow('conf.d/b.conf: Cannot be checked: it is a binary file.');
  });
});
