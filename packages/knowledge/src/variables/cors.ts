import type { Range } from '@seaworthy/core';
import { isPublicHost } from '../hosts.ts';
import { listEntries, type ListEntry, type ListValue } from '../list-values.ts';
import { parseOrigin, type Origin } from '../origins.ts';
import { isPlaceholder } from '../placeholders.ts';
import { hasReference } from '../references.ts';
import { mustBeOff } from './readings.ts';
import type { Fault, Fitness, OriginProblem, Reading, UnfitKind, VariableRow } from './variable-facts.ts';

/** Which web sites may call the application from a browser. */
export const CORS_VARIABLES: readonly VariableRow[] = [
  {
    endings: [
      'CORS_{,ALLOW_,ALLOWED_}ORIGIN{,S}',
      'ALLOWED_ORIGIN{,S}',
      'ACCESS_CONTROL_ALLOW_ORIGIN',
      'CORS_DOMAIN{,S}',
      'CORS_{,ORIGIN_}WHITELIST',
    ],
    role: 'corsOrigins',
    reader: 'the CORS settings of the application',
    reading: { fitness: originsFitness, faults: originFaults } satisfies Reading,
    source: 'https://fetch.spec.whatwg.org/#http-access-control-allow-origin',
  },
  {
    endings: ['CORS_ALLOW_ALL{,_ORIGINS}', 'CORS_ORIGIN_ALLOW_ALL'],
    role: 'corsAllowAll',
    reader: 'django-cors-headers and programs like it',
    reading: mustBeOff('anyOrigin'),
    source: 'https://github.com/adamchainz/django-cors-headers#configuration',
  },
];

/** `*`, `.*`, `*:8080`, `http://*`, `*://*:*`. */
const ANY = /^(?:(?:\*|https?|wss?):\/\/)?\.?\*(?::(?:\*|\d{1,5}))?\/?$/iu;
const SUBDOMAINS = /^(?:[a-z*][a-z0-9+.-]{0,31}:\/\/)?\*\.[^*]+$/iu;
/** A pattern of the program's own. */
const PATTERN = /^\^|\\\.|\(|\$$/u;

function originsFitness(value: string): Fitness {
  if (originFaults(value).length > 0) return 'unsafe';
  return value === '' || value.toLowerCase() === 'null' || hasReference(value) ? 'unclear' : 'safe';
}

function originFaults(value: string): Fault[] {
  const list = listEntries(value);
  const faults = list.entries.flatMap((entry) => faultsOf(entry, list));
  return [...faults, ...duplicates(list), ...blanks(value, list)].sort((a, b) => a.range[0] - b.range[0]);
}

function faultsOf({ text, range }: ListEntry, { entries, style }: ListValue): Fault[] {
  if (ANY.test(text)) return [{ kind: 'anyOrigin', range }];
  // Alone it is how several frameworks write "not set".
  if (text.toLowerCase() === 'null') {
    return entries.length > 1 || style === 'json' ? [{ kind: 'anyOrigin', range }] : [];
  }
  if (SUBDOMAINS.test(text)) return [{ kind: 'subdomainWildcard', range }];
  const isOne = !PATTERN.test(text) && !text.includes('*') && !isPlaceholder(text);
  const origin = isOne ? parseOrigin(text) : undefined;
  if (!origin || /^%|^\$\{[^}]*\}$|^\$\w+$/u.test(text)) return [];
  const kind = exposureOf(origin);
  return [...(kind ? [{ kind, range }] : []), ...malformed(text, origin, range[0])];
}

/** A reference may come to any host, so `http://${HOST}` is plain HTTP. */
function exposureOf({ scheme, host, hostKind }: Origin): UnfitKind | undefined {
  if (hostKind === 'local') return 'localOrigin';
  if (hostKind === 'private' || /\.test\.?$/iu.test(host)) return 'privateOrigin';
  const plain = scheme === 'http' || scheme === 'ws';
  return plain && (hostKind === 'reference' || isPublicHost(host)) ? 'plainHttpOrigin' : undefined;
}

function malformed(text: string, origin: Origin, start: number): Fault[] {
  const at = ([from, to]: Range): Range => [start + from, start + to];
  const fault = (problem: OriginProblem, range: Range): Fault => ({
    kind: 'malformedOrigin',
    problem,
    range: at(range),
  });
  const whole: Range = [0, text.length];
  if (origin.scheme === undefined) return origin.hostKind === 'reference' ? [] : [fault('noScheme', whole)];
  if (origin.rest === '/') return [fault('trailingSlash', origin.restRange)];
  if (origin.rest !== '') return [fault('path', origin.restRange)];
  const upper = origin.hostKind !== 'reference' && origin.host !== origin.host.toLowerCase();
  return upper ? [{ ...fault('upperCaseHost', origin.hostRange), safeValue: origin.host.toLowerCase() }] : [];
}

function duplicates({ entries }: ListValue): Fault[] {
  const seen = new Set<string>();
  return entries.flatMap(({ text, range }) => {
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew ? [] : [{ kind: 'malformedOrigin' as const, problem: 'duplicate' as const, range }];
  });
}

/** Blanks around the commas, where nothing else parts the entries. */
function blanks(value: string, { style, entries }: ListValue): Fault[] {
  if (style !== 'comma') return [];
  return entries.slice(1).flatMap((entry, i) => {
    const from = entries[i]!.range[1];
    const blank = /\s+/u.exec(value.slice(from, entry.range[0]));
    if (!blank) return [];
    const range: Range = [from + blank.index, from + blank.index + blank[0].length];
    return [{ kind: 'malformedOrigin' as const, problem: 'blank' as const, range, safeValue: '' }];
  });
}
