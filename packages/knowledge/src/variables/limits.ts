import { parseBytes } from '../bytes.ts';
import { parseDuration, type DurationUnit } from '../durations.ts';
import { hasReference } from '../references.ts';
import { requestsPerMinute } from '../rates.ts';
import { mustBeOff, mustBeOn, quantity, whole, wholeNumber } from './readings.ts';
import type { Fitness, Reading, VariableRow } from './variable-facts.ts';

const YEAR = 366 * 86_400_000;
const NEVER = /^(?:0|-1|never|none|null|false|infinite|infinity)$/i;

/** @param bare the unit of a bare number, where the name or the program says it */
function lifetime(bare?: DurationUnit): Reading {
  return quantity(
    (value) => (NEVER.test(value) ? Infinity : parseDuration(value, bare)),
    (milliseconds) => (milliseconds > YEAR ? 'endlessToken' : undefined),
  );
}

/** Rows for the ways in which a name says its unit. */
function lifetimeRows(role: 'accessTokenLifetime' | 'refreshTokenLifetime', stem: string): VariableRow[] {
  const common = {
    role,
    reader: 'the application',
    source: 'https://www.rfc-editor.org/rfc/rfc8725',
  } as const;
  const units = { SECONDS: 's', MINUTES: 'm', HOURS: 'h', DAYS: 'd' } as const;
  return [
    {
      names: [`${stem}EXPIR{E,ES,Y,ATION}{,_IN,_TIME}`, `${stem}{TTL,LIFETIME}`],
      reading: lifetime(),
      ...common,
    },
    ...Object.entries(units).map(([unit, bare]) => ({
      names: [`${stem}EXPIR{E,ES,Y,ATION}{,_IN}_${unit}`, `${stem}{TTL,LIFETIME}_${unit}`],
      reading: lifetime(bare),
      ...common,
    })),
  ];
}

/** Flask-JWT-Extended reads a bare number as seconds. */
const flaskRows: readonly VariableRow[] = (['ACCESS', 'REFRESH'] as const).map((token) => ({
  names: [`JWT_${token}_TOKEN_EXPIRES`],
  role: token === 'ACCESS' ? 'accessTokenLifetime' : 'refreshTokenLifetime',
  reader: 'Flask-JWT-Extended',
  reading: lifetime('s'),
  source: 'https://flask-jwt-extended.readthedocs.io/en/stable/options.html#JWT_ACCESS_TOKEN_EXPIRES',
}));

/** OWASP's floor is 10; each step doubles the work, and at 20 one login takes minutes. */
function costKind(cost: number): 'lowHashCost' | 'highHashCost' | undefined {
  if (cost < 10) return 'lowHashCost';
  return cost > 20 ? 'highHashCost' : undefined;
}

/** @param factor bytes of a bare number */
function upload(factor: number): Reading {
  return quantity(
    (value) => {
      if (/^(?:0|-1)$/u.test(value)) return Infinity;
      const bytes = parseBytes(value);
      return bytes === undefined || !/^[\d\s*.]+$/u.test(value) ? bytes : bytes * factor;
    },
    (bytes) => (bytes === Infinity ? 'unlimitedUpload' : undefined),
  );
}

const UPLOADS = ['MAX_CONTENT_LENGTH', 'MAX_{,UPLOAD_}{FILE_,}SIZE', 'UPLOAD_MAX_{FILE_,}SIZE', 'BODY_LIMIT'];

function uploadRow(suffix: string, factor: number): VariableRow {
  return {
    names: UPLOADS.map((name) => `${name}${suffix}`),
    role: 'uploadLimit',
    reader: 'the application',
    reading: upload(factor),
    source: 'https://flask.palletsprojects.com/en/stable/config/#MAX_CONTENT_LENGTH',
  };
}

/** @param fewest the highest number that is too low */
function workers(fewest: number): Reading {
  return quantity(wholeNumber, (count) => {
    if (count >= fewest && count <= 1) return 'fewWorkers';
    return count > 64 ? 'manyWorkers' : undefined;
  });
}

