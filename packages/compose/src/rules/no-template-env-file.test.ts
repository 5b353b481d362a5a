import { testRule } from '../testing.ts';
import rule from './no-template-env-file.ts';

const service = (...lines: string[]) => `services:\n  x:\n    image: a\n${lines.map((line) => `    ${line}\n`).join('')}`;

testRule(rule, {
  correct: [
    service('env_file: ${ENV_FILE}'),
    service('env_file: ./samples/app.env'),
    service('env_file:', '  - .env', '  - path: .env.local', '    required: false'),
    { text: service('env_file: .env.example'), filename: 'compose.ci.yaml' },
  ],
  incorrect: [
    service('env_file: ${ENV_FILE:-.env.sample}', '                      ^^^^^^^^^^^ template'),
    service('env_file:', '  - docker/app.env.dist', '    ^^^^^^^^^^^^^^^^^^^ template', '  - .env'),
    service('env_file: ["example.env"]', '            ^^^^^^^^^^^ template'),
    service('env_file:', '  - path: .env.template', '          ^^^^^^^^^^^^^ template', '    required: false'),
  ],
});
