import type { Range } from '@seaworthy/core';
import { isFalsy, isTruthy } from './booleans.ts';
import type { ConnectionUrl, UrlParameter } from './connection-urls.ts';
import { hasReference } from './references.ts';

/** What a URL says about the encryption of its connection. */
export interface ConnectionTls {
  /**
   * - `on`: by its scheme or a parameter;
   * - `off`: a parameter says so, or `redis://` and `amqp://` have another scheme for it;
   * - `optional`: `sslmode=prefer` and `allow` fall back to plain text when somebody on the way asks for it;
   * - `unset`: nothing says anything, and the client decides;
   * - `unknown`: a reference does.
   */
  setting: 'on' | 'off' | 'optional' | 'unset' | 'unknown';
  /** The parameter, else the scheme; what a person would underline. */
  range: Range;
  /** What to write, and in place of what; undefined where there is no parameter to change. */
  repair: { readonly range: Range; readonly text: string } | undefined;
}

/**
 * Words for each parameter, lower case without `-` and `_`, by the drivers that read it.
 *
 * @see https://www.postgresql.org/docs/current/libpq-ssl.html
 * @see https://dev.mysql.com/doc/refman/8.4/en/connection-options.html
 * @see https://www.mongodb.com/docs/manual/reference/connection-string-options/
 * @see https://www.prisma.io/docs/orm/overview/databases/mysql
 */
const MODES: ReadonlySet<string> = new Set(['sslmode', 'ssl', 'tls', 'usessl', 'sslaccept', 'encrypt']);
const OFF: ReadonlySet<string> = new Set(['disable', 'disabled', 'none']);
const OPTIONAL: ReadonlySet<string> = new Set(['allow', 'prefer', 'preferred', 'opportunistic']);
const CERTIFICATES: ReadonlySet<string> = new Set(['sslrootcert', 'sslca', 'sslcert', 'tlscafile']);

/** Whether and where a URL switches the encryption of its connection on or off. */
export function connectionTls(url: ConnectionUrl): ConnectionTls {
  const scheme: Range = [url.range[0], url.range[0] + url.scheme.length];
  const said = url.parameters.map((parameter) => ({ parameter, setting: settingOf(parameter) }));
  const worst = (['off', 'optional', 'unknown', 'on'] as const)
    .map((setting) => said.find((one) => one.setting === setting))
    .find((one) => one !== undefined);
  if (worst?.setting) {
    const { parameter, setting } = worst;
    const isWeak = setting === 'off' || setting === 'optional';
    return { setting, range: parameter.range, repair: isWeak ? repairOf(parameter) : undefined };
  }
  if (/^(?:rediss|valkeys|amqps|mongodb\+srv|https|wss)$/u.test(url.scheme)) {
    return { setting: 'on', range: scheme, repair: undefined };
  }
  const secure = { redis: 'rediss', valkey: 'valkeys', amqp: 'amqps' }[url.scheme];
  return secure === undefined
    ? { setting: 'unset', range: scheme, repair: undefined }
    : { setting: 'off', range: scheme, repair: { range: scheme, text: secure } };
}

function settingOf({ name, value }: UrlParameter): 'on' | 'off' | 'optional' | 'unknown' | undefined {
  const key = plain(name);
  if (key === 'ssldisabled') return isTruthy(value) ? 'off' : 'on';
  if (CERTIFICATES.has(key)) return 'on';
  if (!MODES.has(key)) return undefined;
  if (hasReference(value)) return 'unknown';
  const word = plain(value);
  if (OPTIONAL.has(word)) return 'optional';
  return OFF.has(word) || isFalsy(value) ? 'off' : 'on';
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[-_]/gu, '');
}

/** In the words of the same driver: `sslmode=require`, `ssl-mode=REQUIRED`, `tls=true`. */
function repairOf({ name, value, range, valueRange }: UrlParameter): ConnectionTls['repair'] {
  const key = plain(name);
  if (key === 'ssldisabled') return { range: valueRange, text: 'false' };
  if (isFalsy(value)) return { range: valueRange, text: 'true' };
  if (name === 'sslmode') return { range: valueRange, text: 'require' };
  return key === 'sslmode' ? { range: valueRange, text: 'REQUIRED' } : { range, text: `${name}=true` };
}

/** Managed services that refuse plain text, so that a URL need not ask for TLS. */
const ENFORCING = ['neon.tech', 'supabase.co', 'supabase.com'];

/** Whether a database host is one of a service that refuses plain text whatever the client asks for. */
export function enforcesTls(host: string): boolean {
  const name = host.toLowerCase();
  return ENFORCING.some((domain) => name === domain || name.endsWith(`.${domain}`));
}
