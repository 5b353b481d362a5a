import { testRule } from '../testing.ts';
import rule from './password-hash-strength.ts';

const crypto = "import { createHash, hash, pbkdf2, scryptSync } from 'node:crypto';\n";
const bcrypt = "import bcrypt from 'bcryptjs';\n";
const argon2 = "import argon2 from 'argon2';\n";

testRule(rule, {
  correct: [
    `${crypto}createHash('sha256').update(passwordResetToken).digest('hex');`,
    `${crypto}createHash('md5').update(email).digest('hex');`,
    `${crypto}createHash(algorithm).update(password).digest('hex');`,
    `${crypto}function leaked(password) { const digest = createHash('sha1').update(password).digest('hex'); return digest.slice(0, 5); }`,
    `${crypto}const slow = (password) => bcrypt.hash(createHash('sha512').update(password).digest('base64'), 12);`,
    `${crypto}const ha1 = (user, realm, password) => createHash('md5').update(\`\${user}:\${realm}:\${password}\`).digest('hex');`,
    `${crypto}pbkdf2(password, salt, 210_000, 64, 'sha512', done);`,
    `${crypto}pbkdf2(process.env.SECRET, salt, 1000, 32, 'sha256', done);`,
    `${crypto}pbkdf2(password, salt, iterations, 32, 'sha256', done);`,
    `${crypto}scryptSync(password, salt, 64);`,
    `${crypto}scryptSync(password, salt, 64, { N: 2 ** 17 });`,
    `${bcrypt}bcrypt.hash(password, isTest ? 1 : 12);`,
    `${bcrypt}bcrypt.hash(password, await bcrypt.genSalt());`,
    `${bcrypt}bcrypt.hash(password, Number(process.env.ROUNDS));`,
    `${argon2}argon2.hash(password, { memoryCost: 12288, timeCost: 3 });`,
    `${argon2}argon2.hash(password, { memoryCost: 8192, timeCost: passes });`,
    "import { hash } from './md5';\nhash(password, 1);",
    { text: `${bcrypt}bcrypt.hash(password, 1);`, filename: 'test/users.js' },
    { text: `${bcrypt}bcrypt.hash(password, 8);`, options: { minBcryptRounds: 8 } },
  ],
  incorrect: [
    `${crypto}const h = createHash('md5').update(salt).update(user.password).digest('hex');\n                                                ^^^^^^^^^^^^^ fast\n`,
    `${crypto}const h = createHash('sha1').update(salt + pwd);\n                                           ^^^ fast\n`,
    `${crypto}const h = hash('sha256', plainPassword);\n                         ^^^^^^^^^^^^^ fast\n`,
    `${crypto}pbkdf2(password, salt, 100_000, 64, 'sha256', done);\n                       ^^^^^^^ cheap\n`,
    `${crypto}scryptSync(password, salt, 64, { N: 16384 });\n                                    ^^^^^ cheap\n`,
    `${bcrypt}const salt = bcrypt.genSaltSync(8);\n                                ^ cheap\n`,
    `${bcrypt}const ROUNDS = 5;\nbcrypt.hash(password, ROUNDS);\n                      ^^^^^^ cheap\n`,
    `${argon2}argon2.hash(password, { memoryCost: 4096 });\n                                    ^^^^ cheap\n`,
    `${argon2}argon2.hash(password, { memoryCost: 16384, timeCost: 2 });\n                                    ^^^^^ cheap\n`,
    "import md5 from 'md5';\nmd5(req.body.password);\n    ^^^^^^^^^^^^^^^^^ fast\n",
    "import CryptoJS from 'crypto-js';\nCryptoJS.SHA256(password).toString();\n                ^^^^^^^^ fast\n",
    { text: `${bcrypt}bcrypt.hash(password, 10);\n                      ^^ cheap\n`, options: { minBcryptRounds: 12 } },
  ],
});
