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
  for (const { ruleId, line } of analyzer.analyze(good, { filename: 'nginx.conf', preset: 'all', evidence: true }).evidence) {
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

const exposure = `user nginx;
error_log /var/log/nginx/error.log warn;
http {
    include mime.types;
    log_format main escape=json '{"uri":"$request_uri"}';
    access_log /var/log/nginx/access.log main;
    server {
        listen 80;
        server_name a.org;
        root /srv/www;
        autoindex off;
        error_page 502 /502.html;
        location ~ /\\. { deny all; }
        location = /metrics { allow 10.0.0.1; deny all; proxy_pass http://127.0.0.1:3000; }
        location /docs { return 404; }
        location /api/ {
            proxy_set_header X-Request-ID $request_id;
            valid_referers server_names;
            if ($invalid_referer) { return 403; }
            proxy_pass http://127.0.0.1:3000;
        }
        location /old/ { return 301 https://a.org$request_uri; }
    }
}
`;

it('says where a good file keeps to itself what is not for everybody', () => {
  const lines: Record<string, number[]> = {};
  for (const { ruleId, line } of analyzer.analyze(exposure, { filename: 'nginx.conf', preset: 'all', evidence: true }).evidence) {
    (lines[ruleId.replace('nginx/', '')] ??= []).push(line);
  }
  expect(lines).toMatchObject({
    'access-log': [6],
    'allow-without-deny': [14],
    'deny-dotfiles': [7],
    'error-log': [2],
    'json-log-escape': [5],
    'maintenance-page': [12],
    'mime-types': [4],
    'no-autoindex': [11],
    'no-duplicate-directives': [1],
    'no-dynamic-proxy-host': [14, 20],
    'no-header-injection': [22],
    'no-if-in-location': [19],
    'no-public-api-docs': [15],
    'no-public-status': [14],
    'no-root-user': [1],
    'no-sensitive-log-format': [5],
    'no-sensitive-root': [10],
    'request-id': [17],
    'valid-referers': [18],
  });
});
