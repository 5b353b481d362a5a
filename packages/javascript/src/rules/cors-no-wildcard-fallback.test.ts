import { testRule } from '../testing.ts';
import rule from './cors-no-wildcard-fallback.ts';

testRule(rule, {
  correct: [
    "const origin = process.env.CORS_ORIGINS ?? '';",
    "const methods = process.env.CORS_METHODS || '*';\nconst headers = process.env.CORS_ALLOWED_HEADERS || '*';",
    'const corsEnabled = process.env.CORS_ENABLED ?? true;',
    "const pattern = process.env.PATTERN || '*';",
    "res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*');",
    "const origin = req.headers.origin || '*';",
    "const origin = options.origin || '*';",
    "const origins = process.env.CORS_ORIGINS || (isDev ? '*' : []);",
    "const origin = isProd ? process.env.CORS_ORIGIN : '*';",
    "const origin = config.isPublic ? '*' : config.corsOrigins;",
    "const origin = config.restrictOrigins ? origins : '*';",
    "if (process.env.NODE_ENV !== 'production') app.use(cors({ origin: process.env.CORS_ORIGIN || '*' }));",
    "const { LEVEL = '*' } = process.env;",
    "const schema = z.object({ CORS_ORIGIN: z.string(), LEVEL: z.string().default('*') });",
    "target.postMessage(data, targetOrigin || '*');",
    { text: "const origin = process.env.CORS_ORIGIN || '*';", filename: 'test/setup.js' },
  ],
  incorrect: [
    {
      text: "const origin = process.env.CORS_ORIGINS ? process.env.CORS_ORIGINS.split(',') : '*';\n                                                                                ^^^ open\n",
      suggested: "const origin = process.env.CORS_ORIGINS ? process.env.CORS_ORIGINS.split(',') : [];\n",
    },
    "const origins = !config.corsOrigins ? ['*'] : config.corsOrigins;\n                                      ^^^^^ open\n",
    "app.enableCors({ origin: allowed.length > 0 ? allowed : '*' });\n                                                        ^^^ open\n",
    "app.use(cors({ origin: process.env.FRONTEND_URL || '*' }));\n                                                   ^^^ open\n",
    "const corsOrigin = process.env.FRONTEND_URL || '*';\n                                               ^^^ open\n",
    "const origin = this.configService.get('CORS_ORIGIN') ?? '*';\n                                                        ^^^ open\n",
    "const origin = configService.get('cors.origin', '*');\n                                                ^^^ open\n",
    "const { CORS_ORIGIN = '*' } = process.env;\n                      ^^^ open\n",
    "const schema = Joi.object({ CORS_ORIGIN: Joi.string().default('*').label('CORS') });\n                                                              ^^^ open\n",
    "import { cleanEnv, str } from 'envalid';\ncleanEnv(process.env, { CORS_ORIGIN: str({ default: '*' }) });\n                                                    ^^^ open\n",
    "const origin = process.env.CORS_ORIGIN || process.env.ALLOWED_ORIGINS || '*';\n                                                                         ^^^ open\n",
    {
      text: "export default { cors: { origin: env.CORS_ORIGIN?.split(',') ?? true } };\n                                                                ^^^^ open\n",
      filename: 'config.ts',
    },
    "res.setHeader('Access-Control-Allow-Origin', process.env.CORS_ORIGIN || '*');\n                                                                        ^^^ open\n",
  ],
});
