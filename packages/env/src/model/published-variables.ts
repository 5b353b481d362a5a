import { CLIENT_PREFIXES } from '@seaworthy/knowledge';

/**
 * Prefixes with which a bundler publishes a variable, whatever the project. `PUBLIC_` is one only for SvelteKit and
 * Astro, which an env file does not tell.
 */
export const BUNDLER_PREFIXES: readonly string[] = CLIENT_PREFIXES.filter((prefix) => prefix !== 'PUBLIC_');

/** The prefix that publishes the variable `name`, if it has one. */
export function publishingPrefixOf(name: string, prefixes = BUNDLER_PREFIXES): string | undefined {
  return prefixes.find((prefix) => name.startsWith(prefix));
}
