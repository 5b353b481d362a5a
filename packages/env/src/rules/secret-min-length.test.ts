import { testRule } from '../testing.ts';
import rule from './secret-min-length.ts';

testRule(rule, {
  correct: [
    'SECRET_KEY=\nJWT_SECRET=<secret>\nAPP_KEY=changeme\nSESSION_SECRET=$SESSION_SECRET\n',
    'APP_KEY=base64:q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=\n',
    'MINIO_SECRET_KEY=p7Qz81Lm\nGITHUB_CLIENT_SECRET=p7Qz81Lm\nDB_PASSWORD=p7Qz81Lm\n',
    { text: 'JWT_SECRET=p7Qz81Lm\n', filename: '.env.production.example' },
    { text: 'SECRET_KEY=k3yb0ard-c4t-9\n', options: { minLength: 14, minBytes: 14 } },
  ],
  incorrect: [
    'APP_KEY=base64:q83vEjRWeJCrze8SNFZ4kA==\n        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ short\n',
    'RAILS_SECRET_KEY_BASE=8b2f6d1c94e07a35\n                      ^^^^^^^^^^^^^^^^ short\n',
    { text: 'NODE_ENV=production\nSHOP_JWT_SECRET=p7Qz81Lm\n                ^^^^^^^^ short\n', filename: '.env' },
    { text: 'PEPPER_SECRET=p7Qz81Lm\n              ^^^^^^^^ short\n', options: { names: '^PEPPER' } },
  ],
});
