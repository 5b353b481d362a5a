import { BROWSER_VARIABLES } from './variables/browsers.ts';
import { CORS_VARIABLES } from './variables/cors.ts';
import { DATABASE_VARIABLES } from './variables/databases.ts';
import { DEBUGGING_VARIABLES } from './variables/debugging.ts';
import { alternatives } from './variables/alternatives.ts';
import { LIMIT_VARIABLES } from './variables/limits.ts';
import { MODE_VARIABLES } from './variables/modes.ts';
import { SAFEGUARD_VARIABLES } from './variables/safeguards.ts';
import { TLS_VARIABLES } from './variables/tls.ts';
import type { Reading, VariableRole, VariableRow } from './variables/variable-facts.ts';
import { wordsOf } from './words.ts';
import { remembering } from './remembering.ts';

/** What is known of one variable. */
export interface VariableFacts extends Reading {
  /** As the tables have it. For `MYAPP_COOKIE_SECURE` it is `COOKIE_SECURE`. */
  name: string;
  /** `name`: this very variable is documented; `pattern`: others with such a name mean the same. */
  matchedBy: 'name' | 'pattern';
  role: VariableRole;
  /** What reads the variable, as a message names it: `Node.js`, `the application`. */
  reader: string;
  source: string;
}

/** Every row, in the order in which they win. */
export const VARIABLE_ROWS: readonly VariableRow[] = [
  ...MODE_VARIABLES,
  ...DEBUGGING_VARIABLES,
  ...CORS_VARIABLES,
  ...BROWSER_VARIABLES,
  ...TLS_VARIABLES,
  ...DATABASE_VARIABLES,
  ...LIMIT_VARIABLES,
  ...SAFEGUARD_VARIABLES,
];

/** Names that look like a row and mean something else. */
const EXCEPTIONS: ReadonlySet<string> = new Set([
  // Scripts have to read this cookie.
  'CSRF_COOKIE_HTTPONLY',
  'XSRF_COOKIE_HTTPONLY',
  // Not the log of the application.
  'NPM_CONFIG_LOGLEVEL',
  // 0 to 3, the other way round.
  'TF_CPP_MIN_LOG_LEVEL',
]);

/** Before a name these turn its meaning round: `DISABLE_DEBUG`, `INSECURE_SKIP_TLS_VERIFY`. */
const NEGATIONS: ReadonlySet<string> = new Set([
  'BYPASS',
  'DISABLE',
  'IGNORE',
  'NO',
  'NOT',
  'SKIP',
  'WITHOUT',
]);

interface Index {
  names: ReadonlyMap<string, VariableRow>;
  lowerNames: ReadonlyMap<string, VariableRow>;
  endings: ReadonlyMap<string, VariableRow>;
  parts: ReadonlyMap<string, VariableRow>;
  /** Words of the longest part. */
  longestPart: number;
}

let index: Index | undefined;

function indexed(): Index {
  const names = mapBy('names');
  const parts = mapBy('parts');
  return {
    names,
    lowerNames: new Map([...names].filter(([, { anyCase }]) => anyCase)),
    endings: mapBy('endings'),
    parts,
    longestPart: Math.max(...[...parts.keys()].map((part) => part.split('_').length)),
  };
}

function mapBy(key: 'names' | 'endings' | 'parts'): Map<string, VariableRow> {
  const rows = new Map<string, VariableRow>();
  for (const row of VARIABLE_ROWS) {
    for (const name of (row[key] ?? []).flatMap(alternatives)) if (!rows.has(name)) rows.set(name, row);
  }
  return rows;
}

const LONGEST_NAME = 256;
const MOST_WORDS = 32;

/**
 * What is known of the variable `name`. A documented name is compared as the program that reads it does, in
 * upper case for most. Other names count by how they end, or by a part of them, in any spelling:
 * `MYAPP_CORS_ORIGINS`, `corsOrigins` and `cors-origins` are origins. The longest match wins. The tables are
 * put into maps at the first call.
 */
export function variableFacts(name: string): VariableFacts | undefined {
  return name.length > LONGEST_NAME ? undefined : rememberedFacts(name);
}

const rememberedFacts = remembering((name): VariableFacts | undefined => {
  index ??= indexed();
  const exact = index.names.get(name) ?? index.lowerNames.get(name.toUpperCase());
  if (exact) return factsOf(exact, exact.anyCase ? name.toUpperCase() : name, 'name');
  const words = wordsOf(name).map((word) => word.toUpperCase());
  if (words.length === 0 || words.length > MOST_WORDS || EXCEPTIONS.has(words.join('_'))) return undefined;
  return byEnding(words, name, index) ?? byPart(words, index);
});

/** One word in lower case is too little to go by: `debug`. */
function byEnding(words: readonly string[], name: string, { endings }: Index): VariableFacts | undefined {
  if (words.length === 1 && words[0] !== name) return undefined;
  for (let from = 0; from < words.length; from++) {
    const ending = words.slice(from).join('_');
    const row = endings.get(ending);
    if (row) return NEGATIONS.has(words[from - 1] ?? '') ? undefined : factsOf(row, ending, 'pattern');
  }
  return undefined;
}

function byPart(words: readonly string[], { parts, longestPart }: Index): VariableFacts | undefined {
  for (let length = Math.min(longestPart, words.length); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const part = words.slice(from, from + length).join('_');
      const row = parts.get(part);
      if (row && !NEGATIONS.has(words[from - 1] ?? '')) return factsOf(row, part, 'pattern');
    }
  }
  return undefined;
}

function factsOf(row: VariableRow, name: string, matchedBy: 'name' | 'pattern'): VariableFacts {
  const { role, reader, reading, source } = row;
  return { ...reading, name, matchedBy, role, reader, source };
}
