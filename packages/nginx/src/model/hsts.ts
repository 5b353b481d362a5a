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
