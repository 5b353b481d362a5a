import { testRule } from '../testing.ts';
import rule from './no-debug.ts';

testRule(rule, {
  correct: [
    'DEBUG=\nFLASK_DEBUG=no\nDEBUG_PORT=9229\nAPP_DEBUG=${DEBUG:-false}\n',
    'DEBUG=True\nDEBUG=False\n',
    'DEBUG: true\n',
    { text: 'DEBUG=true\n', filename: '.env' },
    { text: 'DEBUG=true\n', filename: '.env.example' },
    { text: 'FLASK_DEBUG=1\n', filename: '.env.test' },
  ],
  incorrect: [
    { text: 'DEBUG=*\n      ^ debugEnabled\n', fixed: 'DEBUG=false\n' },
    { text: 'FLASK_DEBUG=off\n            ^^^ debugEnabled\n', fixed: 'FLASK_DEBUG=0\n' },
    { text: "export MYAPP_DEV_MODE='On'\n                       ^^ debugEnabled\n", fixed: "export MYAPP_DEV_MODE='Off'\n" },
    'PYTHONDEVMODE=1\n              ^ debugEnabled\n',
    {
      text: 'APP_ENV=production\nAPP_DEBUG=true\n          ^^^^ debugEnabled\n',
      filename: '.env',
      fixed: 'APP_ENV=production\nAPP_DEBUG=false\n',
    },
    { text: 'DEBUG=true\n      ^^^^ debugEnabled\n', filename: '.env.production.example', fixed: 'DEBUG=false\n' },
  ],
});
