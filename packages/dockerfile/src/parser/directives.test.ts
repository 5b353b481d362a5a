import { describeOutlines } from './testing/outline.ts';

describeOutlines('parser directives', [
  [
    '# syntax=docker/dockerfile:1\n# escape=`\n# check=skip=all\nFROM a',
    '@syntax docker/dockerfile:1',
    '@escape `',
    '@check skip=all',
    'FROM a',
  ],
  ['#  ESCAPE = ` \nFROM a', '@escape `', 'FROM a'],
  [
    '# note\n# escape=`\nRUN a`\nb',
    '# note',
    '# escape=`',
    'RUN `a``',
    'B (unknown)',
    "!unknownInstruction 'b'",
  ],
  ['\n# escape=`\n', '# escape=`'],
  ['FROM a\n# escape=`', '# escape=`', 'FROM a'],
  ['# version=1\n# escape=`', '# version=1', '# escape=`'],
  ['  # escape=`\nRUN a `\n b', '@escape `', 'RUN `a  b`'],
  [
    '# escape=`\n# escape=\\\nRUN a `\n b',
    '@escape `',
    '@escape \\',
    'RUN `a  b`',
    "!malformedDirective escape '# escape=\\'",
  ],
  ['# escape=x\nRUN a \\\n b', '@escape x', 'RUN `a  b`', "!malformedDirective escape=x '# escape=x'"],
  ['# escape=\nFROM a', '# escape=', 'FROM a'],
  ['# escape= \nFROM a', '@escape ', 'FROM a', "!malformedDirective escape= '# escape= '"],
  ['# syntax=a=b\n# syntax=c', '@syntax a=b', '@syntax c', "!malformedDirective syntax '# syntax=c'"],
  ['#!/bin/sh\n# syntax=a', '#!/bin/sh', '# syntax=a'],
  ['\ufeff# escape=`\nRUN a `\n b', '@escape `', 'RUN `a  b`'],
  ['\ufeffFROM a', 'FROM a'],
]);
