import { testRule } from '../testing.ts';
import rule from './worker-settings.ts';

testRule(rule, {
  correct: [
    'WEB_CONCURRENCY=0\nUVICORN_WORKERS=64\nGUNICORN_WORKERS=\nREQUEST_TIMEOUT=30s\nGUNICORN_TIMEOUT=${T:-0}\n',
    { text: 'GUNICORN_WORKERS=1\n', filename: '.env.example' },
  ],
  incorrect: ['GUNICORN_WORKERS=0\n                 ^ fewWorkers\nUVICORN_WORKERS=65\n                ^^ manyWorkers\nREQUEST_TIMEOUT=0\n                ^ timeoutOff\n'],
});
