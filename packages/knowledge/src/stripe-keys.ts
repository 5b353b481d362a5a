import { isPlaceholder } from './placeholders.ts';

/** What the prefix of a Stripe key says. */
export interface StripeKey {
  /** `publishable` keys are made for the browser; `restricted` ones are secret too. */
  kind: 'publishable' | 'secret' | 'restricted';
  mode: 'live' | 'test';
}

const KINDS: Readonly<Record<string, StripeKey['kind']>> = { p: 'publishable', s: 'secret', r: 'restricted' };
const KEY = /^([prs])k_(live|test)_[A-Za-z0-9]{8,255}$/u;

/**
 * Kind and mode of a Stripe key; undefined for other texts and for placeholders such as `sk_test_xxxxxxxx`.
 *
 * @see https://docs.stripe.com/keys
 */
export function stripeKey(value: string): StripeKey | undefined {
  const text = value.trim();
  const [, kind, mode] = KEY.exec(text) ?? [];
  if (kind === undefined || isPlaceholder(text)) return undefined;
  return { kind: KINDS[kind]!, mode: mode === 'live' ? 'live' : 'test' };
}
