const WRITE_FOR_OTHERS = 0o002;
const STICKY = 0o1000;

/**
 * Whether a mode as chmod takes it (`777`, `1777`, `u=rw,o+w`) lets every user write. Not with the sticky
 * bit, under which everybody may only remove what is theirs; and not without a letter before the sign (`+w`),
 * where the umask decides. False for text that is no mode.
 *
 * @see https://www.gnu.org/software/coreutils/manual/html_node/File-permissions.html
 */
export function isWorldWritable(mode: string): boolean {
  if (/^[0-7]{1,5}$/u.test(mode)) {
    const bits = Number.parseInt(mode, 8);
    return (bits & WRITE_FOR_OTHERS) !== 0 && (bits & STICKY) === 0;
  }
  return SYMBOLIC.test(mode) && opensToOthers(mode);
}

const ACTION = '[-+=](?:[rwxXst]*|[ugo])';
const SYMBOLIC = new RegExp(`^[ugoa]*(?:${ACTION})+(?:,[ugoa]*(?:${ACTION})+)*$`, 'u');

function opensToOthers(mode: string): boolean {
  let writable = false;
  let sticky = false;
  for (const clause of mode.split(',')) {
    const who = /^[ugoa]*/u.exec(clause)?.[0] ?? '';
    for (const [, sign, permissions = ''] of clause.slice(who.length).matchAll(/([-+=])([a-zX]*)/gu)) {
      if (permissions.includes('t')) sticky = sign !== '-';
      if (!/[oa]/u.test(who)) continue;
      if (permissions.includes('w')) writable = sign !== '-';
      else if (sign === '=') writable = false;
    }
  }
  return writable && !sticky;
}
