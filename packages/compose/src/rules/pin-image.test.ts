import { testRule } from '../testing.ts';
import rule from './pin-image.ts';

const digest = `sha256:${'1'.repeat(64)}`;

testRule(rule, {
  correct: [
    'services:\n  api:\n    image: ${IMAGE}\n',
    'services:\n  api:\n    image: acme/${NAME}\n',
    'services:\n  api:\n    image: acme/api:${TAG}\n',
    `services:\n  api:\n    image: acme/api:latest@${digest}\n`,
    'services:\n  api:\n    image: cgr.dev/chainguard/nginx\n',
    'services:\n  api:\n    image: acme/api\n    pull_policy: build\n',
    'services:\n  api:\n    image: acme/api:edge\n',
    'services:\n  api:\n    image: acme/api:latest-1.2\n',
    { text: 'services:\n  api:\n    image: acme/api\n', options: { allow: ['acme/*'] } },
    { text: 'services:\n  api:\n    image: acme/api\n', filename: 'compose.dev.yaml' },
  ],
  incorrect: [
    `
services:
  api:
    image: localhost:5000/acme/api
           ^^^^^^^^^^^^^^^^^^^^^^^ noTag
  web:
    image: \${REGISTRY}/web
           ^^^^^^^^^^^^^^^ noTag
  worker:
    image: \${REGISTRY}/worker:latest-alpine
                              ^^^^^^^^^^^^^ mutable
`,
    {
      text: `
services:
  api:
    image: acme/api:edge
                    ^^^^ mutable
`,
      options: { mutableTags: ['edge'] },
    },
  ],
});
