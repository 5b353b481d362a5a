import { testRule } from '../testing.ts';
import rule from './production-log-level.ts';

const winston = "import winston from 'winston';\n";

testRule(rule, {
  correct: [
    "const logger = pino();",
    "const logger = pino({ level: 'info' });",
    'const logger = pino({ level: config.level });',
    "const logger = pino({ ...options, level: config.level });",
    "const logger = pino(isProd ? { level: 'info' } : { level: 'debug' });",
    "if (process.env.NODE_ENV === 'development') logger = pino({ level: 'debug' });",
    "const level = isDev ? 'debug' : 'info';\nconst logger = pino({ level });",
    "const level = process.env.LOG_LEVEL ?? (isProduction ? 'info' : 'debug');",
    "const level = verbose ? 'debug' : 'info';\nconst logger = pino({ level });",
    "function make(level = 'debug') { return pino({ level }); }",
    "import { pino } from './logger.js';\npino({ level: 'debug' });",
    "compress({ level: 'debug' });",
    `${winston}winston.createLogger({ level: 'debug', transports: [new winston.transports.Console({ level: 'info' })] });`,
    "pino({ level: 'trace', transport: { targets: [{ target: 'pino/file' }, { target: 'x', level: 'warn' }] } });",
    "import bunyan from 'bunyan';\nbunyan.createLogger({ name: 'a', level: 30 });",
    "import { NestFactory } from '@nestjs/core';\nawait NestFactory.create(AppModule, { logger: isDev ? ['debug'] : ['log'] });",
    "const levels = ['debug', 'info'];",
    "const schema = z.object({ LOG_LEVEL: z.enum(['debug', 'info']).default('info'), MODE: z.string().default('debug') });",
    "cleanEnv(process.env, { LOG_LEVEL: str({ default: 'info', devDefault: 'debug' }) });",
    "const zip = process.env.ZIP_LEVEL ?? 'all';",
    "import { program } from 'commander';\nconst logger = pino({ level: 'debug' });",
    { text: "const logger = pino({ level: 'debug' });", filename: 'scripts/import.js' },
    { text: "const logger = pino({ level: 'debug' });", options: { levels: ['trace'] } },
  ],
  incorrect: [
    "const logger = pino({ level: 'debug' });\n                             ^^^^^^^ literal\n",
    {
      text: "const logger = winston.createLogger({ level: process.env.LOG_LEVEL || 'silly', transports });\n                                                                      ^^^^^^^ fallback\n",
      suggested: "const logger = winston.createLogger({ level: process.env.LOG_LEVEL || 'info', transports });\n",
    },
    "const pino = require('pino');\nconst LEVEL = 'trace';\n              ^^^^^^^ literal\npino({ name: 'api', level: LEVEL });\n",
    "const fastify = require('fastify')({ logger: { level: 'debug' } });\n                                                      ^^^^^^^ literal\n",
    "import { pinoHttp } from 'pino-http';\napp.use(pinoHttp({ level: 'trace' }));\n                          ^^^^^^^ literal\n",
    "import { FastifyAdapter } from '@nestjs/platform-fastify';\nnew FastifyAdapter({ logger: { level: 'debug' } });\n                                      ^^^^^^^ literal\n",
    "import bunyan from 'bunyan';\nbunyan.createLogger({ name: 'a', level: 20 });\n                                        ^^ literal\n",
    {
      text: "import { createConsola } from 'consola';\ncreateConsola({ level: 4 });\n                       ^ literal\n",
      suggested: "import { createConsola } from 'consola';\ncreateConsola({ level: 3 });\n",
    },
    "import log4js from 'log4js';\nlog4js.configure({ appenders, categories: { default: { appenders: ['a'], level: 'all' } } });\n                                                                                ^^^^^ literal\n",
    "const transports = [new winston.transports.Console({ level: 'info' }), new winston.transports.File({ filename: 'a' })];\nwinston.createLogger({ level: 'debug', transports });\n                              ^^^^^^^ literal\n",
    "const level = config.get('LOG_LEVEL', 'debug');\n                                      ^^^^^^^ fallback\n",
    "const level = configService.get('logging.level') ?? 'verbose';\n                                                    ^^^^^^^^^ fallback\n",
    "const level = process.env.LOG_LEVEL?.toLowerCase() || 'debug';\n                                                      ^^^^^^^ fallback\n",
    "const { LOG_LEVEL = 'debug' } = process.env;\n                    ^^^^^^^ fallback\n",
    "export default { logLevel: process.env.LOG_LEVEL ?? 'debug' };\n                                                    ^^^^^^^ fallback\n",
    "const schema = Joi.object({ LOG_LEVEL: Joi.string().valid('debug', 'info').default('debug') });\n                                                                                   ^^^^^^^ fallback\n",
    "cleanEnv(process.env, { LOG_LEVEL: str({ choices, default: 'debug' }) });\n                                                           ^^^^^^^ fallback\n",
    "app.useLogger(['log', 'verbose']);\n                      ^^^^^^^^^ nest\n",
  ],
});
