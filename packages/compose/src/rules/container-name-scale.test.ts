import { testRule } from '../testing.ts';
import rule from './container-name-scale.ts';

testRule(rule, {
  correct: [
    'services:\n  api:\n    image: acme/api:1\n    container_name: api\n    scale: ${SCALE}\n',
    'services:\n  api:\n    image: acme/api:1\n    container_name: ${NAME}\n    scale: 3\n',
    'services:\n  api:\n    image: acme/api:1\n    container_name:\n    scale: 3\n',
    'services:\n  api:\n    image: acme/api:1\n    container_name: api\n    scale: 0\n',
    // The variant is started instead of the other one.
    `
services:
  api:
    image: acme/api:1
    container_name: api
  api-gpu:
    image: acme/api:1-gpu
    container_name: api
    profiles: [gpu]
`,
    `
services:
  api:
    image: acme/api:1
    container_name: api
    deploy: { replicas: 3, update_config: { order: start-first } }
`,
  ],
  incorrect: [
    `
services:
  api:
    image: acme/api:1
    container_name: \${NAME:-api}
                            ^^^ replicas
    scale: 2
`,
    `
services:
  one:
    image: acme/api:1
    container_name: api
    profiles: [a, b]
  two:
    image: acme/api:1
    container_name: "api"
                     ^^^ twice
    profiles: [b]
  three:
    image: acme/api:1
    container_name: api
                    ^^^ twice
    profiles: [a]
`,
    `
x-named: &named
  image: acme/api:1
  container_name: api
                  ^^^ twice
services:
  one:
    <<: *named
  two:
    <<: *named
`,
  ],
});
