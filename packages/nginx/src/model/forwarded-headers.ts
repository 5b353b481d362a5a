import type { NginxSourceCode } from '../source-code.ts';
import { isForeign } from './foreign-files.ts';
import { findHeader, headersAt } from './headers.ts';
import { sentHeader, type ProxiedHeaders } from './proxied-headers.ts';

/** What nginx knows of a request, by the header that tells it. */
const VALUES: Readonly<Record<string, string>> = {
  host: '$host',
  'x-real-ip': '$remote_addr',
  'x-forwarded-for': '$proxy_add_x_forwarded_for',
  'x-forwarded-proto': '$scheme',
  'x-forwarded-host': '$host',
  'x-forwarded-port': '$server_port',
};

/** Headers that tell the same to some frameworks. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  host: ['X-Forwarded-Host'],
  'x-forwarded-for': ['Forwarded'],
  'x-forwarded-proto': [
    'Forwarded',
    'X-Forwarded-Protocol',
    'X-Forwarded-Scheme',
    'X-Forwarded-Ssl',
    'X-Scheme',
    'X-Url-Scheme',
    'Front-End-Https',
  ],
};

/** What an application does that does not get a header, for a sentence. */
const RISKS: Readonly<Record<string, string>> = {
  host: 'builds links with the name of the upstream',
  'x-forwarded-for': 'takes nginx for every visitor, whom limits then hit all at once',
  'x-forwarded-proto': 'takes https for http, so that redirects and cookies go wrong',
};

/** What the application does without these headers: `builds links …, takes nginx …`. */
export function riskWithout(missing: readonly string[]): string {
  const risks = missing.flatMap((name) => RISKS[name.toLowerCase()] ?? []);
  return risks.length > 0 ? risks.join(', and ') : 'knows less of the visitor than it needs';
}

/** The statements that send headers. */
export interface Repair {
  statements: readonly string[];
  /** False when one needs a value that only a person knows. */
  isComplete: boolean;
}

/** Sends headers with the values that they have around the level of the others, or else with those that nginx knows. */
export function repairOf(missing: readonly string[], { source }: ProxiedHeaders, code: NginxSourceCode): Repair {
  const values = missing.map((name) => {
    const outer = source?.parent && findHeader(headersAt(source.parent, 'proxy_set_header'), name);
    const isHere = outer?.value && !isForeign(outer.directive);
    return isHere ? code.getText(outer.value) : VALUES[name.toLowerCase()];
  });
  return {
    statements: missing.map((name, index) => `proxy_set_header ${name} ${values[index] ?? '<value>'};`),
    isComplete: !values.includes(undefined),
  };
}

/** Whether one of these headers is set around the level of the others, which drop it. */
export function isDropped(missing: readonly string[], { source }: ProxiedHeaders): boolean {
  if (!source?.parent) return false;
  const outer = headersAt(source.parent, 'proxy_set_header');
  return missing.some((name) => findHeader(outer, name));
}

/** Those of the wanted headers that are not sent, nor one that tells the same. */
export function missingIn(sent: ProxiedHeaders, wanted: readonly string[]): string[] {
  return wanted.filter((name) => {
    return ![name, ...(SAME[name.toLowerCase()] ?? [])].some((each) => sentHeader(sent, each));
  });
}
