import type { Stage } from './stages.ts';

/** `settings.seaworthy` of ESLint's configuration. In a `seaworthy.json` they stand at the top level. */
export interface SeaworthySettings {
  /** Path patterns to stages; they overrule names. */
  stages?: Readonly<Record<string, Stage>>;
  /** The version of nginx that runs the configurations: `1.27.3`, or `1.27` for `1.27.0`. */
  nginxVersion?: string;
}

/** The regular expression that an `nginxVersion` matches. */
export const nginxVersionPattern = String.raw`^\d{1,4}\.\d{1,4}(?:\.\d{1,4})?$`;
