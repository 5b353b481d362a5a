import { testRule } from '../testing.ts';
import rule from './no-insecure-random.ts';

testRule(rule, {
  correct: [
    'const tokenCount = Math.floor(Math.random() * 10);',
    'const pinType = kinds[Math.floor(Math.random() * kinds.length)];',
    'const tokenizer = Math.random();',
    'const passwordStrength = Math.random();',
    'const nonceColor = Math.random();',
    'const tokens = Math.random() * 100;',
    'const id = Math.random().toString(36);',
    'const pin = Math.random() > 0.5 ? first : second;',
    'const token = await sleep(Math.random() * 100);',
    'const token = words.slice(0, 3)[index(Math.random)];',
    'const token = { length: `${Math.random()}`.length };',
    'function retry() { const code = Math.random(); return code; }',
    'const Math = seeded(1);\nconst token = Math.random();',
    "import { v4 } from 'uuid';\nconst token = v4();",
    'const token = Date.now();',
    // The same function as randomBytes, in spite of its name.
    "import { pseudoRandomBytes } from 'crypto';\nconst salt = pseudoRandomBytes(16);",
    'if (isDev) otp = Math.floor(Math.random() * 10);',
    { text: 'const token = Math.random();', filename: 'test/login.test.js' },
    { text: 'const token = Math.random();', options: { names: 'otp' } },
  ],
  incorrect: [
    'user.resetToken = Math.random().toString(36);\n                  ^^^^^^^^^^^^^ guessable\n',
    'await Invite.create({ inviteCode: `${Math.random()}` });\n                                     ^^^^^^^^^^^^^ guessable\n',
    'const createSessionId = () => Math.random().toString(36).slice(2);\n                              ^^^^^^^^^^^^^ guessable\n',
    'class Device {\n  otpCode = Math.random();\n            ^^^^^^^^^^^^^ guessable\n}\n',
    'function sendResetMail() { const code = Math.floor(1000 + Math.random() * 9000); return code; }\n                                                          ^^^^^^^^^^^^^ guessable\n',
    'const token = Math.random().toString(36) + Math.random().toString(36);\n              ^^^^^^^^^^^^^ guessable\n',
    'function generatePassword() {\n  const out = [];\n  out.push(CHARS.charAt(Math.floor(Math.random() * CHARS.length)));\n                                   ^^^^^^^^^^^^^ guessable\n  return out.join("");\n}\n',
    'const pin = Array.from({ length: 4 }, () => Math.floor(Math.random() * 10)).join("");\n                                                       ^^^^^^^^^^^^^ guessable\n',
    "import { v1 } from 'uuid';\nconst apiKey = v1();\n               ^^^^ guessable\n",
    "import _ from 'lodash';\nconst otp = _.random(1000, 9999);\n            ^^^^^^^^^^^^^^^^^^^^ guessable\n",
    'const token = Date.now().toString(36);\n              ^^^^^^^^^^^^^^^^^^^^^^^ guessable\n',
    {
      text: "const nodeCrypto = require('crypto');\nconst otp = Math.floor(Math.random() * 9000) + 1000;\n                       ^^^^^^^^^^^^^ guessable\n",
      suggested: "const nodeCrypto = require('crypto');\nconst otp = nodeCrypto.randomInt(1000, 10000);\n",
    },
    {
      text: "'use strict';\nconst express = require('express');\nconst otp = Math.floor(Math.random() * 9000);\n                       ^^^^^^^^^^^^^ guessable\n",
      suggested: "'use strict';\nconst crypto = require('node:crypto');\nconst express = require('express');\nconst otp = crypto.randomInt(0, 9000);\n",
    },
  ],
});
