import { testRule } from '../testing.ts';
import rule from './no-docker-socket.ts';

testRule(rule, {
  correct: [
    'services:\n  app:\n    image: acme/app:1\n    volumes:\n      - ${DOCKER_SOCK}:/var/run/docker.sock\n',
    // What a proxy offers is another socket.
    'services:\n  app:\n    image: acme/app:1\n    volumes:\n      - ./proxy/docker.sock:/var/run/docker.sock\n',
    'services:\n  app:\n    image: acme/app:1\n    volumes:\n      - /var/run/mysqld/mysqld.sock:/var/run/mysqld/mysqld.sock\n',
    'services:\n  app:\n    image: acme/app:1\n    volumes:\n      - /var/run/docker.sock\n',
    'services:\n  proxy:\n    image: lscr.io/linuxserver/socket-proxy:3\n    volumes:\n      - /run/docker.sock:/run/docker.sock\n',
    {
      text: 'services:\n  app:\n    image: acme/app:1\n    volumes:\n      - /var/run/docker.sock:/var/run/docker.sock\n',
      filename: 'compose.dev.yaml',
    },
    {
      text: 'services:\n  app:\n    image: acme/app:1\n    volumes:\n      - /var/run/docker.sock:/var/run/docker.sock\n',
      options: { allowImages: ['acme/*'] },
    },
  ],
  incorrect: [
    `
services:
  podman:
    image: acme/app:1
    volumes:
      - /run/podman/podman.sock:/run/podman/podman.sock:z,ro
        ^^^^^^^^^^^^^^^^^^^^^^^ socket
      - "/var/run//containerd/./containerd.sock:/run/containerd.sock"
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ socket
  rootless:
    image: acme/app:1
    volumes:
      - $XDG_RUNTIME_DIR/docker.sock:/var/run/docker.sock
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ socket
      - /run/user/1000/docker.sock:/var/run/docker.sock
        ^^^^^^^^^^^^^^^^^^^^^^^^^^ socket
  windows:
    image: acme/app:1
    volumes:
      - //./pipe/docker_engine://./pipe/docker_engine
        ^^^^^^^^^^^^^^^^^^^^^^ socket
`,
    `
services:
  app:
    image: acme/app:1
    volumes:
      - socket:/var/run/docker.sock
volumes:
  socket:
    driver_opts:
      type: none
      o: bind
      device: /var/run/docker.sock
              ^^^^^^^^^^^^^^^^^^^^ socket
`,
    // Shared lines are reported once.
    `
x-base: &base
  volumes:
    - /var/run/docker.sock:/var/run/docker.sock
      ^^^^^^^^^^^^^^^^^^^^ socket
services:
  one:
    <<: *base
    image: acme/app:1
  two:
    <<: *base
    image: acme/app:2
`,
    {
      text: `
services:
  app:
    image: acme/app:1
    volumes:
      - /run/custom.sock:/run/custom.sock
        ^^^^^^^^^^^^^^^^ socket
`,
      options: { sockets: ['/var/run/*.sock'] },
    },
  ],
});
