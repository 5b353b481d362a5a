import { testRule } from '../testing.ts';
import rule from './no-sensitive-host-mounts.ts';

function service(...mounts: readonly string[]): string {
  return `services:\n  app:\n    image: acme/app:1\n    volumes:\n${mounts.map((mount) => `      - ${mount}\n`).join('')}`;
}

testRule(rule, {
  correct: [
    service('/etc/timezone:/etc/timezone:ro', '/etc/ssl/certs:/etc/ssl/certs:ro', '/etc/hosts:/etc/hosts:ro'),
    service('/dev/shm:/dev/shm', '/dev/dri:/dev/dri', '/dev/net/tun:/dev/net/tun', '/dev/snd:/dev/snd'),
    service('/var/log/nginx:/var/log/nginx', '/var/www/html:/var/www/html', '/srv/data:/data', '/opt/acme:/opt/acme'),
    // Folders of one program only.
    service('/etc/pihole/:/etc/pihole/', '/var/run/mysqld/mysqld.sock:/run/mysqld.sock', '/usr/local/acme/data:/data'),
    service('/home/deploy/app/data:/data', '~/minecraft:/data', '/root/app/config:/config', '${HOME}/app:/data'),
    service('/lib/modules:/lib/modules:ro', '/sys/fs/cgroup:/sys/fs/cgroup:ro', '/usr/share/zoneinfo:/usr/share/zoneinfo'),
    service('./etc:/etc', 'etc:/etc', '${DATA}:/etc', '${ROOT}/etc:/etc', '/etc'),
    // Another rule's.
    service('/var/run/docker.sock:/var/run/docker.sock', '~/.docker/run/docker.sock:/var/run/docker.sock'),
    'services:\n  app:\n    image: acme/app:1\n    tmpfs: [/run]\n',
    'services:\n  logs:\n    image: grafana/promtail:3\n    volumes:\n      - /var/lib/docker/containers:/var/lib/docker/containers:ro\n',
    { text: service('/etc:/host'), filename: 'compose.override.yaml' },
    { text: service('/etc/shadow:/shadow'), options: { paths: [] } },
    { text: service('/etc/cron.d:/cron'), options: { writablePaths: [] } },
    { text: service('/:/host:ro'), options: { allowImages: ['acme/app'] } },
  ],
  incorrect: [
    `
services:
  app:
    image: acme/app:1
    volumes:
      - /etc/passwd:/etc/passwd:ro
        ^^^^^^^^^^^ readable
      - /etc/shadow:/etc/shadow:ro
        ^^^^^^^^^^^ readable
      - /root/.ssh:/root/.ssh:ro
        ^^^^^^^^^^ readable
      - /home/deploy/.aws/credentials:/aws:ro
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ readable
      - \${HOME}/.kube/:/kube
        ^^^^^^^^^^^^^^ writable
      - /srv/../var/run/:/var/run
        ^^^^^^^^^^^^^^^^ writable
      - \${CONFIG:-/etc}:/config
                  ^^^^ writable
      - /dev/sda1:/disk
        ^^^^^^^^^ writable
      - /var/lib/docker/volumes/app/_data:/data
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ writable
      - /etc/cron.d/acme:/cron
        ^^^^^^^^^^^^^^^^ writable
`,
    // Agents may read, but not write.
    `
services:
  exporter:
    image: prom/node-exporter:v1.10.2
    volumes:
      - /proc:/host/proc:ro
      - /sys:/host/sys
        ^^^^ writable
`,
    {
      text: `
services:
  app:
    image: acme/app:1
    volumes:
      - /data/ledger/2026:/ledger:ro
        ^^^^^^^^^^^^^^^^^ readable
`,
      options: { paths: ['/data/ledger/**'] },
    },
  ],
});
