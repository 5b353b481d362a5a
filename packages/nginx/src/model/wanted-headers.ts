import { sameHeader, type Header } from './headers.ts';

/** A header that responses should carry, as an option names it. */
export interface WantedHeader {
  /** For messages: the first of the alternatives, such as `X-Frame-Options`. */
  name: string;
  /** Whether a header is one of the alternatives. */
  isMetBy: (header: Header) => boolean;
  /** What its absence lets happen, for a sentence. */
  risk: string;
  /** A value that no page has to be changed for; undefined where there is none. */
  value: string | undefined;
}

/** @see https://owasp.org/www-project-secure-headers/ */
const KNOWN: Readonly<Record<string, Pick<WantedHeader, 'risk' | 'value'>>> = {
  'X-Content-Type-Options': { risk: 'a browser may run an uploaded file as a script', value: 'nosniff' },
  'X-Frame-Options': {
    risk: 'any site can frame its pages and have visitors click in them unknowingly',
    value: 'SAMEORIGIN',
  },
  'Referrer-Policy': {
    risk: 'addresses with what stands in them go to the sites that it links to',
    value: 'strict-origin-when-cross-origin',
  },
};
const OTHER = { risk: 'browsers leave out a protection that costs nothing', value: undefined };

/**
 * Reads `A|B` (either) and `Name:directive` (the value has that directive, as in
 * `Content-Security-Policy:frame-ancestors`; a value with variables may have it).
 */
export function parseWantedHeader(text: string): WantedHeader {
  const alternatives = text.split('|').map((alternative) => {
    const [name = '', directive] = alternative.split(':').map((part) => part.trim());
    return { name, directive: directive?.toLowerCase() };
  });
  const { name } = alternatives[0]!;
  return {
    name,
    ...(KNOWN[name] ?? OTHER),
    isMetBy: (header) =>
      alternatives.some((wanted) => {
        const { directive } = wanted;
        return sameHeader(header.name, wanted.name) && (directive === undefined || hasDirective(header, directive));
      }),
  };
}

/** The statement that adds it to every response. */
export function statementFor({ name, value }: Pick<WantedHeader, 'name' | 'value'>): string {
  return `add_header ${name} "${value ?? '…'}" always;`;
}

function hasDirective({ value }: Header, directive: string): boolean {
  if (!value || value.variables.length > 0) return value !== undefined;
  return value.value
    .toLowerCase()
    .split(';')
    .some((part) => part.trim().split(/\s/u)[0] === directive);
}
