/** What kind of value the program that reads a variable needs. */
export type ValueType = 'switch' | 'port' | 'url' | 'number';

/**
 * Names that every program means as a switch. `DEBUG`, which also takes the namespaces of npm's `debug`, and
 * the many `USE_…` and `ENABLE_…` come with values of their own, too: see {@link fitsType}.
 */
const SWITCH =
  /^(?:DEBUG|TESTING)$|_(?:DEBUG|ENABLED|DISABLED|SECURE|HTTPONLY|HTTP_ONLY)$|^(?:FORCE|USE|ENABLE|DISABLE)_/u;
const PORT = /(?:^|_)PORT$/u;
const URL = /^(?:DATABASE_URL|REDIS_URL|SENTRY_DSN)$|_URI$/u;
const NUMBER = /_(?:TIMEOUT|WORKERS|ROUNDS|SIZE|MAX)$/u;

const NAMES: readonly (readonly [ValueType, RegExp])[] = [
  ['switch', SWITCH],
  ['port', PORT],
  ['url', URL],
  ['number', NUMBER],
];

/** What the name says about the value; undefined for most names. */
export function valueTypeOf(name: string): ValueType | undefined {
  const upper = name.toUpperCase();
  return NAMES.find(([, pattern]) => pattern.test(upper))?.[0];
}

const YES_NO = /^(?:true|false|1|0|yes|no|on|off|t|f|y|n)$/iu;
const SWITCH_WORDS = ['true', 'false', 'yes', 'off', 'enabled', 'disabled'];

const UNITS = 'ms|s|secs?|seconds?|m|mins?|minutes?|h|hours?|d|days?|w|y|b|k|kb|kib|mb|mib|g|gb|gib|tb|p|px|%';
const QUANTITY = new RegExp(`^[+-]?\\d[\\d_.,]*(?:e\\d+)?\\s*(?:${UNITS})?$`, 'iu');
/** `1024x768`, `16 * 1024`, `10,20`, `1m30s`. */
const COMPOUND = /^\d[\d\s*x×.,:;/+-]*\d$|^(?:\d+[a-z]{1,2}){2,}$/iu;

/**
 * Whether a value, neither empty nor a placeholder, is one that programs understand for its type. What they may
 * understand counts: the answer no is only given to what looks like a slip.
 */
export function fitsType(type: ValueType, value: string): boolean {
  switch (type) {
    case 'switch':
      return YES_NO.test(value) || !isMisspeltSwitch(value.toLowerCase());
    case 'port':
      return isPort(value);
    case 'url':
      return isConnection(value);
    case 'number':
      return !/^\d/u.test(value) || QUANTITY.test(value) || COMPOUND.test(value);
  }
}

/** `Ture`, `flase`, `yess`: one change away from a word that says yes or no, an exchange of neighbours included. */
function isMisspeltSwitch(value: string): boolean {
  return /^[a-z]{3,9}$/u.test(value) && SWITCH_WORDS.some((word) => word !== value && isOneSlip(word, value));
}

function isOneSlip(word: string, typed: string): boolean {
  let start = 0;
  while (start < word.length && word[start] === typed[start]) start++;
  let [end, typedEnd] = [word.length, typed.length];
  while (end > start && typedEnd > start && word[end - 1] === typed[typedEnd - 1]) {
    end--;
    typedEnd--;
  }
  const [wrong, wanted] = [typed.slice(start, typedEnd), word.slice(start, end)];
  if (wrong.length + wanted.length <= 2 && wrong.length <= 1 && wanted.length <= 1) return true;
  return wrong.length === 2 && wanted.length === 2 && wrong === `${wanted[1]}${wanted[0]}`;
}

/** A number, also with an address before it or a protocol behind it, a range or a list of them; or a socket. */
function isPort(value: string): boolean {
  if (/^(?:[\\/.]|[a-z]+:\/\/)/iu.test(value)) return true;
  return value.split(/[\s,;]+/u).every((each) => {
    const ports = /^(?:.*:)?(?<first>\d{1,5})(?:-(?<last>\d{1,5}))?(?:\/(?:tcp|udp))?$/iu.exec(each)?.groups;
    return [ports?.['first'], ports?.['last'] ?? ports?.['first']].every((port) => isInRange(Number(port)));
  });
}

function isInRange(port: number): boolean {
  return port >= 1 && port <= 65_535;
}

/** A text with a scheme, a path, or one of the forms that drivers take instead. */
function isConnection(value: string): boolean {
  if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(value)) return true;
  if (/^(?:file|sqlite3?|jdbc|urn|data|mailto|mem|unix|[a-z]+\+[a-z]+):/iu.test(value)) return true;
  return /^[/.]|\b(?:host|server|dbname|data source)\s*=|@(?:tcp|unix)\(/iu.test(value);
}
