/** Directives of which one level holds a common list, or that override each other: they are inherited together. */
const GROUPS: readonly (readonly string[])[] = [
  ['allow', 'deny'],
  ['root', 'alias'],
];

/** Directives that speak of the level they stand at, and that inner levels do not take over. */
const OWN_ONLY =
  /^(?:listen|server_name|return|rewrite|set|break|if|location|try_files|stub_status|empty_gif|internal_redirect|js_content|perl|server|include|limit_except|ssl_reject_handshake|upstream|map|geo)$|_by_lua(?:_block|_file)?$/u;

/** Handlers, which `if` and `limit_except` take over from the location around them, and nested locations do not. */
const HANDLERS = /^(?:proxy|fastcgi|uwsgi|scgi|grpc|memcached)_pass$/u;

/** `name` with the directives that are inherited together with it. */
export function groupOf(name: string): readonly string[] {
  return GROUPS.find((group) => group.includes(name)) ?? [name];
}

/** Whether a level of context `inner` takes over directive `name` from the level around it. */
export function isInherited(name: string, inner: string | undefined): boolean {
  if (HANDLERS.test(name)) return inner === 'if in location' || inner === 'limit_except';
  return !OWN_ONLY.test(name);
}

/** The directive that says whether `name` adds to what is inherited instead of replacing it (since 1.29.3). */
export function inheritanceSwitchOf(name: string): string | undefined {
  return name === 'add_header' || name === 'add_trailer' ? `${name}_inherit` : undefined;
}
