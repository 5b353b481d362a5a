import { testRule } from '../testing.ts';
import rule from './no-secret-in-command.ts';

const service = (...lines: string[]) => `services:\n  db:\n    image: x\n${lines.map((line) => `    ${line}\n`).join('')}`;
const BASIC_AUTH = 'traefik.http.middlewares.a.basicauth.users';

testRule(rule, {
  correct: [
    service('command: redis-server --requirepass $$REDIS_PASSWORD', 'entrypoint: ["sh", "-c", "exec $$0 --token $$TOKEN"]'),
    service('command: redis-server --requirepass ${REDIS_PASSWORD:-Hx7-pQ2z}'),
    service('command: redis-server --requirepass ""', 'labels: { app.password.min: "12" }'),
    service('command: mysqldump -p app', 'healthcheck:', '  test: psql --password postgres'),
    service('command: tool --token-ttl=15m --password-file=/run/secrets/p --token --verbose'),
    service('healthcheck:', '  test: curl -fs http://localhost/health'),
    service('labels:', `  ${BASIC_AUTH}: \${USERS}`),
    service('labels:', `  ${BASIC_AUTH}: admin:\${HASH:?}`),
    service('labels:', `  ${BASIC_AUTH}: admin:$$2y$$10$$Hx7pQ2zWn5u8kYQ0b1c2de`),
    { text: service('command: redis-server --requirepass Hx7-pQ2z'), filename: 'compose.test.yaml' },
  ],
  incorrect: [
    service('command: ["redis-server", "--requirepass", "redis"]', '                                            ^^^^^ command'),
    service('command: --requirepass=changeme', '                       ^^^^^^^^ command'),
    service('entrypoint: sh -c "redis-server --requirepass Hx7-pQ2z --appendonly yes"', '                                              ^^^^^^^^ command'),
    service('command: celery -b redis://:Hx7-pQ2z@cache/0 worker', '                            ^^^^^^^^ command'),
    service('command: agent --name a --api-key=Hx7-pQ2z', '                                  ^^^^^^^^ command'),
    service('healthcheck:', '  test: redis-cli -a Hx7-pQ2z ping', '                     ^^^^^^^^ healthcheck'),
    service('healthcheck:', '  test: ["CMD-SHELL", "mysqladmin ping -uroot -proot || exit 1"]', '                                                ^^^^ healthcheck'),
    service('healthcheck:', '  test: curl -fu elastic:changeme http://localhost:9200', '                         ^^^^^^^^ healthcheck'),
    service('labels:', '  homepage.widget.password: Hx7-pQ2z', '                            ^^^^^^^^ label'),
    service('labels:', '  traefik.http.middlewares.a.basicauth.users: "admin:Hx7-pQ2z,ops:$$2y$$05$$abc"', '                                                     ^^^^^^^^ basicAuth'),
    {
      text: service('labels:', '  traefik.http.middlewares.a.basicauth.users: admin:$$2y$$05$$abc', '                                                    ^^^^^^^^^^^^^ basicAuth'),
      options: { bcrypt: true },
    },
    {
      text: service('command: sh -c "PGPASSWORD=Hx7-pQ2z psql -h db"', '                           ^^^^^^^^ command'),
      suggested: service('command: sh -c "PGPASSWORD=${PGPASSWORD:?PGPASSWORD is required} psql -h db"'),
    },
  ],
});
