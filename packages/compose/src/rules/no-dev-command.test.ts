import { testRule } from '../testing.ts';
import rule from './no-dev-command.ts';

testRule(rule, {
  correct: [
    'services:\n  web:\n    build: .\n    command: npm run dev\n    profiles: [dev]\n',
    'services:\n  storybook:\n    build: .\n    command: npm run dev\n',
    'services:\n  e2e-runner:\n    build: .\n    command: npm run dev\n',
    'services:\n  web:\n    build: .\n    command: ${WEB_COMMAND}\n',
    'services:\n  web:\n    build: .\n    command: []\n',
    'services:\n  web:\n    build: .\n    command: npm install nodemon\n',
    'services:\n  web:\n    build: .\n    entrypoint: ["sh", "-c", "npm run build && node dist/server.js"]\n',
  ],
  incorrect: [
    `
services:
  testimonials:
    build: .
    command: npm run dev
             ^^^^^^^^^^^ development
`,
    `
services:
  result:
    build: .
    entrypoint: nodemon --inspect=0.0.0.0 server.js
                ^^^^^^^ development
`,
    // The entrypoint of the service hands the command on.
    `
services:
  api:
    build: .
    entrypoint: [/wait-for-it.sh, "db:5432", --]
    command: flask run
             ^^^^^^^^^ development
`,
    `
services:
  api:
    build: .
    command: \${COMMAND:-flask run}
                        ^^^^^^^^^ development
`,
    // Words on several lines: the first of them.
    `
services:
  api:
    build: .
    command: >
      uvicorn app.main:app
      ^^^^^^^ development
      --reload
`,
    `
x-app: &app
  build: .
  command: npm run dev
           ^^^^^^^^^^^ development
services:
  web: *app
  admin:
    <<: *app
`,
    {
      text: `
services:
  web:
    build: .
    command: make serve-dev
                  ^^^^^^^^^ development
`,
      options: { commands: ['serve-dev'] },
    },
  ],
});
