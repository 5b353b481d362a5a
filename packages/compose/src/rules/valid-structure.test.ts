import { testRule } from '../testing.ts';
import rule from './valid-structure.ts';

const api = '  api:\n    image: acme/api:1\n';

testRule(rule, {
  correct: [
    '# nothing yet\n',
    'include:\n  - other.yaml\n',
    'volumes:\n  data:\n',
    `services:\n${api}    exclude_from_hc: true\n`,
    `services:\n${api}    restart: \${RESTART}\n    ports: \${PORTS}\n`,
    `services:\n${api}    restart: on-failure:3\n    env_file: .env\n    depends_on:\n    volumes:\n`,
    `services:\n${api}  other:\n    extends:\n      file: base.yaml\n      service: other\n`,
    `services:\n${api}  model:\n    provider:\n      type: model\n`,
    'services:\n  api:\n    ports: ["80:80"]\n  web:\n    image: acme/web:1\n',
    `services:\n${api}---\nservices:\n  api:\n    image: acme/api:2\n`,
    // Templates of other programs.
    'services:\n{% if web %}\n  web:\n    image: nginx\n{% endif %}\n',
    'services:\n  {{ name }}:\n    image: {{ image }}\n',
    'services:\n  "{{ cookiecutter.name }}":\n    imgae: x\n',
    `services:\n${api}    logging:\n      options:\n        tag: "{{.Name}}"\n`,
  ],
  incorrect: [
    'services:\n  api:\n    imagee: acme/api:1\n    ^^^^^^ unknownKey\n    build: .\n',
    { text: `servces:\n^^^^^^^ unknownKey\nservices:\n${api}`, filename: 'compose.dev.yaml' },
    'version: "3"\n^^^^^^^^^^^^ noServices\nname: x\n',
    '- a\n^^^ noMapping\n- b\n',
    'just text\n^^^^^^^^^ noMapping\n',
    'services:\n  api: acme/api:1\n       ^^^^^^^^^^ wrongShape\n',
    `services:\n${api}    healthcheck: curl -f http://localhost\n                 ^^^^^^^^^^^^^^^^^^^^^^^^ wrongShape\n`,
    `services:\n${api}    restart: true\n             ^^^^ invalidRestart\n`,
    `services:\n${api}\timage: x\n^ tab\n`,
    `services:\n${api}   ports: x\n^ indentation\n`,
    // One finding for an anchor that two services use.
    `
x-base: &base
  iamge: acme/api:1
  ^^^^^ unknownKey
services:
  one:
    <<: *base
    image: acme/api:1
  two:
    <<: *base
    image: acme/api:1
`,
    // What cannot be read does not keep the rest from being checked.
    `
services:
  one:
    image: acme/api:1
    command: @app
             ^ unreadable
  two:
    imgae: acme/api:1
    ^^^^^ unknownKey
    build: .
`,
  ],
});
