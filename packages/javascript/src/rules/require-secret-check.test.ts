import { testRule } from '../testing.ts';
import rule from './require-secret-check.ts';

const ts = (text: string): { text: string; filename: string } => ({ text, filename: 'src/auth.ts' });

testRule(rule, {
  correct: [
    ts('const port = process.env.PORT!;'),
    ts('const secret = process.env.JWT_SECRET;'),
    ts('const secret = process.env.JWT_SECRET as unknown;'),
    ts("if (!process.env.JWT_SECRET) process.exit(1);\nconst secret = process.env.JWT_SECRET!;"),
    ts("function key() {\n  if (!process.env.JWT_SECRET) { throw new Error('x'); }\n  return process.env.JWT_SECRET as string;\n}"),
    ts("const required = ['JWT_SECRET'];\nfor (const name of required) if (!process.env[name]) throw new Error(name);\nconst secret = process.env.JWT_SECRET!;"),
    ts("assert(process.env.JWT_SECRET, 'no secret');\nconst secret = process.env.JWT_SECRET!;"),
    ts("import { z } from 'zod';\nconst secret = process.env.JWT_SECRET!;"),
    'const String = make();\nconst secret = String(process.env.JWT_SECRET);',
    { text: 'const secret = process.env.JWT_SECRET!;', filename: 'test/auth.ts' },
  ],
  incorrect: [
    ts('const { JWT_SECRET } = process.env;\nsign(JWT_SECRET!);\n     ^^^^^^^^^^^ asserted\n'),
    ts('sign(process.env.JWT_SECRET!);\n     ^^^^^^^^^^^^^^^^^^^^^^^ asserted\nverify(process.env.JWT_SECRET!);\n'),
    ts("const secret = process.env.JWT_SECRET!;\n               ^^^^^^^^^^^^^^^^^^^^^^^ asserted\nif (!process.env.JWT_SECRET) throw new Error('late');\n"),
    "session({ secret: String(process.env.SESSION_SECRET) });\n                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ asserted\n",
  ],
});
