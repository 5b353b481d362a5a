import { expect, it } from 'vitest';
import { analyzer } from './analyzer.ts';

const good = `http {
    server_tokens off;
    ssl_protocols TLSv1.2 TLSv1.3;
    add_header X-Content-Type-Options nosniff always;
    server {
        listen 80;
        server_name a.org;
        return 301 https://a.org$request_uri;
    }
    server {
        listen 443 ssl;
        server_name a.org;
        location /files/ {
            alias /srv/files/;
            add_header X-Content-Type-Options nosniff always;
        }
    }
}
`;

it('says where a good file holds what the checklist asks', () => {
  const lines: Record<string, number[]> = {};
  for (const { ruleId, line } of analyzer.analyze(good, { filename: 'nginx.conf', preset: 'all' }).evidence) {
    (lines[ruleId.replace('nginx/', '')] ??= []).push(line);
  }
  expect(lines).toMatchObject({
    'add-header-inheritance': [15],
    'alias-traversal': [13],
    'https-redirect': [5],
    'server-tokens-off': [2],
    'ssl-protocols': [3],
    'valid-syntax': [1],
  });
});
