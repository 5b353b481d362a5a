import { expect, it } from 'vitest';
import { analyzer } from '../analyzer.ts';
import { testRule } from '../testing.ts';
import rule from './no-duplicate-directives.ts';

testRule(rule, {
  correct: [
    'server {\n    listen 8081;\n    gzip on;\n    location /a { gzip off; }\n}\n',
    'server {\n    listen 8081;\n    location ~ /a { }\n    location ~ /a { return 404; }\n    location = /a { }\n    location /a { }\n}\n',
    'location / {\n    if ($arg_a) { proxy_pass http://127.0.0.1:1; }\n    proxy_pass http://127.0.0.1:2;\n}\n',
    'server {\n    listen 8081 default_server;\n}\nserver {\n    listen 8082 default_server;\n}\n',
    'stream {\n    upstream a { server 127.0.0.1:1; }\n    server { listen 8081; proxy_pass a; }\n}\n',
    'location /a { add_header A b; add_header A c; index a; index b; error_page 404 /a; error_page 500 /b; }\n',
    'http {\n    map $host $a { default 1; }\n    upstream b { server 127.0.0.1:1; }\n    server { listen 8081; location / { location /a { } } }\n}\n',
    { text: 'gzip on;\nserver { listen 8081; }\n', filename: 'conf.d/a.conf' },
  ],
  incorrect: [
    { text: 'keepalive_timeout 30;\n^^^^^^^^^^^^^^^^^ duplicate\nserver { listen 8081; }\n', filename: 'conf.d/a.conf' },
    'location /a { alias /x; root /x; }\n                        ^^^^ rootAndAlias\n',
    'server {\n    listen 8081;\n    location /a { }\n    location ^~ /a { }\n    ^^^^^^^^ location\n}\n',
    'expires 1d;\nexpires 2d;\n^^^^^^^ duplicate\n',
    'http { }\nserver { listen 8081; }\n^^^^^^ misplaced\n',
    'http {\n    server { listen 8081; upstream a { server 127.0.0.1; } }\n                          ^^^^^^^^ misplaced\n}\n',
    'server { listen 8081; location /a { location /a/b { } location /a/b { } } }\n                                                      ^^^^^^^^ location\n',
  ],
});

/** The message about the second of two directives, and how many places it is related to. */
function told(text: string, filename: string, files: Record<string, string> = {}): [string, number] {
  const { findings } = analyzer.analyze(text, { filename, languageOptions: { files } });
  const [finding] = findings.filter(({ ruleId }) => ruleId === 'nginx/no-duplicate-directives');
  return [finding!.message, finding!.related?.length ?? 0];
}

it.each([
  ['gzip on;\ngzip on;\n', 'a.conf', {}, '', 1],
  ['sendfile on;\n', 'conf.d/a.conf', {}, ', after the one in the `nginx.conf` of the official image', 0],
  ['include b.conf;\ngzip on;\n', 'conf.d/a.conf', { 'conf.d/b.conf': 'gzip on;' }, ', after the one in `conf.d/b.conf`', 0],
  ['gzip on;\n', 'conf.d/a.conf', { 'nginx.conf': 'http { gzip on; include conf.d/*.conf; }', 'conf.d/a.conf': '' }, ', after the one in `nginx.conf`', 0],
])('says where the first one is: %j', (text, filename, files: Record<string, string>, after, related) => {
  const [message, count] = told(text, filename, files);
  const name = /(\w+) on;\n$/u.exec(text)![1]!;
  expect(message).toContain(`\`${name}\` stands in this block for the second time${after}, so nginx`);
  expect(message).toContain(after.includes('image') ? 'bring a `nginx.conf` of your own.' : 'Keep one of the two.');
  expect(count).toBe(related);
});
