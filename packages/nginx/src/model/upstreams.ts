import type { Argument, Directive } from '../ast.ts';
import type { Configuration } from './configuration.ts';
import { oncePer } from './once-per.ts';
import type { Scope } from './scope.ts';
import { resolve } from './variables.ts';

/** Where a `*_pass` sends requests. */
export interface PassTarget {
  directive: Directive;
  /** The word with the URL. */
  argument: Argument;
  /** `http`, `https`, `grpc`, `grpcs`; undefined where none is written, as in `fastcgi_pass`, or a variable has it. */
  scheme: string | undefined;
  /** The host as it is written, variables included: `app`, `127.0.0.1`, `[::1]`, `$backend`, `unix:/run/app.sock`. */
  host: string;
  port: number | undefined;
  /** What follows host and port, with its slash; empty when nothing does, so that the request's path is passed on. */
  uri: string;
  /** The `upstream` block that the host names. */
  upstream: Directive | undefined;
}

/**
 * The target of a `*_pass` at a level, with variables that have one literal value (`set $upstream app`) put in;
 * undefined without an argument.
 */
export function passTarget(directive: Directive, configuration: Configuration): PassTarget | undefined {
  const [argument] = directive.args;
  if (!argument) return undefined;
  const value = resolve(argument, configuration.scopeOf(directive));
  const text = value.kind === 'unknown' ? argument.value : value.text;
  const { scheme, rest } = /^(?:(?<scheme>[a-z][a-z0-9+.-]*):\/\/)?(?<rest>[^]*)$/iu.exec(text)!.groups!;
  const host = /^(?:unix:[^:]*|\[[^\]]*\]|[^/?#:]*)/u.exec(rest!)![0];
  const port = /^:(\d{1,5})/u.exec(rest!.slice(host.length));
  return {
    directive,
    argument,
    scheme: scheme?.toLowerCase(),
    host,
    port: port ? Number(port[1]) : undefined,
    uri: rest!.slice(host.length + (port?.[0].length ?? 0)),
    upstream: upstreamOf(host, configuration),
  };
}

/** The `upstream` block of `http` with this name. */
function upstreamOf(name: string, configuration: Configuration): Directive | undefined {
  return upstreams(configuration).get(name);
}

const upstreams = oncePer((configuration) => {
  return new Map(configuration.anywhere('upstream').map((upstream) => [upstream.args[0]?.value, upstream]));
});

/** The addresses of an `upstream` block, as they are written. */
export function addressesOf(upstream: Directive, configuration: Configuration): Argument[] {
  const scope: Scope | undefined = configuration.scopeIn(upstream);
  return (scope?.own('server') ?? []).flatMap(({ args }) => args[0] ?? []);
}
