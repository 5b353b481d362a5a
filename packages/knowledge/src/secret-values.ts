import { isKnownDefault } from './known-defaults.ts';
import { isFilePath } from './paths.ts';
import { isPlaceholder } from './placeholders.ts';
import { hasReference } from './references.ts';
import { isSecretName } from './secret-names.ts';
import { credentialsInUrl, type UrlPassword } from './urls.ts';

/** Switches and words that stand where a secret could: lower case. */
const SWITCHES: ReadonlySet<string> = new Set([
  'auto',
  'default',
  'disabled',
  'enabled',
  'false',
  'invalid',
  'no',
  'none',
  'null',
  'off',
  'on',
  'true',
  'undefined',
  'unset',
  'user_provided',
  'yes',
]);

const SMALL_NUMBER = /^\d{1,4}$/u;
const DURATION = /^\d+\s*(?:ms|s|m|h|d)$/u;
const EMPTY_JSON = /^(?:\{\s*\}|\[\s*\])$/u;
const URL = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * Whether `value` can be a secret when the variable `name` holds it: a literal that is no placeholder,
 * switch, small number, duration, path or URL without credentials. `123` and `1234` are passwords where the
 * name says so. Known defaults such as `postgres` are secret values too.
 */
export function isSecretValue(name: string, value: string): boolean {
  const text = value.trim();
  return text !== '' && !isPlaceholder(text) && !isOrdinaryValue(name, text);
}

/** Whether `value` is something other than a secret by its form, whatever the variable is called. */
export function isOrdinaryValue(name: string, value: string): boolean {
  const text = value.trim();
  if (SMALL_NUMBER.test(text)) return !(isKnownDefault(text) && isSecretName(name));
  if (SWITCHES.has(text.toLowerCase()) || DURATION.test(text) || EMPTY_JSON.test(text)) return true;
  if (hasReference(text) || isFilePath(text)) return true;
  return URL.test(text) && !credentialsInUrl(text).some(({ password }) => password && isGiven(password));
}

function isGiven({ kind }: UrlPassword): boolean {
  return kind === 'literal' || kind === 'placeholder';
}
