import { testRule } from '../testing.ts';
import rule from './no-default-credentials.ts';

testRule(rule, {
  correct: [
    "const fields = { username: 'username', password: 'password' };",
    "const db = { host: 'localhost', user: 'postgres', password: 'postgres' };",
    "const account = { username: 'ada', password: 'Zk29-qqpL' };",
    "const account = { username, password: 'admin' };",
    "const account = { username: 'admin', password: '' };",
    "const labels = { user: 'Admin', password: 'Your password' };",
    "const config = { development: { username: 'root', password: 'root' } };",
    "const db = { user: 'root', password: process.env.DB_PASSWORD || 'root' };",
    { text: "login({ username: 'admin', password: 'admin' });", filename: 'e2e/login.js' },
    { text: "login({ username: 'admin', password: 'admin' });", filename: 'examples/login.js' },
  ],
  incorrect: [
    "const admin = { email: 'admin@example.org', password: 'password123' };\n                                                      ^^^^^^^^^^^^^ account\n",
    "const db = { host: 'db', user: 'postgres', password: 'postgres' };\n                                                     ^^^^^^^^^^ account\n",
    "const NAME = 'root';\nconnect({ user: NAME, pass: 'changeme' });\n                            ^^^^^^^^^^ account\n",
    { text: "up({ username: 'admin', password: 'admin' });\n                                  ^^^^^^^ account\n", filename: 'migrations/001_admin.js' },
    { text: "connect({ user: 'shop', password: 'shop123' });\n                                  ^^^^^^^^^ account\n", options: { pairs: [['shop', 'shop123']] } },
  ],
});
