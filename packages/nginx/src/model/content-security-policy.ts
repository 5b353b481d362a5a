/** A word of a policy with its offsets in the header's value. */
export interface PolicyWord {
  /** In lower case, as browsers compare it; nonces and hashes too, since nobody reads them here. */
  text: string;
  start: number;
  end: number;
}

/** The directives of a policy by name. The first of a name counts, as in browsers. */
export type Policy = ReadonlyMap<string, readonly PolicyWord[]>;

/** Reads the value of a `Content-Security-Policy` header. @see https://www.w3.org/TR/CSP3/#parse-serialized-policy */
export function parsePolicy(value: string): Policy {
  const policy = new Map<string, readonly PolicyWord[]>();
  for (const part of value.matchAll(/[^;]+/gu)) {
    const [name, ...sources] = [...part[0].matchAll(/\S+/gu)].map((word) => ({
      text: word[0].toLowerCase(),
      start: part.index + word.index,
      end: part.index + word.index + word[0].length,
    }));
    if (name && !policy.has(name.text)) policy.set(name.text, sources);
  }
  return policy;
}

/** Sources from which anybody can serve a script, or with which a script can stand in a URL. */
const ANYWHERE = /^(?:\*|https?:|(?:https?:\/\/)\*|data:)$/u;

/**
 * The sources that let a script run which an attacker brings, in the directives that decide about scripts: `'unsafe-eval'`,
 * a whole scheme or `*`, and `'unsafe-inline'` without nonce or hash. Under `'strict-dynamic'` browsers ignore schemes
 * and hosts. A policy that says nothing of scripts has none, nor has one whose `sandbox` allows no scripts.
 */
export function unsafeScriptSources(policy: Policy): PolicyWord[] {
  const sandbox = policy.get('sandbox');
  if (sandbox && !sandbox.some(({ text }) => text === 'allow-scripts')) return [];
  const general = policy.get('script-src') ?? policy.get('default-src') ?? [];
  return [general, policy.get('script-src-elem') ?? []].flatMap((sources) => {
    const isStrict = sources.some(({ text }) => text === "'strict-dynamic'");
    // A variable may bring a nonce.
    const isInlineGuarded = isStrict || sources.some(({ text }) => /^'(?:nonce|sha\d{3})-|\$/u.test(text));
    return sources.filter(({ text }) => {
      if (text === "'unsafe-inline'") return !isInlineGuarded;
      return text === "'unsafe-eval'" || (!isStrict && ANYWHERE.test(text));
    });
  });
}
