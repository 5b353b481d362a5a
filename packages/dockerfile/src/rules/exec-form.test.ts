import { testRule } from '../testing.ts';
import rule from './exec-form.ts';

testRule(rule, {
  correct: [
    'FROM a:1\nCMD cd /app && exec node server.js\n',
    'FROM a:1\nCMD PORT=80 exec node server.js\n',
    'FROM a:1\nCMD node a.js\nCMD ["node", "b.js"]\n',
    'FROM a:1 AS build\nCMD npm test\nFROM b:1\nCMD ["node", "b.js"]\n',
    'FROM a:1\nENTRYPOINT ["/usr/bin/dumb-init", "--"]\nCMD node server.js\n',
    'FROM mcr.microsoft.com/windows:1\nSHELL ["powershell", "-Command"]\nCMD Start-Service x\n',
    'FROM a:1\nCMD []\n',
    // No shell form, but an exec form with a mistake: valid-instructions speaks of it.
    `FROM a:1\nCMD ['node', 'a.js']\n`,
    'FROM a:1\nCMD\n',
    'FROM a:1\nRUN npm ci\n',
    { text: 'FROM a:1\nCMD node server.js\n', filename: 'Dockerfile.dev' },
    '# hadolint global ignore=DL3025\nFROM a:1\nCMD node server.js\n',
    '# check=skip=JSONArgsRecommended\nFROM a:1\nCMD node server.js\n',
  ],
  incorrect: [
    'FROM a:1\nENTRYPOINT ["tini", "--"]\nCMD npm run migrate && npm start\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shellForm\n',
    'FROM a:1\nCMD ["x"]\nENTRYPOINT node $X\n           ^^^^^^^ shellForm\n',
    'FROM a:1\nCMD node \\\n^^^ shellForm\n  server.js\n',
    'FROM a:1\nSHELL ["/bin/bash", "-c"]\nCMD node "a b"\n    ^^^^^^^^^^ shellForm\n',
    'FROM a:1 AS base\nCMD node "a"\n    ^^^^^^^^ shellForm\nFROM base\n',
    {
      text: 'FROM a:1\nCMD  java  -jar app.jar\n     ^^^^^^^^^^^^^^^^^^ shellForm\n',
      suggested: 'FROM a:1\nCMD  ["java", "-jar", "app.jar"]\n',
    },
  ],
});
