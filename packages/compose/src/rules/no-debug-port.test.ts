import { testRule } from '../testing.ts';
import rule from './no-debug-port.ts';

const service = (...lines: string[]) => `services:\n  api:\n${lines.map((line) => `    ${line}\n`).join('')}`;

testRule(rule, {
  correct: [
    service('build: .', 'ports: ["5678:5678"]'),
    service('build: .', 'ports: ["5005:5005", "80:80"]', 'environment:', '  PORT: 5005'),
    service('image: rasa/rasa:3', 'ports: ["5005:5005", "80:80"]'),
    service('image: postgres:17', 'ports: ["9229:9229"]'),
    service('build: .', 'ports: ["${BIND}:9229:9229"]'),
    service('build: .', 'command: node server.js --inspect'),
    service('build: .', 'command: node ${NODE_FLAGS} server.js'),
    service('build: .', 'profiles: [dev]', 'command: node --inspect server.js'),
    { text: service('build: .', 'ports: ["9229:9229"]'), filename: 'docker-compose.override.yml' },
  ],
  incorrect: [
    service('build: .', 'ports:', '  - 9229:9229', '    ^^^^^^^^^ port'),
    service('build: .', 'ports:', '  - 8000:8000', '  - 10.0.0.5:5678:5678', '    ^^^^^^^^^^^^^^^^^^ port'),
    service('build: .', 'ports:', '  - 8080:8080', '  - target: 5005', '    published: 5005', '               ^^^^ port'),
    service('build: .', 'entrypoint: sh -c "exec node --inspect-brk app.js"', '                             ^^^^^^^^^^^^^ flag'),
    service('build: .', 'command: dlv exec --headless ./app', '                  ^^^^^^^^^^ flag'),
    service('build: .', 'environment:', '  - JAVA_TOOL_OPTIONS=-agentlib:jdwp=transport=dt_socket,server=y', '                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ flag'),
    service('build: .', 'environment:', '  NODE_OPTIONS: ${NODE_OPTIONS:---inspect}', '                                ^^^^^^^^^ flag'),
  ],
});
