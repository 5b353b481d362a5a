import { limitedRuns, type RunFiles } from './limited-runs.ts';
import type { Verdict } from './verdict.ts';

const MEGABYTE = 2 ** 20;

/** Texts that no person writes, and a configuration of as many files as are judged together. */
const cases: Readonly<Record<string, RunFiles>> = {
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
  return limitedRuns(cases);
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
