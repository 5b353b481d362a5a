import { testRule } from '../testing.ts';
import rule from './no-swallowed-fatal-errors.ts';

testRule(rule, {
  correct: [
    "process.on('uncaughtException', (e) => { log(e); process.exitCode = 1; });",
    "process.on('uncaughtException', (e) => { if (e.code === 'EPIPE') return; throw e; });",
    "process.on('uncaughtException', async (e) => { await app.close(); });",
    "process.on('uncaughtException', (e) => { server.close(() => done()); });",
    "process.on('uncaughtException', (e) => { process.kill(process.pid, 'SIGTERM'); });",
    "process.on('uncaughtException', (e) => { process.emit('SIGTERM'); });",
    "process.on('uncaughtException', (e) => { errorHandler.handleError(e); });",
    "process.on('uncaughtException', (e) => end(e));\nfunction end(e) { console.error(e); process.exit(1); }",
    "const end = () => { process.abort(); };\nprocess.once('uncaughtException', end);",
    "import { onCrash } from './crash.js';\nprocess.on('uncaughtException', onCrash);",
    "process.on('uncaughtException', logger.fatal);",
    "process.on('unhandledRejection', (e) => { console.error(e); });",
    "process.on('SIGTERM', () => {});",
    "worker.on('uncaughtException', () => {});",
    "const process = new Emitter();\nprocess.on('uncaughtException', () => {});",
    "import { app } from 'electron';\nprocess.on('uncaughtException', () => {});",
    "if (process.env.NODE_ENV === 'development') process.on('uncaughtException', () => {});",
    { text: "process.on('uncaughtException', () => {});", filename: 'test/setup.js' },
    {
      text: "process.on('unhandledRejection', (e) => { throw e; });",
      options: { unhandledRejections: true },
    },
  ],
  incorrect: [
    "process.on('uncaughtException', console.error);\n           ^^^^^^^^^^^^^^^^^^^ exception\n",
    "process.once('uncaughtException', report);\n             ^^^^^^^^^^^^^^^^^^^ exception\nfunction report(error) { logger.error(error); }\n",
    "import process from 'node:process';\nprocess.addListener('uncaughtException', (e) => { logger.fatal(e); Sentry.captureException(e); });\n                    ^^^^^^^^^^^^^^^^^^^ exception\n",
    "const again = (e) => again(e);\nprocess.on('uncaughtException', again);\n           ^^^^^^^^^^^^^^^^^^^ exception\n",
  ],
});
