import { testRule } from '../testing.ts';
import rule from './production-log-level.ts';

testRule(rule, {
  correct: [
    'LOG_LEVEL=\nDB_LOG_LEVEL=none\nAPP_LOG_LEVEL=20\nLOG_LEVEL=${LEVEL:-debug}\n',
    'NPM_CONFIG_LOGLEVEL=verbose\nTF_CPP_MIN_LOG_LEVEL=0\n',
    { text: 'LOG_LEVEL=debug\n', filename: '.env.example' },
    { text: 'LOG_LEVEL=debug\n', filename: '.env.staging' },
  ],
  incorrect: [
    { text: 'LOG_LEVEL="10"\n           ^^ verboseLogLevel\n', fixed: 'LOG_LEVEL="30"\n' },
    { text: 'RUST_LOG=Trace\n         ^^^^^ verboseLogLevel\n', fixed: 'RUST_LOG=Info\n' },
    {
      text: 'LOGGING_LEVEL=silly\n              ^^^^^ verboseLogLevel\n',
      filename: '.env.prod.example',
      fixed: 'LOGGING_LEVEL=info\n',
    },
  ],
});
