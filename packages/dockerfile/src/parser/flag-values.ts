/** What a flag's value must look like. `mount` is read by `readMountOptions`. */
type FlagKind = 'text' | 'boolean' | 'mount' | 'devices' | 'duration' | 'count' | 'network' | 'security';

/** What BuildKit takes for one flag. */
export interface FlagSpecification {
  kind: FlagKind;
  /** Variables in the value are replaced. */
  expands: boolean;
  repeatable: boolean;
}

function flag(kind: FlagKind, traits: Partial<FlagSpecification> = {}): FlagSpecification {
  return { kind, expands: false, repeatable: false, ...traits };
}

const text = flag('text');
const boolean = flag('boolean');
const duration = flag('duration');
const expandedText = flag('text', { expands: true });
const list = flag('text', { repeatable: true });

/**
 * The flags that BuildKit 0.32 knows.
 *
 * @see https://docs.docker.com/reference/dockerfile/
 */
const knownFlags: ReadonlyMap<string, ReadonlyMap<string, FlagSpecification>> = new Map([
  ['FROM', new Map([['platform', expandedText]])],
  [
    'RUN',
    new Map([
      ['mount', flag('mount', { repeatable: true })],
      ['network', flag('network')],
      ['security', flag('security')],
      ['device', flag('devices', { repeatable: true })],
    ]),
  ],
  [
    'COPY',
    new Map([
      ['from', text],
      ['chown', expandedText],
      ['chmod', expandedText],
      ['link', boolean],
      ['parents', boolean],
      ['exclude', list],
    ]),
  ],
  [
    'ADD',
    new Map([
      ['keep-git-dir', boolean],
      ['checksum', expandedText],
      ['chown', expandedText],
      ['chmod', expandedText],
      ['link', boolean],
      ['exclude', list],
      ['unpack', boolean],
    ]),
  ],
  [
    'HEALTHCHECK',
    new Map([
      ['interval', duration],
      ['timeout', duration],
      ['start-period', duration],
      ['start-interval', duration],
      ['retries', flag('count')],
    ]),
  ],
]);

/** `ARG` and `STOPSIGNAL` drop whatever flags they get; an unknown instruction is a problem of its own. */
const flaglessInstructions: ReadonlySet<string> = new Set([
  'CMD',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'SHELL',
  'USER',
  'VOLUME',
  'WORKDIR',
]);

const noFlags: ReadonlyMap<string, FlagSpecification> = new Map();

/** The flags of an instruction; undefined for those whose flags BuildKit does not check. */
export function flagsOf(keyword: string): ReadonlyMap<string, FlagSpecification> | undefined {
  return knownFlags.get(keyword) ?? (flaglessInstructions.has(keyword) ? noFlags : undefined);
}

/** Whether BuildKit accepts the text after `=`. */
export function checkFlagValue(kind: FlagKind, value: string): boolean {
  switch (kind) {
    case 'boolean':
      return /^(?:true|false)$/i.test(value);
    case 'duration':
      return isDuration(value);
    case 'count':
      return (
        value === '' || (/^[+-]?\d{1,20}$/.test(value) && Number(value) >= 0 && Number(value) <= 0x7fffffff)
      );
    case 'network':
      return ['default', 'none', 'host'].includes(value);
    case 'security':
      return ['sandbox', 'insecure'].includes(value);
    case 'mount':
    case 'devices':
      return value !== '';
    case 'text':
      return true;
  }
}

const milliseconds: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

/** A duration as Go reads it (`1h2m3.5s`), of at least 1 ms; or nothing, or zero. */
function isDuration(value: string): boolean {
  if (value === '' || /^[+-]?0$/.test(value)) return true;
  if (value.length > 100 || !/^[+-]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[nuµμm]?s|m|h))+$/.test(value)) return false;
  let total = 0;
  for (const [, amount, unit] of value.matchAll(/([\d.]+)([a-zµμ]+)/g))
    total += Number(amount) * milliseconds[unit!]!;
  return total === 0 || (total >= 1 && !value.startsWith('-'));
}
