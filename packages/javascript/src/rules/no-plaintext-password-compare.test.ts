import { testRule } from '../testing.ts';
import rule from './no-plaintext-password-compare.ts';

testRule(rule, {
  correct: [
    "if (user.password === '') fail();",
    'if (user.password === undefined) fail();',
    "if (typeof user.password === 'string') check(user);",
    'if (req.body.password !== req.body.password2) fail();',
    'if (user.password === repeatedPassword) fail();',
    'if (user.oldPassword === password) fail();',
    'if (account.currentConfirmPassword !== account.password) fail();',
    'if (user.password === hashedPassword) login();',
    'const password = sha512(req.body.password);\nif (user.password === password) login();',
    'if (form.password === this.password) save();',
    'if (options.password === password) open();',
    'const user = await User.findOne({ email, passwordHash });',
    'const user = await User.findOne({ email, password: hash(password) });',
    'const user = await User.findOne({ password: { $exists: true } });',
    'const user = users.find((each) => each.name === name);',
    'const password = process.env.DB_PASSWORD === other.password;',
    "if (existingUser.password === user.password) skip();",
    { text: 'const Form = () => (user.password === password ? <Ok /> : null);', filename: 'src/components/form.jsx' },
    { text: 'expect(user.password === password).toBe(true);', filename: 'test/users.js' },
  ],
  incorrect: [
    'if (!user || user.password != password) fail();\n             ^^^^^^^^^^^^^^^^^^^^^^^^^ compared\n',
    'const ok = req.body.pwd === row.user_pwd;\n           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ compared\n',
    'const user = users.find((each) => foundUser.password === password);\n                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ compared\n',
    'const user = await prisma.user.findFirst({ where: { email, password: req.body.password } });\n                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ queried\n',
    'const { password } = req.body;\nconst user = await User.findOne({ name, password });\n                                        ^^^^^^^^ queried\n',
    'const user = await repository.findOneBy({ password: dto.password });\n                                          ^^^^^^^^^^^^^^^^^^^^^^ queried\n',
  ],
});
