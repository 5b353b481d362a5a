import { testRule } from '../testing.ts';
import rule from './no-secret-build-arg.ts';

const build = (...lines: string[]) =>
  `services:\n  api:\n    build:\n      context: .\n      args:\n${lines.map((line) => `        ${line}\n`).join('')}`;

testRule(rule, {
  correct: [
    build('STRIPE_PUBLISHABLE_KEY: pk', 'NODE_VERSION: 24', 'TOKEN: ""', 'ENABLE_TOKEN: "true"'),
    build('SECRET_KEY: dummy', 'PASSWORD: ${PASSWORD:-changeme-in-production}'),
    'services:\n  api:\n    build: .\n',
    { text: build('NPM_TOKEN: ${NPM_TOKEN}'), filename: 'compose.dev.yaml' },
  ],
  incorrect: [
    build('NPM_TOKEN:', '^^^^^^^^^ passed'),
    build('- NPM_TOKEN=$NPM_TOKEN', '  ^^^^^^^^^ passed'),
    build('DATABASE_URL: postgresql://app:Hx7-pQ2z@db/app', '                               ^^^^^^^^ literal'),
    build('NPM_TOKEN: ${NPM_TOKEN:-Hx7-pQ2z}', '                        ^^^^^^^^ literal'),
  ],
});
