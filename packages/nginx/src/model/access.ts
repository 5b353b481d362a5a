import type { Scope } from './scope.ts';

/**
 * Whether not everybody reaches a level: `deny all` after at most some `allow`, a password, `auth_request`, `auth_jwt`,
 * a client certificate, or `internal`. Undefined when an include that is not at hand could restrict it. `allow all`
 * before `deny all` restricts nothing.
 */
export function isRestricted(scope: Scope): boolean | undefined {
  const access = scope.effective('deny');
  if (access.kind === 'known' && deniesTheRest(access.directives)) return true;
  const switches = ['auth_basic', 'auth_request', 'auth_jwt'].map((name) => scope.effective(name));
  const isOn = switches.some((found) => found.kind === 'known' && found.directives.at(-1)?.args[0]?.value !== 'off');
  const verify = scope.effective('ssl_verify_client');
  const asksCertificate = verify.kind === 'known' && verify.directives.at(-1)?.args[0]?.value === 'on';
  if (isOn || asksCertificate || scope.own('internal').length > 0) return true;
  const unknown = access.kind === 'unknown' || (access.kind === 'known' && !access.complete);
  // Passwords and certificates in an include are rarer than address lists, but they exist.
  const couldBeHidden = [...scope.outwards()].some((level) => level.couldHold('auth_basic'));
  return unknown || couldBeHidden ? undefined : false;
}

function deniesTheRest(rules: readonly { name: string; args: readonly { value: string }[] }[]): boolean {
  const all = rules.find(({ args }) => args[0]?.value === 'all');
  return all?.name === 'deny';
}
