import { testRule } from '../testing.ts';
import rule from './graceful-stop.ts';

testRule(rule, {
  correct: [
    'services:\n  api:\n    image: acme/api:1\n    stop_signal: ${SIGNAL}\n',
    'services:\n  api:\n    image: acme/api:1\n    stop_signal:\n',
    'services:\n  api:\n    image: acme/api:1\n    stop_grace_period: soon\n',
    'services:\n  api:\n    image: acme/api:1\n    stop_grace_period: 1m30s\n',
    'services:\n  assets:\n    build: .\n    stop_grace_period: "0"\n    profiles: [assets]\n',
  ],
  incorrect: [
    `
services:
  api: { image: "acme/api:1", stop_signal: 9, stop_grace_period: "0" }
                                           ^ kill
                                                                  ^ noTime
`,
    `
x-fast: &fast
  stop_signal: kill
               ^^^^ kill
services:
  api:
    <<: *fast
    image: acme/api:1
  web:
    <<: *fast
    image: acme/web:1
`,
    {
      text: `
services:
  api:
    image: acme/api:1
    stop_grace_period: 0m0s # no waiting
                       ^^^^ noTime
`,
      suggested: `
services:
  api:
    image: acme/api:1
    # no waiting
`,
    },
  ],
});
