import { isTruthy, oppositeOf } from '../booleans.ts';
import { hasReference } from '../references.ts';
import { inCaseOf, mustBeOff, whole } from './readings.ts';
import type { Fault, Fitness, Reading, VariableRow } from './variable-facts.ts';

/** npm's `debug` package reads namespaces from the same variable: `app:*`, `express,koa`. */
function debugFitness(value: string): Fitness {
  return isTruthy(value) || value === '*' ? 'unsafe' : 'safe';
}

/** Flask takes every text but these for yes, `off` included. */
function flaskFitness(value: string): Fitness {
  return value === '' || /^(?:0|false|no)$/i.test(value) ? 'safe' : 'unsafe';
}

function flaskSafe(value: string): string {
  const opposite = oppositeOf(value);
  return opposite !== undefined && flaskFitness(opposite) === 'safe' ? opposite : '0';
}

const PINO_DEBUG = /^10$/u;
const VERBOSE = /^(?:debug|trace|silly|verbose|all|finest)$/i;

/** 10 is `trace` for pino and bunyan and DEBUG for Python; other numbers mean different things to each. */
function levelFitness(value: string): Fitness {
  if (VERBOSE.test(value) || PINO_DEBUG.test(value)) return 'unsafe';
  return value === '' || /^\d+$/u.test(value) ? 'unclear' : 'safe';
}

function levelSafe(value: string): string {
  return PINO_DEBUG.test(value) ? '30' : inCaseOf(value, 'info');
}

const logLevel = whole('verboseLogLevel', levelFitness, levelSafe);

const INSPECT = /(?<!\S)--inspect(?:-brk|-wait|-port)?(?:=\S*)?(?!\S)/gu;

const nodeOptions: Reading = {
  fitness: (value) => {
    if (inspectFaults(value).length > 0) return 'unsafe';
    return hasReference(value) ? 'unclear' : 'safe';
  },
  faults: inspectFaults,
};

function inspectFaults(value: string): Fault[] {
  return [...value.matchAll(INSPECT)]
    .filter(([option]) => !option.startsWith('--inspect-port'))
    .map(({ 0: option, index }) => ({ kind: 'debuggerEnabled', range: [index, index + option.length] }));
}

/** Switches for developers, and how much is logged. */
export const DEBUGGING_VARIABLES: readonly VariableRow[] = [
  {
    names: ['APP_DEBUG'],
    role: 'debug',
    reader: 'Laravel or Symfony',
    reading: whole('debugEnabled', (value) => (isTruthy(value) ? 'unsafe' : 'safe'), oppositeOf),
    source: 'https://laravel.com/docs/configuration#debug-mode',
  },
  {
    names: ['DEBUG'],
    role: 'debug',
    reader: 'the application',
    reading: whole('debugEnabled', debugFitness, (value) => oppositeOf(value) ?? 'false'),
    source: 'https://docs.djangoproject.com/en/stable/ref/settings/#debug',
  },
  {
    names: ['DJANGO_DEBUG'],
    role: 'debug',
    reader: 'Django',
    reading: mustBeOff('debugEnabled'),
    source: 'https://docs.djangoproject.com/en/stable/ref/settings/#debug',
  },
  {
    names: ['FASTAPI_DEBUG'],
    role: 'debug',
    reader: 'FastAPI',
    reading: mustBeOff('debugEnabled'),
    source: 'https://fastapi.tiangolo.com/reference/fastapi/',
  },
  {
    names: ['FLASK_DEBUG'],
    role: 'debug',
    reader: 'Flask',
    reading: whole('debugEnabled', flaskFitness, flaskSafe),
    source: 'https://flask.palletsprojects.com/en/stable/config/#debug-mode',
  },
  {
    names: ['PYTHONDEVMODE'],
    role: 'debug',
    reader: 'Python',
    reading: whole('debugEnabled', (value) => (value === '' ? 'safe' : 'unsafe')),
    source: 'https://docs.python.org/3/using/cmdline.html#envvar-PYTHONDEVMODE',
  },
  {
    endings: ['DEBUG', 'DEBUG_MODE', 'DEV_MODE'],
    role: 'debug',
    reader: 'the application',
    reading: mustBeOff('debugEnabled'),
    source: 'https://cwe.mitre.org/data/definitions/489.html',
  },
  {
    endings: ['{SQL,SQLALCHEMY}_ECHO'],
    role: 'debug',
    reader: 'SQLAlchemy',
    reading: mustBeOff('debugEnabled'),
    source: 'https://docs.sqlalchemy.org/en/20/core/engines.html#configuring-logging',
  },
  {
    names: ['{UVICORN_,GUNICORN_,FLASK_RUN_,}RELOAD'],
    role: 'devServer',
    reader: 'the development server',
    reading: mustBeOff('devServerEnabled'),
    source: 'https://www.uvicorn.org/settings/#development',
  },
  {
    names: ['CHOKIDAR_USEPOLLING', 'FAST_REFRESH', 'HOT_RELOAD', 'WATCHPACK_POLLING'],
    role: 'devServer',
    reader: 'the development server',
    reading: mustBeOff('devServerEnabled'),
    source: 'https://create-react-app.dev/docs/advanced-configuration/',
  },
  {
    names: ['NODE_OPTIONS'],
    role: 'devServer',
    reader: 'Node.js',
    reading: nodeOptions,
    source: 'https://nodejs.org/en/learn/getting-started/debugging',
  },
  {
    names: ['{,UVICORN_,GUNICORN_}LOG_LEVEL', 'LOGGING_LEVEL', 'LOGLEVEL', 'RUST_LOG'],
    role: 'logLevel',
    reader: 'the application',
    reading: logLevel,
    source: 'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html',
  },
  {
    endings: ['LOG_LEVEL', 'LOGLEVEL', 'LOGGING_LEVEL'],
    role: 'logLevel',
    reader: 'the application',
    reading: logLevel,
    source: 'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html',
  },
];
