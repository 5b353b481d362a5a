import { testRule } from '../testing.ts';
import rule from './no-dev-server.ts';

testRule(rule, {
  correct: [
    'FROM a:1\nRUN npm run dev\nCMD ["node", "server.js"]\n',
    'FROM a:1\nCMD ["npm", "start"]\n',
    'FROM a:1\nCMD ["vite", "preview"]\n',
    'FROM a:1 AS prod\nCMD ["node", "a.js"]\nFROM prod AS dev\nCMD ["nodemon", "a.js"]\n',
    'FROM a:1\nCMD ["node", "server.js", "--watch"]\n',
    'FROM a:1\nENTRYPOINT ["python", "manage.py"]\nCMD ["migrate"]\n',
    { text: 'FROM a:1\nCMD ["nodemon", "a.js"]\n', filename: 'dev.Dockerfile' },
  ],
  incorrect: [
    'FROM a:1\nENTRYPOINT ["python", "manage.py"]\n                      ^^^^^^^^^^^ development\nCMD ["runserver"]\n',
    'FROM a:1\nCMD ["sh", "-c", "npm run dev"]\n                  ^^^^^^^^^^^ development\n',
    'FROM a:1\nCMD ["tini", "--", "nodemon", "a.js"]\n                   ^^^^^^^^^ development\n',
    'FROM a:1\nCMD python manage.py migrate && python manage.py runserver\n                                       ^^^^^^^^^^^^^^^^^^^ development\n',
    'FROM a:1 AS dev\nCMD ["npx", "next", "dev"]\n            ^^^^^^^^^^^^^ development\n',
    {
      text: 'FROM a:1\nCMD ["acme-serve", "--hot"]\n     ^^^^^^^^^^^^^^^^^^^^^ development\n',
      options: { commands: ['^acme-serve\\b.*--hot'] },
    },
  ],
});
