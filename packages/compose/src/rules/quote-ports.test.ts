import { testRule } from '../testing.ts';
import rule from './quote-ports.ts';

testRule(rule, {
  correct: [
    "services:\n  x:\n    image: a\n    ports: ['22:22']\n",
    'services:\n  x:\n    image: a\n    ports:\n      - ${PORT}:22\n      - 3000-3005:3000-3005\n',
    'services:\n  x:\n    image: a\n    ports:\n      - target: 22\n        published: 22\n',
    'services:\n  x:\n    image: a\n    ports: 22:22\n',
  ],
  incorrect: [
    {
      text: 'services:\n  x:\n    image: a\n    ports: [3000:3000]\n            ^^^^^^^^^ unquoted\n',
      fixed: 'services:\n  x:\n    image: a\n    ports: ["3000:3000"]\n',
    },
    {
      text: `
x-ports: &ports
  - 22:22 # SSH
    ^^^^^ unquoted
services:
  one:
    image: a
    ports: *ports
  two:
    image: a
    ports: *ports
`,
      fixed: `
x-ports: &ports
  - "22:22" # SSH
services:
  one:
    image: a
    ports: *ports
  two:
    image: a
    ports: *ports
`,
    },
  ],
});
