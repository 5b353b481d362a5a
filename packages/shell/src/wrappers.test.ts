import { describe, expect, it } from 'vitest';
import { parseShell } from './parse-shell.ts';

/** `wrapper wrapper [NAME=value] : words`. */
function summary(text: string): string {
  const { wrappers, assignments, words } = parseShell(text).commands[0]!;
  const given = assignments.map(({ name, value }) => `[${name}=${value?.value}]`);
  return [...wrappers.map(({ value }) => value), ...given, ':', ...words.map(({ value }) => value)].join(' ');
}

describe('wrappers', () => {
  it.each([
    ['sudo a -x', 'sudo : a -x'],
    ['sudo -u root -g wheel -EH a', 'sudo : a'],
    ['sudo -uroot --user=root --group wheel -- a', 'sudo : a'],
    ['sudo -E A=b C="d e" a', 'sudo [A=b] [C=d e] : a'],
    ['sudo -nu app a', 'sudo : a'],
    ['doas -u app -n a', 'doas : a'],
    ['env A=b a', 'env [A=b] : a'],
    ['env -i -u X --unset=Y -C /d A=b a', 'env [A=b] : a'],
    ['env - a', 'env : a'],
    ['A=1 env B=2 sudo C=3 a', 'env sudo [A=1] [B=2] [C=3] : a'],
    ['env "A=b c" a', 'env [A=b c] : a'],
    ['exec a', 'exec : a'],
    ['exec -a name -l a b', 'exec : a b'],
    ['exec "$@"', 'exec : $@'],
    ['command a', 'command : a'],
    ['command -p a', 'command : a'],
    ['builtin cd x', 'builtin : cd x'],
    ['time a', 'time : a'],
    ['time -p a', 'time : a'],
    ['sudo time -f %e a', 'sudo time : a'],
    ['nice a', 'nice : a'],
    ['nice -n 10 a', 'nice : a'],
    ['nice -10 a', 'nice : a'],
    ['ionice -c2 -n 7 a', 'ionice : a'],
    ['nohup a', 'nohup : a'],
    ['setsid -w a', 'setsid : a'],
    ['stdbuf -oL -e 0 a', 'stdbuf : a'],
    ['timeout 5 a', 'timeout : a'],
    ['timeout -s KILL -k 5s --foreground 1m a', 'timeout : a'],
    ['timeout --signal=TERM "$T" a', 'timeout : a'],
    ['timeout -t 5 a', 'timeout : a'],
    ['xargs a', 'xargs : a'],
    ['xargs -0 -r -n 1 -P4 -I {} a {}', 'xargs : a {}'],
    ['xargs --max-args=1 --arg-file f a', 'xargs : a'],
    ['su-exec app:app a', 'su-exec : a'],
    ['gosu "$USER" a', 'gosu : a'],
    ['setpriv --reuid=1 --regid 1 --clear-groups a', 'setpriv : a'],
    ['chroot --userspec=a:b /mnt a', 'chroot : a'],
    ['tini -g -p SIGTERM -- a', 'tini : a'],
    ['/sbin/tini -s a', 'tini : a'],
    ['dumb-init -r 15:3 -- a', 'dumb-init : a'],
    ['dumb-init --rewrite 15:3 --single-child a', 'dumb-init : a'],
    ['catatonit -- a', 'catatonit : a'],
    ['docker-init -- a', 'docker-init : a'],
    ['busybox wget x', 'busybox : wget x'],
    ['sudo env A=b nice -n 5 timeout 3 a -x', 'sudo env nice timeout [A=b] : a -x'],
    ['sudo -u "$U" -- "$CMD"', 'sudo : $CMD'],
  ])('of %j', (text, expected) => {
    expect(summary(text)).toBe(expected);
  });

  it.each([
    ['env'],
    ['env A=b'],
    ['env -S "a b"'],
    ['sudo -l'],
    ['sudo -e file'],
    ['sudo -s'],
    ['command -v curl'],
    ['command -V curl'],
    ['exec >log'],
    ['xargs -n 1'],
    ['busybox --list'],
    ['ionice -p 12'],
    ['timeout 5'],
    ['docker-entrypoint.sh a'],
    ['strace a'],
    ['"$SUDO" a'],
  ])('are the command itself in %j', (text) => {
    const { wrappers, assignments, words } = parseShell(text).commands[0]!;
    expect(wrappers).toEqual([]);
    expect(assignments).toEqual([]);
    expect(words[0]!.range[0]).toBe(0);
  });

  it('at the end of a chain are the command', () => {
    expect(summary('sudo exec nice')).toBe('sudo exec : nice');
  });

  it('have the range of their own word, in the range of the command', () => {
    const text = 'x; A=b /usr/bin/sudo -u y curl z';
    const command = parseShell(text).commands[1]!;
    expect(text.slice(...command.range)).toBe('A=b /usr/bin/sudo -u y curl z');
    expect(command.wrappers[0]).toMatchObject({ raw: '/usr/bin/sudo', value: 'sudo', range: [7, 20] });
    expect(command.name).toBe('curl');
    expect(text.slice(...parseShell(text).commands[1]!.assignments[0]!.range)).toBe('A=b');
  });

  it('count the reserved word time to the first command of a pipeline', () => {
    const text = '! time -p curl x | sh';
    const [first, second] = parseShell(text).commands;
    expect(text.slice(...first!.range)).toBe('time -p curl x');
    expect(first!.wrappers.map(({ range }) => text.slice(...range))).toEqual(['time']);
    expect(second!.wrappers).toEqual([]);
  });
});
