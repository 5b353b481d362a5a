import { testRule } from '../testing.ts';
import rule from './json-log-escape.ts';

testRule(rule, {
  correct: [
    "log_format braces '{$remote_addr} $request {$status}';\n",
    "log_format start '{\"a\":1} $request';\n",
    "log_format main escape=none '$request';\n",
    "stream {\n    log_format json escape=json '{\"a\":\"$remote_addr\"}';\n}\n",
  ],
  incorrect: [
    {
      text: 'log_format json escape=default \'{"a":"$request"}\';\n                ^^^^^^^^^^^^^^ missing\n',
      fixed: 'log_format json escape=json \'{"a":"$request"}\';\n',
    },
    {
      text: 'stream {\n    log_format "json" \'{ \'\n               ^^^^^^ missing\n        \'"a":"$remote_addr" }\';\n}\n',
      fixed: 'stream {\n    log_format "json" escape=json \'{ \'\n        \'"a":"$remote_addr" }\';\n}\n',
    },
  ],
});
