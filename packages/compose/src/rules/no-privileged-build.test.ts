import { testRule } from '../testing.ts';
import rule from './no-privileged-build.ts';

testRule(rule, {
  correct: [
    'services:\n  app:\n    build: .\n',
    'services:\n  app:\n    build:\n      context: .\n      network: ${BUILD_NETWORK}\n      entitlements: [network.host]\n',
    // What the container does is another rule's.
    'services:\n  app:\n    build: .\n    network_mode: host\n',
    'services:\n  app:\n    build:\n      context: .\n      network: host\n    profiles: [dev]\n',
  ],
  incorrect: [
    `
x-build: &build
  context: .
  network: \${BUILD_NETWORK:-host}
                            ^^^^ network
services:
  app:
    build: *build
  worker:
    build:
      <<: *build
      target: worker
`,
  ],
});
