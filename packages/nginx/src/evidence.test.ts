import { ruleIdOf } from '@seaworthy/core';
import { expect, it } from 'vitest';
import { analyzer } from './analyzer.ts';

/** The lines of a text at which rules find what they ask for, by rule. */
function evidenceIn(text: string): Record<string, number[]> {
  const lines: Record<string, number[]> = {};
  for (const { ruleId, line } of analyzer.analyze(text, { filename: 'nginx.conf', preset: 'all', evidence: true }).evidence) {
    (lines[ruleId.replace('nginx/', '')] ??= []).push(line);
  }
  return lines;
}

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
  expect(evidenceIn(good)).toMatchObject({
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
  expect(evidenceIn(exposure)).toMatchObject({
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

const protection = `http {
    set_real_ip_from 10.0.0.0/8;
    limit_req_zone $binary_remote_addr zone=logins:10m rate=5r/m;
    limit_conn_zone $binary_remote_addr zone=clients:10m;
    limit_req_status 429;
    limit_conn_status 429;
    client_max_body_size 1m;
    client_header_timeout 15s;
    gzip on;
    gzip_types text/css application/json;
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256;
    map $http_origin $origin {
        https://app.example.com $http_origin;
    }
    server {
        listen 443 ssl default_server;
        server_name _;
        ssl_reject_handshake on;
    }
    server {
        listen 443 ssl;
        server_name old.example.com;
        ssl_certificate /etc/nginx/tls/shop.crt;
        ssl_certificate_key /etc/nginx/tls/shop.key;
        return 301 https://shop.example.com$request_uri;
    }
    server {
        listen 443 ssl;
        server_name shop.example.com;
        ssl_certificate /etc/nginx/tls/shop.crt;
        ssl_certificate_key /etc/nginx/tls/shop.key;
        add_header Strict-Transport-Security "max-age=31536000" always;
        add_header Content-Security-Policy "default-src 'self'" always;
        add_header X-Content-Type-Options nosniff always;
        add_header X-Frame-Options DENY always;
        add_header Referrer-Policy no-referrer always;
        root /srv/shop;
        index index.html;
        location /assets/ {
            expires 30d;
        }
        location /login {
            limit_req zone=logins burst=5;
            limit_conn clients 10;
            auth_basic "Staff";
            auth_basic_user_file /etc/nginx/staff;
            proxy_set_header Host $host;
            proxy_set_header X-Forwarded-For $remote_addr;
            proxy_set_header X-Forwarded-Proto $scheme;
            proxy_hide_header X-Powered-By;
            proxy_read_timeout 30s;
            proxy_ssl_verify on;
            proxy_pass https://api.example.net;
        }
        location /live {
            add_header Access-Control-Allow-Origin $origin;
            add_header Access-Control-Allow-Credentials true;
            proxy_http_version 1.1;
            proxy_set_header Host $host;
            proxy_set_header X-Forwarded-For $remote_addr;
            proxy_set_header X-Forwarded-Proto $scheme;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection "upgrade";
            proxy_pass http://127.0.0.1:3001;
        }
    }
}
`;

it('says where a good file protects visitors, applications and connections', () => {
  expect(evidenceIn(protection)).toMatchObject({
    'client-max-body-size': [7],
    'client-timeouts': [8],
    'cors-credentials': [57],
    'csp-no-unsafe': [34],
    'default-server': [16],
    'gzip': [9],
    'hide-powered-by': [54],
    'hsts-max-age': [33],
    'limit-conn': [45],
    'limit-req': [44],
    'limit-req-effective': [3, 4],
    'limit-req-status': [5, 6],
    'no-basic-auth-over-http': [46],
    'no-h2c-smuggling': [63],
    'no-host-spoofing': [48, 60],
    'no-self-signed-certificate': [24, 31],
    'no-spoofable-forwarded-for': [50, 62],
    'no-trusted-any-proxy': [2],
    'proxy-forwarded-headers': [65],
    'proxy-timeouts': [52],
    'require-csp': [28],
    'require-hsts': [28],
    'security-headers': [28],
    'security-headers-always': [33, 34, 35, 36, 37],
    'ssl-ciphers': [12],
    'ssl-protocols-explicit': [11, 11, 11],
    'static-caching': [40],
    'tls-listen': [17, 22, 29],
    'upstream-tls-verify': [54],
    'websocket-upgrade': [65],
  });
});

/** They ask for nothing: what they find is wrong wherever it stands. */
const WITHOUT_SUBJECT = ['add-header-pitfalls', 'cors-wildcard'];

it('says so for every rule that asks for something', () => {
  const found = new Set([good, exposure, protection].flatMap((text) => Object.keys(evidenceIn(text))));
  const names = analyzer.rules.map((rule) => ruleIdOf(rule).replace('nginx/', ''));
  expect(names.filter((name) => !found.has(name))).toEqual(WITHOUT_SUBJECT);
});
