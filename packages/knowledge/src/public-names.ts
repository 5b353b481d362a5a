/**
 * Prefixes with which bundlers compile a variable into the code that every visitor receives.
 *
 * @see https://nextjs.org/docs/app/guides/environment-variables
 * @see https://vite.dev/guide/env-and-mode
 * @see https://create-react-app.dev/docs/adding-custom-environment-variables/
 * @see https://cli.vuejs.org/guide/mode-and-env.html
 * @see https://nuxt.com/docs/guide/going-further/runtime-config
 * @see https://docs.expo.dev/guides/environment-variables/
 * @see https://www.gatsbyjs.com/docs/how-to/local-development/environment-variables/
 * @see https://svelte.dev/docs/kit/$env-static-public
 * @see https://storybook.js.org/docs/configure/environment-variables
 */
export const CLIENT_PREFIXES: readonly string[] = [
  'EXPO_PUBLIC_',
  'GATSBY_',
  'NEXT_PUBLIC_',
  'NUXT_PUBLIC_',
  'PUBLIC_',
  'REACT_APP_',
  'STORYBOOK_',
  'VITE_',
  'VUE_APP_',
];

/** The prefix that makes a bundler publish the variable `name`, if it has one. */
export function clientPrefixOf(name: string): string | undefined {
  return CLIENT_PREFIXES.find((prefix) => name.startsWith(prefix));
}
