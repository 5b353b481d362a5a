import { testRule } from '../testing.ts';
import rule from './no-shared-mount-propagation.ts';

testRule(rule, {
  correct: [
    'services:\n  app:\n    image: acme/app:1\n    volumes:\n      - /mnt/shared:/shared:ro\n',
    'services:\n  app:\n    image: acme/app:1\n    volumes:\n      - /mnt/data:/data:${PROPAGATION}\n',
    'services:\n  drive:\n    image: rclone/rclone:1.71\n    volumes:\n      - /mnt/data:/data:shared\n',
    { text: 'services:\n  app:\n    image: acme/app:1\n    volumes:\n      - /a:/b:shared\n', options: { allowImages: ['acme/*'] } },
  ],
  incorrect: [
    `
services:
  app:
    image: acme/app:1
    volumes:
      - "/mnt/data:/data:ro,z,shared"
                              ^^^^^^ shared
      - /mnt/more:/more:\${PROPAGATION:-rshared}
                                       ^^^^^^^ shared
`,
  ],
});
