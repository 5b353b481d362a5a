import { testRule } from '../testing.ts';
import rule from './no-dev-server-flags.ts';

testRule(rule, {
  correct: [
    'HOT_RELOAD=0\nWATCHPACK_POLLING=\nNODE_OPTIONS=--inspect-port=0\nRELOAD=${RELOAD:-true}\n',
    { text: 'UVICORN_RELOAD=true\n', filename: '.env.example' },
  ],
  incorrect: [
    'NODE_OPTIONS=--inspect=0.0.0.0:9229\n             ^^^^^^^^^^^^^^^^^^^^^^ debuggerEnabled\n',
    'FLASK_RUN_RELOAD="1"\n                  ^ devServerEnabled\n',
    { text: 'RELOAD=yes\n       ^^^ devServerEnabled\n', filename: 'production.env.sample' },
  ],
});
