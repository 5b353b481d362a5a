import { testRule } from '../testing.ts';
import rule from './no-duplicate-ports.ts';

function services(...bodies: readonly string[]): string {
  return `services:\n${bodies.map((body, i) => `  ${'abc'[i]}:\n    image: x\n${body}`).join('')}`;
}
const ports = (...entries: string[]) => `    ports:\n${entries.map((entry) => `      - ${entry}\n`).join('')}`;

testRule(rule, {
  correct: [
    services(ports('"80:80"', '"80:80"')),
    services(ports('"80"'), ports('"80"')),
    services(ports('"0.0.0.0:80:80"'), ports('"[::]:80:80"')),
    services(ports('"${PORT:-80}:80"'), ports('"80:80"')),
    services(ports('"${IP}:80:80"'), ports('"80:80"')),
    services(ports('"80:80"'), `    network_mode: host\n${ports('"80:80"')}`),
    services(`    profiles: [blue]\n${ports('"80:80"')}`, `    profiles: [green]\n${ports('"80:80"')}`),
    services(`    profiles: ["\${P}"]\n${ports('"80:80"')}`, ports('"80:80"')),
    services(ports('"1-65535:1-65535"'), ports('"80:80"')),
    services(`    profiles: [dev]\n${ports('"80:80"')}`, ports('"80:80"')),
  ],
  incorrect: [
    services(ports('"80:80"'), `    profiles: [more]\n${ports('"80:81"\n         ^^^^^ twice')}`),
    services(
      `    profiles: [blue]\n${ports('"80:80"')}`,
      `    profiles: [green, blue]\n${ports('"80:80"\n         ^^^^^ twice')}`,
    ),
    services(`    profiles: [blue]\n${ports('"80:80"')}`, ports('"80:80"\n         ^^^^^ twice')),
    services(ports('"53:53/udp"'), ports('target: 53\n        published: 53\n                   ^^ twice\n        protocol: udp')),
    services(ports('"80:80"'), ports('"0.0.0.0:80:80"\n         ^^^^^^^^^^^^^ twice')),
    services(ports('"127.0.0.1:80:80"', '"127.0.0.1:80:81"\n         ^^^^^^^^^^^^^^^ sameService')),
    // One entry that two services share.
    `
x-web: &web
  image: x
  ports:
    - "80:80"
       ^^^^^ twice
services:
  a: *web
  b: *web
`,
  ],
});
