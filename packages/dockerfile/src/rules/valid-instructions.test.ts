import { describe, expect, it } from 'vitest';
import { analyze } from '../index.ts';
import { testRule } from '../testing.ts';
import rule from './valid-instructions.ts';

testRule(rule, {
  correct: [
    '# syntax=acme/frontend:1\nanything goes here\n',
    'FROM a:1\nCOPY a b .\nCOPY a b ..\nCOPY a b dir/.\nCOPY a b $DIR\nCOPY a b "dir/"\nCOPY *.json /app\n',
    'FROM a:1\nCOPY ["a", "b", "/dir/"]\n',
    'FROM a:1\nEXPOSE 80 443/tcp 8000-8010/UDP 53/udp 132/sctp $PORT ${A}/tcp\n',
    'FROM a:1\nRUN [ -f /x ] && echo y\nRUN [[ -f /x ]]\n',
    'FROM a:1\nCOPY <<one <<two /dir/\n1\none\n2\ntwo\n',
    '# just a comment\n',
    'ARG A=1\n\nFROM a:$A\n',
    // The language of a template engine, as in the repositories of the official images.
    {
      text: '{{ if env.variant == "alpine" then ( -}}\nFROM alpine:3.22\n{{ ) else ( -}}\n',
      filename: 'Dockerfile.template',
    },
    { text: '# syntax=docker.io/docker/dockerfile:1.7-labs\nFROM a:1\n', filename: 'Dockerfile.test' },
  ],
  incorrect: [
    '# syntax=docker/dockerfile:1\nFORM a:1\n^^^^ unknownInstruction\n',
    'ARG A=1\n^^^ noFrom\n',
    'FROM\n^^^^ missingArguments\n',
    'FROM a:1\nEXPOSE 80:80\n       ^^^^^ badPort\n',
    'FROM a:1\nEXPOSE 90-80 http 80/icmp\n       ^^^^^ badPort\n             ^^^^ badPort\n                  ^^^^^^^ badPort\n',
    'FROM a:1\nCOPY ["a", "b", "/dir"]\n                ^^^^^^ directoryNeeded\n',
    'FROM a:1\nRUN --mout=type=cache make\n    ^^^^^^ unknownFlag\n',
    'FROM a:1\nCOPY <<EOF /x\n     ^^^^^ unterminatedHeredoc\nhello\n',
    { text: 'FROM a:1\nCOPIE . .\n^^^^^ unknownInstruction\n', filename: 'Dockerfile.dev' },
  ],
});

describe('a command beyond what is read', () => {
  it.each([
    ['nested too deeply', 'echo '.concat('$('.repeat(5000), ')'.repeat(5000))],
    ['too long, with too many expansions', '$(a) '.repeat(200_000)],
  ])('is a finding: %s', (_, command) => {
    const findings = analyze(`FROM a:1\nRUN ${command}\n`);
    expect(findings.map(({ messageId }) => messageId)).toEqual(['unread']);
  });
});
