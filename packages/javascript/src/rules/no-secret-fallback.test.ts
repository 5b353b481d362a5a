import { testRule } from '../testing.ts';
import rule from './no-secret-fallback.ts';

testRule(rule, {
  correct: [
    "const secret = process.env.JWT_SECRET ?? '';",
    "const secret = process.env.JWT_SECRET || undefined;",
    "const port = process.env.PORT || '3000';",
    "const key = process.env.OPENAI_API_KEY ?? 'sk-proj-';",
    "const key = process.env.OPENAI_API_KEY ?? 'missing-api-key-for-the-build';",
    "const token = process.env.GITHUB_TOKEN || 'none';",
    "const file = process.env.GOOGLE_CREDENTIALS ?? './key.json';",
    "const token = process.env.ADMIN_PASSWORD ?? 'disabled';",
    "const secret = process.env.JWT_SECRET || (isDev ? 'dev' : fail());",
    "const secret = isDev ? process.env.JWT_SECRET || 'dev' : process.env.JWT_SECRET;",
    "const secret = process.env.JWT_SECRET || 'dev';\nif (isProduction && secret === 'dev') throw new Error('JWT_SECRET');",
    "const required = ['JWT_SECRET', 'PORT'];\nif (isProduction) for (const name of required) if (!process.env[name]) throw new Error(name);\nconst secret = process.env.JWT_SECRET ?? 'dev';",
    "import { str, cleanEnv } from 'envalid';\ncleanEnv(process.env, { JWT_SECRET: str({ devDefault: 'dev' }) });",
    "import { z } from 'zod';\nconst form = z.object({ passwordHint: z.string().default('abc') });",
    "const label = labels.get('password', 'Password');",
    "const secret = options.secret || 'x';",
    { text: "const secret = process.env.JWT_SECRET || 'dev';", filename: 'test/app.test.js' },
    { text: "const password = process.env.ADMIN_PASSWORD || 'admin';", filename: 'prisma/seeds/users.js' },
    "const url = process.env.PG_CONNECTION_STRING || 'postgres://app:Wk8z-Qp2m@db.example.org/app';",
    "const stripe = process.env.STRIPE_SECRET || '{{fake:stripe_live_secret}}';",
  ],
  incorrect: [
    "session({ secret: process.env.SESSION_SECRET ?? 'keyboard cat' });\n                                                ^^^^^^^^^^^^^^ fallback\n",
    "const secret = config.secret || process.env.JWT_SECRET || 'x';\n                                                          ^^^ fallback\n",
    "const secret = process.env.JWT_SECRET ? process.env.JWT_SECRET : 'x';\n                                                                 ^^^ fallback\n",
    "const password = import.meta.env.DB_PASSWORD || 'postgres';\n                                                ^^^^^^^^^^ fallback\n",
    "const key = Deno.env.get('ENCRYPTION_KEY') ?? 'your-encryption-key';\n                                              ^^^^^^^^^^^^^^^^^^^^^ fallback\n",
    "const token = process.env.ADMIN_TOKEN || 'Zk29-qqpL-77-xcvb';\n                                         ^^^^^^^^^^^^^^^^^^^ fallback\n",
    "const token = process.env.API_TOKEN || 'changeme';\n                                       ^^^^^^^^^^ fallback\n",
    "const secret = configService.get('jwt.secret') || 'abc';\n                                                  ^^^^^ fallback\n",
    "import env from 'env-var';\nconst secret = env.get('JWT_SECRET').default('abc').asString();\n                                             ^^^^^ fallback\n",
    "import Joi from 'joi';\nJoi.object({ JWT_SECRET: Joi.string().min(3).default('abc').required() });\n                                                     ^^^^^ fallback\n",
    "import * as v from 'valibot';\nv.object({ JWT_SECRET: v.optional(v.string(), 'abc') });\n                                              ^^^^^ fallback\n",
    "import { cleanEnv, str } from 'envalid';\ncleanEnv(process.env, { JWT_SECRET: str({ default: 'abc' }) });\n                                                   ^^^^^ fallback\n",
    "convict({ session: { secret: { format: String, default: 'abc', env: 'SESSION_SECRET' } } });\n                                                        ^^^^^ fallback\n",
    "const secret = process.env.JWT_SECRET || 'dev';\n                                         ^^^^^ fallback\nif (!secret) throw new Error('no secret');\n",
    {
      text: "if (isDev) secret = process.env.JWT_SECRET || 'dev';\n                                              ^^^^^ fallback\n",
      options: { allowInDevelopmentGuard: false },
    },
    {
      text: "export function key() {\n  const secret = process.env.JWT_SECRET || 'dev';\n                                           ^^^^^ fallback\n  return secret;\n}\n",
      suggested:
        "export function key() {\n  const secret = process.env.JWT_SECRET;\n  if (!secret) throw new Error('JWT_SECRET must be set');\n  return secret;\n}\n",
    },
    {
      text: "export const secret = process.env.JWT_SECRET || 'dev';\n                                                ^^^^^ fallback\n",
      suggested: "export const secret = process.env.JWT_SECRET;\nif (!secret) throw new Error('JWT_SECRET must be set');\n",
    },
  ],
});
