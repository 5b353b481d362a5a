import { testRule } from '../testing.ts';
import rule from './pin-image-digest.ts';

testRule(rule, {
  correct: [
    'services:\n  api:\n    image: acme/api:${TAG}\n',
    'services:\n  api:\n    image: acme/api@${DIGEST}\n',
    'services:\n  api:\n    image: Not/an/image!\n',
    'services:\n  web:\n    build: .\n    image: acme/web\n  worker:\n    image: acme/web\n',
  ],
  incorrect: [
    `
services:
  api:
    image: \${IMAGE:-acme/api:1.4.2}
                    ^^^^^^^^^^^^^^ noDigest
`,
  ],
});
