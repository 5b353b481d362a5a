import { testRule } from '../testing.ts';
import rule from './error-log.ts';

testRule(rule, {
  correct: [
    'server {\n    listen 80;\n    error_log /dev/stderr warn;\n    error_log /var/log/nginx/error.log info;\n}\n',
    'server {\n    listen 80;\n    location = /favicon.ico { error_log /dev/null crit; }\n}\n',
    'error_log memory:32m debug;\nevents {}\n',
    { text: 'error_log /var/log/nginx/error.log debug;\nevents {}\n', filename: 'nginx-debug.conf' },
    'error_log /var/log/nginx/error.log ${LEVEL};\nevents {}\n',
    // It may be a snippet for a location.
    { text: 'error_log /dev/null;\n', filename: 'snippets/quiet.conf' },
  ],
  incorrect: [
    'stream {\n    error_log /dev/null;\n              ^^^^^^^^^ discarded\n}\n',
    'error_log logs/error.log debug_http;\n                         ^^^^^^^^^^ debug\nevents {}\n',
    'error_log a.log crit;\n                ^^^^ quiet\nerror_log b.log emerg;\n                ^^^^^ quiet\nevents {}\n',
    'error_log a.log;\nerror_log b.log debug;\n                ^^^^^ debug\nevents {}\n',
  ],
});
