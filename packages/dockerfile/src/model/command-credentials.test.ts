import { parseShell } from '@seaworthy/shell';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountPasswords, credentialsIn } from './command-credentials.ts';

function found(text: string): string[] {
  const { commands, pipelines } = parseShell(text);
  return [...accountPasswords(commands, pipelines), ...commands.flatMap(credentialsIn)].map(
    ({ word, range }) => word.value.slice(...range),
  );
}

describe('credentialsIn', () => {
  it('finds the part of a word that is the secret', () => {
    expect(found('curl --user=a:Zk29-qqpL x')).toEqual(['Zk29-qqpL']);
    expect(found('wp core install --admin_password=Zk29-qqpL')).toEqual(['Zk29-qqpL']);
    expect(found('echo "a:Zk29-qqpL" | chpasswd')).toEqual(['Zk29-qqpL']);
  });

  it('passes over options that only look alike', () => {
    expect(found('adduser --disabled-password app; tar -pxf Zk29-qqpL; cut -d: -f1 -u a:b')).toEqual([]);
  });

  it('never throws, and stays inside its words', () => {
    const piece = fc.constantFrom(
      'curl',
      ' -u',
      ' a:b',
      ' --password=',
      'Zk29',
      ' | ',
      'chpasswd',
      ' -H',
      '"',
      "'",
      '$X',
      ':',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const { commands, pipelines } = parseShell(pieces.join(''));
        for (const { word, range } of [
          ...accountPasswords(commands, pipelines),
          ...commands.flatMap(credentialsIn),
        ]) {
          expect(range[0]).toBeLessThan(range[1]);
          expect(range[1]).toBeLessThanOrEqual(word.value.length);
        }
      }),
    );
  });
});
