import { describe, expect, it } from 'vitest';
import { parseShell } from './parse-shell.ts';
import { subcommand } from './subcommands.ts';

describe('subcommand', () => {
  it.each([
    ['git clone x', 'clone'],
    ['git -c http.sslVerify=false -C /x clone y', 'clone'],
    ['git --git-dir /x --work-tree=/y status', 'status'],
    ['docker --context x -l debug build .', 'build'],
    ['kubectl -n x apply -f y', 'apply'],
    ['npm --prefix dir install', 'install'],
    ['apt-get -o X=y -y install z', 'install'],
    ['pip3 --cert x install y', 'install'],
    ['systemctl enable x', 'enable'],
    ['unknown -v run', 'run'],
    ['git --version', undefined],
    ['git', undefined],
    ['A=1', undefined],
    ['"$GIT" clone', 'clone'],
  ])('of %j', (text, expected) => {
    expect(subcommand(parseShell(text).commands[0]!)?.value).toBe(expected);
  });
});
