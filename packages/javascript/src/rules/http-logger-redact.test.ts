import { testRule } from '../testing.ts';
import rule from './http-logger-redact.ts';

const pinoHttp = "import pinoHttp from 'pino-http';\n";
const winston = "import expressWinston from 'express-winston';\n";

testRule(rule, {
  correct: [
    `${pinoHttp}pinoHttp(options);`,
    `${pinoHttp}pinoHttp({ ...options });`,
    `${pinoHttp}pinoHttp({ serializers: { req: (req) => ({ url: req.url }) } });`,
    `${pinoHttp}pinoHttp({ serializers: { req(req) { return { url: req.url }; } } });`,
    `${pinoHttp}pinoHttp({ serializers });`,
    `${pinoHttp}import pino from 'pino';\nconst logger = pino({ redact: ['req.headers'] });\npinoHttp({ logger });`,
    `${pinoHttp}import pino from 'pino';\npinoHttp({ logger: pino(options) });`,
    `${pinoHttp}if (isDev) app.use(pinoHttp());`,
    `${pinoHttp}const options = {};\nif (redact) options.redact = paths;\npinoHttp(options);`,
    "import { pinoHttp } from './http.js';\npinoHttp();",
    "import { LoggerModule } from 'nestjs-pino';\nLoggerModule.forRoot({ pinoHttp: [{ redact: ['req.headers'] }, stream] });",
    "import { LoggerModule } from 'nestjs-pino';\nLoggerModule.forRootAsync({ useFactory });",
    `${winston}expressWinston.logger({ transports, meta: false });`,
    `${winston}expressWinston.logger({ transports, requestWhitelist: ['url', 'method'] });`,
    `${winston}expressWinston.logger({ transports, headerBlacklist: ['Authorization', 'Cookie'] });`,
    `${winston}expressWinston.logger({ transports, headerBlacklist });`,
    `${winston}expressWinston.logger({ transports, requestFilter });`,
    `${winston}expressWinston.requestWhitelist = ['url'];\nexpressWinston.logger({ transports });`,
    `${winston}expressWinston.errorLogger({ transports });`,
    "import morgan from 'morgan';\nmorgan(':method :req[user-agent]');\nmorgan(format);\nmorgan((tokens, req, res) => tokens.url(req, res));",
    "log(':req[authorization]');",
  ],
  incorrect: [
    'app.use(pinoHttp({}));\n        ^^^^^^^^ headers\n',
    "const logger = require('pino-http')({ level: 'info' });\n               ^^^^^^^^^^^^^^^^^^^^ headers\n",
    `${pinoHttp}import pino from 'pino';\nconst logger = pino({ level: 'info' });\napp.use(pinoHttp({ logger }));\n                   ^^^^^^ headers\n`,
    `${pinoHttp}pinoHttp({ serializers: { err } });\n^^^^^^^^ headers\n`,
    "import { LoggerModule } from 'nestjs-pino';\nLoggerModule.forRoot();\n^^^^^^^^^^^^^^^^^^^^ headers\n",
    "import { LoggerModule } from 'nestjs-pino';\nLoggerModule.forRoot({ pinoHttp: [{ level: 'info' }, stream] });\n^^^^^^^^^^^^^^^^^^^^ headers\n",
    `${winston}expressWinston.logger({ transports, requestWhitelist: ['url', 'headers'] });\n^^^^^^^^^^^^^^^^^^^^^ headers\n`,
    `${winston}expressWinston.logger({ transports, headerBlacklist: ['cookie'] });\n                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ headers\n`,
    "const FORMAT = ':method :req[Cookie] :url';\n                        ^^^^^^^^^^^^ token\napp.use(morgan(FORMAT));\n",
  ],
});
