import type { Flag, Run } from '../ast.ts';

/** A `--mount` of a `RUN`, with values as they are written. */
export interface Mount {
  flag: Flag;
  /** `bind` where the flag does not say it. */
  type: string;
  source: string | undefined;
  target: string | undefined;
  /** The variable that holds the secret, for `type=secret`. */
  env: string | undefined;
}

/** @see https://docs.docker.com/reference/dockerfile/#run---mount */
export function mountsOf({ flags }: Run): Mount[] {
  return flags.flatMap((flag) => mountOf(flag) ?? []);
}

/** Reads a flag as a mount; undefined for any other flag. */
export function mountOf(flag: Flag): Mount | undefined {
  if (flag.name !== 'mount') return undefined;
  const option = (...keys: readonly string[]): string | undefined =>
    flag.options.find(({ key }) => keys.includes(key))?.value?.value;
  return {
    flag,
    type: option('type') ?? 'bind',
    source: option('source', 'src'),
    target: option('target', 'dst', 'destination'),
    env: option('env'),
  };
}
