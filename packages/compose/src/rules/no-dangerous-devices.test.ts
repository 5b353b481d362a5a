import { testRule } from '../testing.ts';
import rule from './no-dangerous-devices.ts';

testRule(rule, {
  correct: [
    'services:\n  app:\n    image: acme/app:1\n    devices:\n      - /dev/ttyUSB0\n      - /dev/snd:/dev/snd\n      - /dev/fuse\n',
    'services:\n  app:\n    image: acme/app:1\n    devices:\n      - ${DEVICE}:/dev/sda\n      - vendor.com/gpu=all\n',
    'services:\n  app:\n    image: acme/app:1\n    device_cgroup_rules:\n      - "c 188:* rmw"\n      - "b 11:0 r"\n      - ${RULE}\n',
    'services:\n  disks:\n    image: ghcr.io/analogj/scrutiny:master-omnibus\n    devices: [/dev/sda]\n',
    { text: 'services:\n  app:\n    image: acme/app:1\n    devices: [/dev/sda]\n', options: { allowImages: ['acme/*'] } },
    // A reservation names no device of the host.
    `
services:
  app:
    image: acme/app:1
    deploy:
      resources:
        reservations:
          devices:
            - driver: nvidia
              capabilities: [gpu]
`,
  ],
  incorrect: [
    `
services:
  app:
    image: acme/app:1
    devices:
      - /dev:/dev
        ^^^^ device
      - "/dev/mapper/vg-root:/dev/root:rwm"
         ^^^^^^^^^^^^^^^^^^^ device
      - /dev/mem
        ^^^^^^^^ device
      - \${DISK:-/dev/vda}:/dev/vda
                ^^^^^^^^ device
    device_cgroup_rules:
      - b 8:* rwm
        ^^^^^^^^^ rule
      - "c *:* rwm"
         ^^^^^^^^^ rule
      - a
        ^ rule
`,
  ],
});
