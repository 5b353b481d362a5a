import type { Header } from './headers.ts';
import { sameHeader } from './headers.ts';

/** A header that responses should carry, as an option names it. */
export interface WantedHeader {
  /** For messages: the first of the alternatives, such as `X-Frame-Options`. */
  name: string;
  /** Whether a header is one of the alternatives. */
  isMetBy: (header: Header) => boolean;
}

/**
 * Reads `A|B` (either) and `Name:directive` (the value has that directive, as in
 * `Content-Security-Policy:frame-ancestors`; a value with variables may have it).
 */
export function parseWantedHeader(text: string): WantedHeader {
  const alternatives = text.split('|').map((alternative) => {
    const [name = '', directive] = alternative.split(':').map((part) => part.trim());
    return { name, directive: directive?.toLowerCase() };
  });
  return {
    name: alternatives[0]!.name,
    isMetBy: (header) => alternatives.some(({ name, directive }) => {
      return sameHeader(header.name, name) && (directive === undefined || hasDirective(header, directive));
    }),
  };
}

function hasDirective({ value }: Header, directive: string): boolean {
  if (!value || value.variables.length > 0) return value !== undefined;
  return value.value
    .toLowerCase()
    .split(';')
    .some((part) => part.trim().split(/\s/u)[0] === directive);
}
