import { describe, expect, it } from 'vitest';
import { parseOrigin } from './origins.ts';

describe('parseOrigin', () => {
  it.each([
    ['https://app.example.org', 'https app.example.org remote - '],
    ['HTTP://localhost:3000/login?x', 'http localhost local 3000 /login?x'],
    ['http://[::1]:3000', 'http ::1 local 3000 '],
    ['app.example.org:8080/', '- app.example.org remote 8080 /'],
    ['http://api:3000', 'http api singleLabel 3000 '],
    ['http://${HOST:-x}:${PORT}/a', 'http ${HOST:-x} reference ${PORT} /a'],
    ['https://user:pass@host.internal#x', 'https host.internal private - #x'],
    ['unix:///run/app.sock', 'unix  singleLabel - /run/app.sock'],
  ])('%s', (text, expected) => {
    const { scheme = '-', host, hostKind, port = '-', rest, hostRange, restRange } = parseOrigin(text)!;
    expect([scheme, host, hostKind, port, rest].join(' ')).toBe(expected);
    expect([text.slice(...hostRange), text.slice(...restRange)]).toEqual([host, rest]);
  });

  it.each(['', 'a b'])('none in %j', (text) => {
    expect(parseOrigin(text)).toBeUndefined();
  });
});
