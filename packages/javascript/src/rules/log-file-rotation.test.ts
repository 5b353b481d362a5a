import { testRule } from '../testing.ts';
import rule from './log-file-rotation.ts';

const winston = "import winston from 'winston';\n";
const pino = "import pino from 'pino';\n";

testRule(rule, {
  correct: [
    `${winston}new winston.transports.File(options);`,
    `${winston}new winston.transports.File({ ...options, filename: 'a.log' });`,
    `${winston}if (isDev) logger.add(new winston.transports.File({ filename: 'a.log' }));`,
    "import DailyRotateFile from 'winston-daily-rotate-file';\nnew DailyRotateFile({ filename: 'a', maxFiles: '14d' });",
    'new File({ filename: "a.log" });',
    `${pino}pino.destination('/dev/stdout');\npino.destination('/proc/1/fd/1');\npino.destination(path);\npino.destination({ sync: true });`,
    `${pino}pino({ transport: { target: 'pino/file' } });`,
    `${pino}pino({ transport: { target: 'pino-roll', options: { file: 'app.log', size: '10m' } } });`,
    `${pino}const out = pino.destination('app.log');\nprocess.on('SIGHUP', () => out.reopen());`,
    "import rfs from 'rotating-file-stream';\napp.use(morgan('combined', { stream: rfs.createStream('access.log', { size: '10M' }) }));",
    "app.use(morgan('combined', { stream }));\nfs.createWriteStream('report.csv');",
    "import log4js from 'log4js';\nlog4js.configure({ appenders: { a: { type: 'file', filename: 'a.log', maxLogSize: 10485760 }, b: { type: 'stdout' }, c: other } });",
    "#!/usr/bin/env node\nimport winston from 'winston';\nnew winston.transports.File({ filename: 'a.log' });",
    { text: `${winston}new winston.transports.File({ filename: 'a.log' });`, filename: 'scripts/import.js' },
  ],
  incorrect: [
    "app.use(morgan('combined', { stream: fs.createWriteStream('access.log', { flags: 'a' }) }));\n                                     ^^^^^^^^^^^^^^^^^^^^ endless\n",
    "import { transports } from 'winston';\nlogger.add(new transports.File({ filename: 'a.log' }));\n               ^^^^^^^^^^^^^^^ limit\n",
    "import fs from 'fs';\nconst stream = fs.createWriteStream(path.join(__dirname, 'access.log'));\n               ^^^^^^^^^^^^^^^^^^^^ endless\napp.use(morgan('common', { stream }));\n",
    `${pino}pino.destination({ dest: './app.log', sync: false });\n                         ^^^^^^^^^^^ endless\n`,
    `${pino}pino({ transport: { target: 'pino/file', options: { destination: 'app.log' } } });\n                                                                 ^^^^^^^^^ endless\n`,
    `${pino}pino.transport({ target: 'pino/file', options: { destination: 'app.log' } });\n                                                              ^^^^^^^^^ endless\n`,
    "import log4js from 'log4js';\nlog4js.configure({ appenders: { a: { type: 'file', filename: 'a.log' } } });\n                                     ^^^^^^^^^^^^ limit\n",
  ],
});