function storageFitness(value: string): Fitness {
  if (/^(?:memory(?::\/\/.*)?|async\+memory:\/\/.*)$/i.test(value)) return 'unsafe';
  return value === '' || hasReference(value) ? 'unclear' : 'safe';
}

/** How much, how often and how long. */
export const LIMIT_VARIABLES: readonly VariableRow[] = [
  {
    endings: ['RATE{,_}LIMIT{,ING,ER,S}{,_}ENABLED', 'ENABLE_RATE{,_}LIMIT{,ING,ER,S}'],
    role: 'rateLimit',
    reader: 'the application',
    reading: mustBeOn('rateLimitOff'),
    source: 'https://flask-limiter.readthedocs.io/en/stable/configuration.html',
  },
  {
    endings: ['{DISABLE,SKIP,BYPASS}_RATE{,_}LIMIT{,ING,ER,S}'],
    role: 'rateLimit',
    reader: 'the application',
    reading: mustBeOff('rateLimitOff'),
    source: 'https://cheatsheetseries.owasp.org/cheatsheets/Denial_of_Service_Cheat_Sheet.html',
  },
  {
    names: ['RATELIMIT_STORAGE_UR{I,L}', 'RATE_LIMIT_STORAGE{,_URI,_URL}', 'LIMITER_STORAGE{,_URI,_URL}'],
    role: 'rateLimitStorage',
    reader: 'the rate limiter',
    reading: whole('rateLimitInMemory', storageFitness),
    source: 'https://flask-limiter.readthedocs.io/en/stable/#configuring-a-storage-backend',
  },
  {
    parts: ['RATE{,_}LIMIT'],
    role: 'rate',
    reader: 'the rate limiter',
    reading: quantity(requestsPerMinute, () => undefined),
    source: 'https://limits.readthedocs.io/en/stable/quickstart.html#rate-limit-string-notation',
  },
  ...flaskRows,
  ...lifetimeRows('accessTokenLifetime', 'JWT_{,ACCESS_}{,TOKEN_}'),
  ...lifetimeRows('accessTokenLifetime', 'ACCESS_TOKEN_'),
  ...lifetimeRows('refreshTokenLifetime', 'JWT_REFRESH_{,TOKEN_}'),
  ...lifetimeRows('refreshTokenLifetime', 'REFRESH_TOKEN_'),
  {
    names: ['{,BCRYPT_}SALT_ROUNDS', 'BCRYPT_{ROUNDS,COST,LOG_ROUNDS}'],
    role: 'hashCost',
    reader: 'bcrypt',
    reading: quantity(wholeNumber, costKind, '12'),
    source: 'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#bcrypt',
  },
  uploadRow('', 1),
  uploadRow('_KB', 1024),
  uploadRow('_MB', 1024 ** 2),
  {
    names: ['GUNICORN_WORKERS'],
    role: 'workers',
    reader: 'Gunicorn',
    reading: workers(0),
    source: 'https://docs.gunicorn.org/en/stable/settings.html#workers',
  },
  {
    names: ['UVICORN_WORKERS', 'WEB_CONCURRENCY'],
    role: 'workers',
    reader: 'the server',
    reading: workers(1),
    source: 'https://docs.gunicorn.org/en/stable/design.html#how-many-workers',
  },
  {
    names: ['{GUNICORN,REQUEST}_TIMEOUT'],
    role: 'workers',
    reader: 'the server',
    reading: quantity(wholeNumber, (seconds) => (seconds === 0 ? 'timeoutOff' : undefined)),
    source: 'https://docs.gunicorn.org/en/stable/settings.html#timeout',
  },
  {
    names: ['GUNICORN_MAX_REQUESTS'],
    role: 'workers',
    reader: 'Gunicorn',
    reading: quantity(wholeNumber, (requests) => (requests === 0 ? 'workersNeverReplaced' : undefined)),
    source: 'https://docs.gunicorn.org/en/stable/settings.html#max-requests',
  },
];
