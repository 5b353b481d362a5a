/**
 * The places at which directives stand, in the words of nginx's documentation. `server` and `upstream` are those of
 * `http`; `if in server` and `if in location` are levels of their own.
 */
export type Context =
  | 'main'
  | 'events'
  | 'http'
  | 'server'
  | 'location'
  | 'if in server'
  | 'if in location'
  | 'limit_except'
  | 'upstream'
  | 'stream'
  | 'stream server'
  | 'stream upstream'
  | 'mail'
  | 'mail server';

/** No configuration nests so deep; what does is not looked into, so that asking all levels around stays cheap. */
export const MOST_LEVELS = 64;

/** Each context with its letter in the directive table. The order is that in which a guess is preferred. */
export const contextLetters: ReadonlyMap<string, Context> = new Map([
  ['m', 'main'],
  ['h', 'http'],
  ['s', 'server'],
  ['l', 'location'],
  ['i', 'if in server'],
  ['j', 'if in location'],
  ['x', 'limit_except'],
  ['u', 'upstream'],
  ['t', 'stream'],
  ['T', 'stream server'],
  ['U', 'stream upstream'],
  ['a', 'mail'],
  ['A', 'mail server'],
  ['e', 'events'],
]);

const INSIDE: Readonly<Record<string, Partial<Record<Context, Context>>>> = {
  events: { main: 'events' },
  http: { main: 'http' },
  stream: { main: 'stream' },
  mail: { main: 'mail' },
  server: { http: 'server', stream: 'stream server', mail: 'mail server' },
  location: { server: 'location', location: 'location' },
  if: { server: 'if in server', location: 'if in location' },
  limit_except: { location: 'limit_except' },
  upstream: { http: 'upstream', stream: 'stream upstream' },
};

/** The context inside the block of directive `name`; undefined for blocks of data, Lua and unknown directives. */
export function contextInside(name: string, context: Context): Context | undefined {
  return INSIDE[name]?.[context];
}

/** The contexts in which a block of directive `name` opens one of the contexts above. */
function contextsOfBlock(name: string): readonly Context[] {
  return Object.keys(INSIDE[name] ?? {}) as Context[];
}

/** The context inside a block; where that around it is not known, the first in which such a block may stand. */
export function contextIn(name: string, context: Context | undefined): Context | undefined {
  if (context !== undefined) return contextInside(name, context);
  const [first] = contextsOfBlock(name);
  return first && contextInside(name, first);
}
