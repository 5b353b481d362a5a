import { hasReference } from './references.ts';
import { isFillerToken } from './tokens.ts';
import { wordsOf } from './words.ts';

const LONGEST = 256;

/** Whole values, lower case. */
const WHOLE: ReadonlySet<string> = new Set([
  'changeit',
  'dummy',
  'example',
  'fixme',
  'none',
  'null',
  'placeholder',
  'redacted',
  'sample',
  'tbd',
  'todo',
  'undefined',
]);

/**
 * Marks that a person or a tool replaces: `<key>`, `[key]`, `{{ key }}`, `__KEY__`, `#{KEY}#`, `@KEY@`,
 * `<%= key %>`.
 */
const BRACKETED = /^(?:<[^>]*>|\[[A-Za-z _-]+\]|\{\{.*\}\}|__[A-Z][A-Z0-9_]*__|#\{[^}]*\}#|@[A-Z_]+@)$/u;

/** Nothing but filler, also in groups as in a UUID: `xxxx-xxxx`, `***`, `...`, `---`, `00000000-0000-…`. */
const FILLER = /^(?:[xX]{3,}|[xX-]{4,}|\*{3,}|-{2,}|_{3,}|\.{3,}|…|0{8,}|[0-]{9,}|\?{3,}|#{3,})$/u;

/** What vendors put before a key; alone, or before filler, it is none: `sk_live_...`, `whsec_`, `hf_xxxx`. */
const TOKEN_PREFIX = new RegExp(
  `^(?:${[
    '[prsw]k[-_](?:live[-_]|test[-_]|proj-|ant-)?',
    'whsec_|gh[pousr]_|github_pat_|glpat-|xox[abprse]-|hf_|npm_|re_',
    'SG\\.|AKIA|AIza',
  ].join('|')})`,
  'u',
);

/** Cut off on purpose: `eyJhbGci...`, `AKIA…`, `abc***`. */
const ELISIONS: readonly string[] = ['...', '…', '***'];

/** The vendors' documentation ends its keys with this word. */
const EXAMPLES: readonly string[] = ['EXAMPLE', 'EXAMPLEKEY'];

/** Words that speak to the reader, wherever they stand in the value. */
const INSTRUCTIONS: ReadonlySet<string> = new Set([
  'changed',
  'changeit',
  'changeme',
  'changethis',
  'dummy',
  'example',
  'here',
  'placeholder',
  'redacted',
  'replaced',
  'replaceme',
  'sample',
  'your',
  'yours',
]);

/**
 * Verbs that speak to the reader as the first word, or before one of {@link OBJECTS}: `dev-only-change-me`.
 */
const VERBS: ReadonlySet<string> = new Set(['change', 'replace', 'update']);
const OBJECTS: ReadonlySet<string> = new Set([
  'after',
  'before',
  'by',
  'for',
  'in',
  'it',
  'me',
  'now',
  'on',
  'this',
  'to',
  'with',
  'your',
]);

/** Words that speak to the reader when others follow: `generate_a_new_key`, `insert-token`. */
const OPENINGS: ReadonlySet<string> = new Set([
  'choose',
  'enter',
  'fill',
  'generate',
  'insert',
  'paste',
  'please',
  'provide',
  'refer',
]);

/** `changeme123`, `ReplaceThis…`, `setme`, `fill_in`, `set_the_password`. */
const REQUEST =
  /^(?:(?:change|replace)[-_]?(?:it|me|this)|(?:fill|set)[-_]?(?:in|me)(?![a-z])|set[-_](?:a|the)[-_])/i;

/** What stands in every text that speaks to the reader, in a word of its own or not: one quick look for all of it. */
const MAY_INSTRUCT = new RegExp(`${[...INSTRUCTIONS, ...VERBS, ...OPENINGS].join('|')}|set|x{3}`, 'i');

/** `key-xxx-1`, `dns_xxxx`; in random text `xXx` may be by chance. */
const FILLER_WORD = /(?:^|[^A-Za-z0-9])(?:x{3,}|X{3,})(?:$|[^A-Za-z0-9])/u;

/** `<project>.example.org`, `sk-<key>`; not the markup of a text. */
const BRACKETS_INSIDE = /<[A-Za-z][\w-]*>/u;
const MARKUP = /\s|<\//u;

/** What a sentence with blanks has to be about: texts for people may hold any of the words above. */
const SUBJECTS: ReadonlySet<string> = new Set([
  'apikey',
  'domain',
  'dsn',
  'here',
  'host',
  'id',
  'key',
  'me',
  'name',
  'password',
  'secret',
  'this',
  'token',
  'url',
  'user',
  'username',
  'value',
]);

const THINGS = 'app|company|domain|dsn|host|name|org|project|sentry|server|site';

/** In hosts, mail addresses and URLs: `your-domain.com`, `your@email.org`, `https://your-sentry-dsn`. */
const YOUR_ADDRESS = new RegExp(`(?:^|[^a-z])your(?:[@.]|[-_]?[a-z]*[-_]?(?:${THINGS}))`, 'i');
const CHANGE_ADDRESS = /^(?:change|replace)[-_]?(?:me|this)@/i;

/**
 * RFC 2606: domains that stand for any other. A value that names one may still be a real one, as in our own
 * docs.
 */
const RESERVED_DOMAIN = /\bexample\.(?:com|edu|net|org)\b|\.example\b/gi;

/** A host, a mail address or a URL. */
const ADDRESS = /:\/\/|^[\w.+-]+@[\w-]+\.|^[\w-]+(?:\.[\w-]+)+(?::\d+)?$/u;

/**
 * Whether a value only holds a place for the real one: empty, bracketed, filler, or with a word of
 * instruction such as `your`, `change`, `replace`, `example` or `here`. A weak value such as `my_secret` is
 * no placeholder: it works. Nor is a value with a reference, such as `${KEY:-changeme}`: what it comes to is
 * not known here.
 *
 * @param value without its quotes
 */
export function isPlaceholder(value: string): boolean {
  const text = value.trim();
  if (text === '') return true;
  if (text.length > LONGEST) return isFillerToken(text);
  if (WHOLE.has(text.toLowerCase()) || BRACKETED.test(text) || FILLER.test(text)) return true;
  if (hasReference(text)) return false;
  if (isElidedToken(text) || EXAMPLES.some((end) => text.endsWith(end)) || isFillerToken(text)) return true;
  if (text.includes('<') && BRACKETS_INSIDE.test(text) && !MARKUP.test(text)) return true;
  if (ADDRESS.test(text)) return YOUR_ADDRESS.test(text) || CHANGE_ADDRESS.test(text);
  return instructs(text.replace(RESERVED_DOMAIN, ''));
}

function isElidedToken(text: string): boolean {
  if (ELISIONS.some((end) => text.endsWith(end))) return true;
  const prefix = TOKEN_PREFIX.exec(text)?.[0];
  if (prefix === undefined) return false;
  const rest = text.slice(prefix.length);
  return rest === '' ? /[-_]$/u.test(prefix) : FILLER.test(rest);
}

function instructs(text: string): boolean {
  if (!MAY_INSTRUCT.test(text)) return false;
  const words = wordsOf(text).map(withoutDigits);
  if (/\s/u.test(text)) return asks(words) && words.some((word) => SUBJECTS.has(word));
  if (words.some((word, i) => INSTRUCTIONS.has(word) || isRequest(words, i))) return true;
  if (REQUEST.test(text) || FILLER_WORD.test(text) || /^your[a-z]/i.test(text)) return true;
  return words.length > 1 && OPENINGS.has(words[0]!);
}

function isRequest(words: readonly string[], i: number): boolean {
  const next = words[i + 1];
  return VERBS.has(words[i]!) && next !== undefined && (i === 0 || OBJECTS.has(next));
}

function asks(words: readonly string[]): boolean {
  const first = words[0] ?? '';
  return first === 'your' || VERBS.has(first) || OPENINGS.has(first) || words.at(-1) === 'here';
}

function withoutDigits(word: string): string {
  return word.toLowerCase().replace(/\d+$/u, '');
}
