/** What a `Strict-Transport-Security` header says. */
export interface Hsts {
  /** Seconds; undefined without one that can be read. */
  maxAge: number | undefined;
  includeSubDomains: boolean;
  preload: boolean;
}

/** A year, which the list that browsers come with demands, with all subdomains. @see https://hstspreload.org */
export const PRELOAD_SECONDS = 31_536_000;

/** Reads the value of a `Strict-Transport-Security` header (RFC 6797): directives without case, the number quoted or not. */
export function parseHsts(value: string): Hsts {
  const directives = value.split(';').map((directive) => directive.trim().toLowerCase());
  const maxAge = directives.map((directive) => /^max-age\s*=\s*"?(\d{1,15})"?$/u.exec(directive)).find(Boolean);
  return {
    maxAge: maxAge ? Number(maxAge[1]) : undefined,
    includeSubDomains: directives.includes('includesubdomains'),
    preload: directives.includes('preload'),
  };
}

/** What the list that browsers come with demands besides; empty when a header may ask for it. */
export function lackingForPreload({ maxAge = 0, includeSubDomains }: Hsts): string[] {
  const lacking = maxAge < PRELOAD_SECONDS ? [`max-age=${PRELOAD_SECONDS}`] : [];
  return includeSubDomains ? lacking : [...lacking, 'includeSubDomains'];
}

/** Offsets of the `max-age` in a value, also of one that cannot be read; undefined without one. */
export function placeOfMaxAge(value: string): readonly [start: number, end: number] | undefined {
  const match = /max-age(?:\s*=\s*(?:"[^";]*"|[^\s;]*))?/iu.exec(value);
  return match ? [match.index, match.index + match[0].length] : undefined;
}

/** A value with another `max-age`, in its place or as the first directive. */
export function withMaxAge(value: string, seconds: number): string {
  const [start, end] = placeOfMaxAge(value) ?? [0, 0];
  const rest = end === 0 ? `; ${value}` : value.slice(end);
  return `${value.slice(0, start)}max-age=${seconds}${rest}`;
}

/** A value without its `preload`. */
export function withoutPreload(value: string): string {
  return value.replace(/\s*;\s*preload\s*(?=;|$)|^\s*preload\s*;\s*/iu, '');
}
