import { testRule } from '../testing.ts';
import rule from './contact-format-validated.ts';

const filename = 'src/contact.ts';

testRule(rule, {
  correct: [
    'const schema = z.object({ email: z.email() });',
    'const schema = z.object({ email: z.string().trim().toLowerCase().email().optional() });',
    'const schema = z.object({ email: z.string().refine(isEmail) });',
    'const schema = z.object({ email: emailSchema, phone: phone() });',
    'const schema = z.object({ subject: z.string() });',
    'const schema = v.object({ email: v.pipe(v.string(), v.email()) });',
    "const schema = Joi.object({ email: Joi.string().valid('a@example.com') });",
    "const schema = Type.Object({ email: Type.String({ format: 'email' }), phone: Type.String(options) });",
    'const UserResponse = z.object({ email: z.string() });',
    'const searchQuerySchema = z.object({ email: z.string() });',
    'const envSchema = z.object({ EMAIL: z.string() });',
    "import z from './z.js';\nconst schema = z.object({ email: z.string() });",
    "const column = { email: { type: 'string' } };",
    "const schema = { properties: { email: { type: 'string', format: 'email' }, phone: { $ref: '#/phone' } } };",
    "fastify.get('/me', { schema: { response: { 200: { properties: { email: { type: 'string' } } } } } }, me);",
    { text: 'class ContactDto {\n  @IsString()\n  @IsEmail()\n  email: string;\n  phone: string;\n  @IsString()\n  @IsOurPhone()\n  mobile: string;\n}', filename },
    { text: 'class LoginDto {\n  @IsString()\n  email: string;\n}', filename },
    { text: 'class Contact {\n  @Column()\n  email: string;\n}', filename },
    { text: 'const schema = z.object({ email: z.string() });', filename: 'test/contact.ts' },
  ],
  incorrect: [
    "import { z } from 'zod';\nexport const signUp = z.object({ emailAddress: z.string().trim().max(200).optional() });\n                                 ^^^^^^^^^^^^ email\n",
    "import * as yup from 'yup';\nyup.object({ phoneNumber: yup.string().required() });\n             ^^^^^^^^^^^ phone\n",
    "import Joi from 'joi';\nJoi.object({ e_mail: Joi.string().max(100).required() });\n             ^^^^^^ email\n",
    "import { Type } from '@sinclair/typebox';\nType.Object({ email: Type.String({ maxLength: 100 }) });\n              ^^^^^ email\n",
    "import * as v from 'valibot';\nv.object({ mobile: v.string() });\n           ^^^^^^ phone\n",
    { text: 'class ContactDto {\n  @ApiProperty()\n  @IsString()\n  @MaxLength(200)\n  readonly email: string;\n           ^^^^^ email\n}\n', filename },
  ],
});
