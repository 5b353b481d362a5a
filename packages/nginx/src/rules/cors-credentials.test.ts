import { testRule } from '../testing.ts';
import rule from './cors-credentials.ts';

const origin = 'add_header Access-Control-Allow-Origin $http_origin;';
const credentials = 'add_header Access-Control-Allow-Credentials true;';
const api = (statements: string): string => `location / {\n    ${statements}\n}\n`;
const when = (pattern: string): string => api(`if ($http_origin ~* ${pattern}) { ${origin} ${credentials} }`);
const mapped = (entries: string): string =>
  `map $http_origin $cors { ${entries} }\nserver { add_header Access-Control-Allow-Origin $cors; ${credentials} }\n`;
/** With carets under the text. */
function under(text: string, part: string, messageId: string): string {
  const [before] = text.split(part);
  const column = before!.length - before!.lastIndexOf('\n') - 1;
  const end = text.indexOf('\n', before!.length) + 1;
  return `${text.slice(0, end)}${' '.repeat(column)}${'^'.repeat(part.length)} ${messageId}\n${text.slice(end)}`;
}

testRule(rule, {
  correct: [
    api(`add_header Access-Control-Allow-Origin https://a.org; ${credentials}`),
    api(`add_header Access-Control-Allow-Origin *; add_header Access-Control-Allow-Credentials false;`),
    api(`${credentials} if ($request_method = OPTIONS) { add_header Access-Control-Allow-Origin *; return 204; }`),
    api(`if ($http_origin !~ '^https://a\\.org$') { return 403; }\n    ${origin} ${credentials}`),
    api(`set $cors ""; if ($http_origin ~ '^https://a\\.org$') { set $cors $http_origin; }\n    add_header Access-Control-Allow-Origin $cors; ${credentials}`),
    when('^https://(app|www)\\.example\\.org$'),
    when("'^https?://(.+\\.)?example\\.org(:[0-9]+)?$'"),
    when('"^https?://localhost(:\\d+)?$"'),
    when('\\.example\\.org$'),
    when("'https://app\\.example\\.org$'"),
    mapped('default ""; ~^https://.+\\.a\\.org$ $http_origin; https://b.org $http_origin;'),
    'location /fonts/ { add_header Access-Control-Allow-Origin $http_origin; root /srv; }\n',
    // No header for other sites in sight.
    'server { if ($http_origin ~ example.org) { return 403; } }\n',
    'map $http_origin $trusted { ~example.org 1; }\n',
    api('proxy_set_header Access-Control-Allow-Origin $http_origin;'),
  ],
  incorrect: [
    under(api(`add_header Access-Control-Allow-Origin null;\n    ${credentials}`), 'null', 'nullOrigin'),
    under(mapped('default $http_origin;').replace('Origin $cors;', 'Origin $cors;'), '$cors;', 'reflected').replace('^^^^^^', '^^^^^'),
    under(api(`set $cors $http_origin; add_header Access-Control-Allow-Origin \${cors};\n    ${credentials}`), '${cors}', 'reflected'),
    under(api(`if ($request_method = OPTIONS) { ${origin} ${credentials} }\n    ${origin}`), '$http_origin', 'reflected'),
    under(when('"^https://([^/]+)?example\\.org$"'), '^https://([^/]+)?example\\.org$', 'loose'),
    under(when('"^https?://.+$"'), '^https?://.+$', 'loose'),
    under(when('^https://app.example\\.org$'), '^https://app.example\\.org$', 'loose'),
    under(when('(^https://.*\\.example\\.org)'), '(^https://.*\\.example\\.org)', 'loose'),
    under(mapped("default ''; '~*example\\.org$' $http_origin;"), 'example\\.org$', 'loose'),
  ],
});
