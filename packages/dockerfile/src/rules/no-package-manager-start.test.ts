import { testRule } from '../testing.ts';
import rule from './no-package-manager-start.ts';

testRule(rule, {
  correct: [
    'FROM a:1\nCMD npm run migrate && exec node server.js\n',
    'FROM a:1\nCMD ["npm", "--version"]\n',
    'FROM a:1\nENTRYPOINT ["dumb-init", "npm", "start"]\n',
    'FROM a:1\nENTRYPOINT ["docker-entrypoint.sh"]\n',
    'FROM a:1\nCMD ["composer", "run", "x"]\n',
    'FROM oven/bun:1\nENTRYPOINT ["bun", "run", "index.ts"]\n',
  ],
  incorrect: [
    'FROM oven/bun:1\nCMD ["bun", "run", "start"]\n     ^^^^^ manager\n',
    'FROM a:1\nCMD exec npm run start:prod\n         ^^^ manager\n',
    'FROM a:1\nCMD ["npx", "next", "start"]\n     ^^^^^ manager\n',
    'FROM a:1\nENTRYPOINT ["pnpm"]\n            ^^^^^^ manager\nCMD ["start"]\n',
    'FROM a:1\nCMD cd /app && yarn start\n               ^^^^ manager\n',
  ],
});
