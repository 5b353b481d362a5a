import { testRule } from '../testing.ts';
import rule from './no-version.ts';

testRule(rule, {
  correct: ['services:\n  version:\n    image: acme/app:1\n', 'x-version: 1\nservices: {}\n'],
  incorrect: [
    {
      text: `
services:
  app:
    image: acme/app:1

version: "3"
^^^^^^^^^^^^ obsolete

volumes:
  data:
`,
      fixed: `
services:
  app:
    image: acme/app:1


volumes:
  data:
`,
    },
    {
      text: 'version: 3\n^^^^^^^^^^ obsolete\n\n\nservices: {}',
      fixed: 'services: {}',
    },
    // Nothing else is there, or something else is on the line.
    'version: "3"\n^^^^^^^^^^^^ obsolete\n',
    '{ version: "3", services: {} }\n  ^^^^^^^^^^^^ obsolete\n',
    // An anchor that others use.
    `
version: &v "3.8"
^^^^^^^^^^^^^^^^^ obsolete
x-v: *v
services: {}
`,
    {
      text: 'version: "3"\n^^^^^^^^^^^^ obsolete\nservices: {}\n',
      filename: 'compose.dev.yaml',
      fixed: 'services: {}\n',
    },
  ],
});
