import { hostKind } from '@seaworthy/knowledge';
import type { Configuration } from './configuration.ts';
import type { Scope } from './scope.ts';
import { addressesOf, passTarget, type PassTarget } from './upstreams.ts';
import { possibleValues } from './variables.ts';

/** The handlers behind which programs run; not that of a cache (`memcached_pass`). */
const PASS = ['proxy_pass', 'fastcgi_pass', 'uwsgi_pass', 'scgi_pass', 'grpc_pass'] as const;

/** Names of upstreams that hold files and run no program of the project. */
const FILES = /(?<![a-z])(?:s3|minio|static|cdn|assets)(?![a-z])/iu;

/** Hosts that the request names, as in a forward proxy, or the response of another upstream, as for a redirect. */
const FROM_ELSEWHERE = /\$\{?(?:(?:upstream_)?http_|arg_|cookie_|host\b|request_uri\b|\d)/u;

/** The targets of every `*_pass` at a level or below it, in order. */
export function passesBelow(scope: Scope, configuration: Configuration): PassTarget[] {
  return [...scope.inwards()].flatMap((level) => {
    return level.own(...PASS).flatMap((directive) => passTarget(directive, configuration) ?? []);
  });
}

/**
 * Whether a `*_pass` leads to an application of the project: on this machine, in its network (an address, a name of one
 * label as Compose gives it, an `upstream` of such), or where a variable says. Not to a public host, which is somebody
 * else's service, not to stored files, and not to where a request or
 * a redirect asks for.
 */
export function isApplication({ host, upstream }: PassTarget, configuration: Configuration): boolean {
  if (FILES.test(host)) return false;
  if (host.includes('$')) return !isFromElsewhere(host, configuration);
  if (!upstream) return isNear(host);
  return addressesOf(upstream, configuration).some(({ value }) => isNear(value.replace(/:\d{1,5}$/u, '')));
}

/** Whether a variable in a host, or one that `set` or `map` gives to it, is of a request or response. */
function isFromElsewhere(host: string, configuration: Configuration): boolean {
  const [, name = ''] = /\$\{?(\w+)/u.exec(host) ?? [];
  const values = possibleValues(name, configuration)?.values ?? [];
  return [host, ...values.map(({ value }) => value)].some((value) => FROM_ELSEWHERE.test(value));
}

function isNear(host: string): boolean {
  if (host.startsWith('unix:')) return true;
  return host !== '' && hostKind(host) !== 'remote';
}
