import type { SecretReason } from './environment.ts';

type Reason =
  | Extract<SecretReason, { by: 'name' }>
  | Pick<Extract<SecretReason, { by: 'tokenFormat' }>, 'by' | 'name'>
  | Pick<Extract<SecretReason, { by: 'urlPassword' }>, 'by' | 'scheme'>;

/** How a message names a secret: ``the GitHub token `ghp_****` ``. `masked` is what may be shown of it. */
export function describeSecret(why: Reason, masked: string): string {
  if (why.by === 'tokenFormat') return `the ${why.name} \`${masked}\``;
  if (why.by === 'urlPassword') return `the password \`${masked}\` of a ${why.scheme} URL`;
  return `the secret \`${masked}\``;
}
