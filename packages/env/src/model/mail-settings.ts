import { hostKind, isFalsy, isPlaceholder, isTruthy } from '@seaworthy/knowledge';
import type { Entry } from '../ast.ts';
import type { EnvSourceCode } from '../source-code.ts';

/** The settings of one mail server in a file: the variables that begin with the same word. */
export interface MailSettings {
  host: string;
  port: Entry | undefined;
  hasPassword: boolean;
  /** Whether TLS begins with the connection, as `…_USE_SSL` and `…_SECURE` say. */
  implicit: readonly Entry[];
  /** Whether the connection changes to TLS, as `…_USE_TLS`, `…_TLS` and `…_STARTTLS` say. */
  upgraded: readonly Entry[];
  /** `…_ENCRYPTION`, with the word `tls` or `ssl`. */
  encryption: Entry | undefined;
}

const PREFIXES = ['MAIL', 'SMTP', 'EMAIL'];

/** The mail servers on other machines that the file names. What runs beside the application is none. */
export function remoteMailServers(code: EnvSourceCode): readonly MailSettings[] {
  return PREFIXES.flatMap((prefix) => {
    const all = (...suffixes: string[]): Entry[] =>
      suffixes.flatMap((suffix) => code.get(`${prefix}_${suffix}`)?.entry ?? []);
    const host = all('HOST', 'SERVER', 'SMTP_HOST')[0]?.value.text.trim();
    if (!host || host.includes('$') || isPlaceholder(host) || hostKind(host) !== 'remote') return [];
    return {
      host,
      port: all('PORT')[0],
      hasPassword: all('PASSWORD', 'PASS', 'HOST_PASSWORD').some(({ value }) => value.text !== ''),
      implicit: all('USE_SSL', 'SSL', 'SECURE'),
      upgraded: all('USE_TLS', 'TLS', 'STARTTLS'),
      encryption: all('ENCRYPTION')[0],
    };
  });
}

/** How mail would travel in a way that is wrong, and the line that says so. */
export interface MailFault {
  kind: 'plainPort' | 'tlsOff' | 'implicitOff' | 'implicitOn';
  entry: Entry;
}

/** At most one fault, the one that explains the others; a value that is not known is none. */
export function mailFaultOf(server: MailSettings): MailFault | undefined {
  return faultOfPort(server) ?? faultOfSwitches(server);
}

/** What does not go with the port; an encryption that is named decides for both. */
function faultOfPort({ port, hasPassword, implicit, upgraded, encryption }: MailSettings): MailFault | undefined {
  if (!port || encryption) return undefined;
  const on = implicit.find(isOn);
  const off = on ? undefined : implicit.find(isOff);
  switch (port.value.text.trim()) {
    case '465':
      return off && { kind: 'implicitOff', entry: off };
    case '587':
      return on && { kind: 'implicitOn', entry: on };
    case '25':
      if (!hasPassword || [...implicit, ...upgraded].some(isMaybeOn)) return undefined;
      return { kind: 'plainPort', entry: port };
    default:
      return undefined;
  }
}

/** One switch that is off leaves the other kind of TLS. */
function faultOfSwitches({ implicit, upgraded, encryption }: MailSettings): MailFault | undefined {
  if ([...implicit, ...upgraded].some(isMaybeOn)) return undefined;
  if (encryption) return isNoEncryption(encryption) ? { kind: 'tlsOff', entry: encryption } : undefined;
  const [first] = upgraded;
  const areAllOff = implicit.length > 0 && [...implicit, ...upgraded].every(isOff);
  return first && areAllOff ? { kind: 'tlsOff', entry: first } : undefined;
}

function isOn({ value }: Entry): boolean {
  return isTruthy(value.text);
}

function isOff({ value }: Entry): boolean {
  return isFalsy(value.text);
}

/** On, or not known. */
function isMaybeOn(entry: Entry): boolean {
  return !isOff(entry) && entry.value.text !== '';
}

function isNoEncryption({ value }: Entry): boolean {
  return isFalsy(value.text) || /^(?:null|none)$/iu.test(value.text.trim());
}
