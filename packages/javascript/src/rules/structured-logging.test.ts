import { testRule } from '../testing.ts';
import rule from './structured-logging.ts';

testRule(rule, {
  correct: [
    'const logger = pino();',
    "const logger = pino({ transport: { target: 'pino/file' } });",
    "const logger = pino({ transport: { targets: [{ target: 'pino-pretty' }, { target: 'pino/file' }] } });",
    "const logger = pino({ transport: isDev ? { target: 'pino-pretty' } : undefined });",
    "const logger = pino({ prettyPrint: process.env.NODE_ENV !== 'production' });",
    "const logger = pino({ ...(isDev && { transport: { target: 'pino-pretty' } }) });",
    "const logger = pino({ transport: config.transport });",
    "if (process.env.NODE_ENV === 'development') app.use(morgan('dev'));",
    "app.use(morgan('combined'));\napp.use(morgan(format));",
    "const logger = winston.createLogger({ transports });",
    "import winston from 'winston';\nwinston.createLogger({ format: winston.format.simple(), transports: [new winston.transports.Console({ format: winston.format.json() })] });",
    "import winston from 'winston';\nwinston.createLogger({ format: winston.format.printf(line), transports });",
    "import winston from 'winston';\nwinston.createLogger({ format, transports });",
    "import { Command } from 'commander';\nconst logger = pino({ transport: { target: 'pino-pretty' } });",
    { text: "app.use(morgan('dev'));", filename: 'test/server.js' },
  ],
  incorrect: [
    "const logger = pino({ transport: { target: 'pino-pretty' } });\n                                           ^^^^^^^^^^^^^ text\n",
    "app.use(morgan('dev'));\n               ^^^^^ text\n",
    "import pino from 'pino';\npino({ prettyPrint: true });\n       ^^^^^^^^^^^^^^^^^ text\n",
    "import pino from 'pino';\npino({ prettyPrint: { colorize: true } });\n       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text\n",
    "import pino from 'pino';\nimport pretty from 'pino-pretty';\npino(pretty({ colorize: true }));\n     ^^^^^^^^^^^^^^^^^^^^^^^^^^ text\n",
    "import pino from 'pino';\nconst transport = pino.transport({ target: 'pino-pretty' });\n                                           ^^^^^^^^^^^^^ text\n",
    "import pino from 'pino';\npino({ transport: { targets: [{ target: 'pino-pretty' }] } });\n                                        ^^^^^^^^^^^^^ text\n",
    "import Fastify from 'fastify';\nFastify({ logger: { transport: { target: 'pino-pretty' } } });\n                                         ^^^^^^^^^^^^^ text\n",
    "import { LoggerModule } from 'nestjs-pino';\nLoggerModule.forRoot({ pinoHttp: { transport: { target: 'pino-pretty' } } });\n                                                        ^^^^^^^^^^^^^ text\n",
    "import { createLogger, format } from 'winston';\ncreateLogger({ format: format.cli() });\n                       ^^^^^^^^^^^^ text\n",
  ],
});
