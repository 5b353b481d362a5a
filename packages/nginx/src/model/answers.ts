import type { Argument, Directive } from '../ast.ts';
import type { Scope } from './scope.ts';

/** A `return` or a `rewrite` that ends in a redirect. */
export interface Return {
  directive: Directive;
  /** The status; 302 for `return URL`, undefined when it is not a number. */
  status: number | undefined;
  /** The URL or the text; undefined without one. */
  target: Argument | undefined;
}

/** What a `return` answers. */
export function returnOf(directive: Directive): Return {
  const [first, second] = directive.args;
  if (first && /^\d{3}$/u.test(first.value)) return { directive, status: Number(first.value), target: second };
  return { directive, status: first && /^(?:https?:|\$)/u.test(first.value) ? 302 : undefined, target: first };
}

/** The redirect of a `rewrite` to another URL or with `redirect` or `permanent`; undefined for an internal one. */
export function redirectOfRewrite(directive: Directive): Return | undefined {
  const [, target, flag] = directive.args;
  const permanent = flag?.value === 'permanent';
  const leaves = permanent || flag?.value === 'redirect' || /^(?:https?:|\$scheme)/u.test(target?.value ?? '');
  return leaves && target ? { directive, status: permanent ? 301 : 302, target } : undefined;
}

/** Everything at this very level that answers with a status of its own or a redirect, in order. */
export function returnsAt(scope: Scope): Return[] {
  return scope.own('return', 'rewrite').flatMap((directive) => {
    return directive.name === 'return' ? returnOf(directive) : (redirectOfRewrite(directive) ?? []);
  });
}

/**
 * What every request that reaches a level is answered with, because a `return` stands at it, or a redirecting `rewrite`
 * of all paths (`^`, `.*`, `^(.*)$`); undefined when a handler or an inner level decides. What `if` returns is not for
 * every request. A server's own `return` runs before any of its locations is chosen.
 */
export function returnFor(scope: Scope): Return | undefined {
  return returnsAt(scope).find(({ directive }) => {
    return directive.name === 'return' || /^\^?\/?(?:\(?\.\*\)?\$?)?$/u.test(directive.args[0]?.value ?? '');
  });
}

/** Whether the answer sends a browser to HTTPS. */
export function isHttpsRedirect({ status, target }: Return): boolean {
  const code = status ?? 0;
  return code >= 301 && code <= 308 && /^https:\/\//iu.test(target?.value ?? '');
}

/** Whether the answer has no content of the application: a redirect, a refusal (4xx), or 444, which closes. */
export function isRefusalOrRedirect({ status }: Return): boolean {
  return status !== undefined && status >= 300 && status < 500;
}

/** What answers requests that no `return` ends. */
export type Handler = 'proxy' | 'status' | 'files';

const PASS = ['proxy_pass', 'fastcgi_pass', 'uwsgi_pass', 'scgi_pass', 'grpc_pass', 'memcached_pass'] as const;

/** The `*_pass` in effect at a level; undefined when it serves files or answers itself. */
export function passAt(scope: Scope): Directive | undefined {
  for (const name of PASS) {
    const pass = scope.effective(name);
    if (pass.kind === 'known') return pass.directives.at(-1);
  }
  return undefined;
}

/**
 * What serves the requests of a level: an upstream, a status page, or else files from `root`. Undefined when a
 * `return` answers them all, or when an include that is not at hand could hold a handler.
 */
export function handlerOf(scope: Scope): Handler | undefined {
  if (returnFor(scope)) return undefined;
  if (passAt(scope)) return 'proxy';
  if (scope.own('stub_status', 'status', 'api').length > 0) return 'status';
  return ['return', ...PASS].some((name) => scope.couldHold(name)) ? undefined : 'files';
}
