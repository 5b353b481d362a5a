import { testRule } from '../testing.ts';
import rule from './no-public-secret-env.ts';

testRule(rule, {
  correct: [
    'const secret = process.env.STRIPE_SECRET_KEY;',
    'const length = import.meta.env.VITE_PASSWORD_MIN_LENGTH;',
    'const dsn = process.env.NEXT_PUBLIC_SENTRY_SECRET_DSN;',
    'const url = process.env.NEXT_PUBLIC_FIREBASE_DATABASE_URL;',
    'const secret = process.env.PUBLIC_API_SECRET;',
    'const secret = config.NEXT_PUBLIC_API_SECRET;',
    'const secretary = process.env.REACT_APP_SECRETARY;',
    { text: 'use(process.env.NEXT_PUBLIC_DEMO_PASSWORD);', options: { allow: ['NEXT_PUBLIC_DEMO_PASSWORD'] } },
  ],
  incorrect: [
    'use(import.meta.env.PUBLIC_API_SECRET);\n                    ^^^^^^^^^^^^^^^^^ published\n',
    "use(process.env['REACT_APP_DB_PASSWORD']);\n                ^^^^^^^^^^^^^^^^^^^^^^^ published\n",
    'use(process.env.NEXT_PUBLIC_DATABASE_URL);\n                ^^^^^^^^^^^^^^^^^^^^^^^^ published\n',
    'use(process.env.EXPO_PUBLIC_JWT_SIGNING_KEY);\n                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ published\n',
    { text: 'const Login = () => <a href={process.env.REACT_APP_API_SECRET}>x</a>;\n                                         ^^^^^^^^^^^^^^^^^^^^ published\n', filename: 'src/components/login.jsx' },
    { text: 'use(process.env.ACME_OPEN_SECRET);\n                ^^^^^^^^^^^^^^^^ published\n', options: { prefixes: ['ACME_OPEN_'] } },
  ],
});
