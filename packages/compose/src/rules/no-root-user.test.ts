import { testRule } from '../testing.ts';
import rule from './no-root-user.ts';

testRule(rule, {
  correct: [
    'services:\n  app:\n    image: acme/app:1\n    user: rooted\n',
    'services:\n  app:\n    image: acme/app:1\n    user: "1000:0"\n',
    'services:\n  app:\n    image: acme/app:1\n    user: "${UID}:${GID}"\n',
    'services:\n  app:\n    image: acme/app:1\n',
    'services:\n  logs:\n    image: docker.elastic.co/beats/filebeat:9.1.0\n    user: root\n',
    'services:\n  app:\n    image: acme/app:1\n    user: root\n    profiles: [dev]\n',
    { text: 'services:\n  app:\n    image: acme/app:1\n    user: root\n', options: { allowImages: ['acme/*'] } },
  ],
  incorrect: [
    `
services:
  app:
    image: acme/app:1
    user: 0
          ^ root
  worker:
    image: acme/app:1
    user: root:staff
          ^^^^^^^^^^ root
  mailer:
    image: acme/app:1
    user: "\${RUN_AS:-root}"
                     ^^^^ root
  builder:
    build: .
    user: "0:1000"
           ^^^^^^ root
`,
    // A name is not enough to make a job of a service that restarts.
    `
services:
  backup:
    image: acme/backup:1
    user: root
          ^^^^ root
    restart: always
`,
  ],
});
