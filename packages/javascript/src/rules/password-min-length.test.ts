import { testRule } from '../testing.ts';
import rule from './password-min-length.ts';

const zod = "import { z } from 'zod';\n";

testRule(rule, {
  correct: [
    `${zod}const loginSchema = z.object({ password: z.string().min(6) });`,
    `${zod}const SignInDto = z.object({ password: z.string().min(6) });`,
    `${zod}const shareLink = z.object({ password: z.string().min(4) });`,
    `${zod}const schema = z.object({ password: z.string().min(MIN) });`,
    `${zod}const schema = z.object({ name: z.string().min(2), passwordHint: z.string().min(3) });`,
    `${zod}const schema = z.object({ password: z.string() }).min(3);`,
    'const schema = make({ password: text().min(4) });',
    'const field = { name: { minlength: 2 } };',
    { text: `${zod}export const schema = z.object({ password: z.string().min(6) });`, filename: 'src/login.schema.js' },
    { text: `${zod}const schema = z.object({ password: z.string().min(6) });`, options: { min: 6 } },
  ],
  incorrect: [
    `${zod}const MIN = 5;\nconst signUp = z.object({ newPassword: z.string().trim().min(MIN, 'too short').max(99) });\n                                                             ^^^ short\n`,
    "import Joi from 'joi';\nJoi.object({ password: Joi.string().required().min(6) });\n                                                   ^ short\n",
    "import * as v from 'valibot';\nv.object({ password: v.pipe(v.string(), v.minLength(6)) });\n                                                    ^ short\n",
    "import { Type } from '@sinclair/typebox';\nType.Object({ password: Type.String({ minLength: 4 }) });\n                                                 ^ short\n",
    "import { body } from 'express-validator';\nbody('password').isString().isLength({ min: 5 });\n                                            ^ short\n",
    "const schema = { properties: { password: { type: 'string', minLength: 6 } } };\n                                                                      ^ short\n",
    "const schema = new Schema({ password: { type: String, minlength: [6, 'too short'] } });\n                                                                  ^ short\n",
    "export const auth = betterAuth({ emailAndPassword: { enabled: true, minPasswordLength: 6 } });\n                                                                                       ^ short\n",
    { text: `${zod}const schema = z.object({ password: z.string().min(8) });\n                                                   ^ short\n`, options: { min: 12 } },
    { text: "import { Length } from 'class-validator';\nclass CreateUser {\n  @Length(4, 20)\n          ^ short\n  password: string;\n}\n", filename: 'create-user.dto.ts' },
  ],
});
