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
export function mailFaultOf({ port, hasPassword, implicit, upgraded, encryption }: MailSettings): MailFault | undefined {
  const isOn = ({ value }: Entry): boolean => isTruthy(value.text);
  const isOff = ({ value }: Entry): boolean => isFalsy(value.text);
  const isMaybeOn = [...implicit, ...upgraded].some((entry) => !isOff(entry) && entry.value.text !== '');
  const word = encryption?.value.text.trim().toLowerCase();
  const implicitOn = implicit.find(isOn);
  switch (port?.value.text.trim()) {
    case '465': {
      const off = implicit.find(isOff);
      if (off && !implicitOn && !word) return { kind: 'implicitOff', entry: off };
      break;
    }
    case '587':
      if (implicitOn) return { kind: 'implicitOn', entry: implicitOn };
      break;
    case '25':
      if (port && hasPassword && !isMaybeOn && !word) return { kind: 'plainPort', entry: port };
      break;
  }
  if (encryption && /^(?:null|none|false|off)$/u.test(word ?? '')) return { kind: 'tlsOff', entry: encryption };
  const [first] = upgraded;
  const areOff = [...implicit, ...upgraded].every(isOff) && implicit.length > 0;
  return first && areOff && !word ? { kind: 'tlsOff', entry: first } : undefined;
}
