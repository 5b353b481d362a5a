import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../workspace.ts';
import { measure } from './measure.ts';
import type { Verdict } from './verdict.ts';

const command = join(root, 'packages/cli/bin/seaworthy.js');

/** In milliseconds: what no text may take. */
const LIMIT = 2000;
const ROUNDS = 3;

const MEGABYTE = 2 ** 20;

/** Texts that no person writes, and a configuration of as many files as are judged together. */
const cases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '10,000 nested blocks of nginx': {
    'nginx.conf': `http {\n  server {\n${'location / {\n'.repeat(10_000)}${'}\n'.repeat(10_000)}  }\n}\n`,
  },
  'one line of a megabyte of nginx': {
    'nginx.conf': `http { server { add_header X "${'x'.repeat(MEGABYTE)}" always; } }\n`,
  },
  'a megabyte of braces': { 'nginx.conf': '{'.repeat(MEGABYTE) },
  'an nginx configuration in 50 files': {
    'nginx.conf': 'events {}\nhttp {\n    include mime.types;\n    include conf.d/*.conf;\n}\n',
    ...Object.fromEntries(Array.from({ length: 49 }, (_, index) => [`conf.d/shop${index}.conf`, shop(index)])),
  },
};

/** Whole runs over nginx configurations, against the time that nothing may take longer than. */
export function nginxFiles(): Verdict[] {
  return Object.entries(cases).map(([name, files]) => {
    const folder = mkdtempSync(join(tmpdir(), 'seaworthy bench '));
    try {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const [own] = measure([{ name: 'seaworthy', args: [command, '--format', 'json', folder] }], ROUNDS);
      const { cpu } = own!;
      return { name, against: `${LIMIT} ms`, cpu, ratio: cpu / LIMIT, budget: 1, binding: true };
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

function shop(index: number): string {
  return `upstream shop${index} {
    server shop${index}:3000;
}
server {
    listen 443 ssl;
    server_name shop${index}.example.com;
    ssl_certificate /etc/nginx/tls/shop${index}.crt;
    ssl_certificate_key /etc/nginx/tls/shop${index}.key;
    add_header Strict-Transport-Security "max-age=31536000" always;
    add_header X-Content-Type-Options nosniff always;
    location /static/ {
        alias /srv/shop${index}/static/;
    }
    location / {
        proxy_set_header Host $host;
        proxy_pass http://shop${index};
    }
}
`;
}
