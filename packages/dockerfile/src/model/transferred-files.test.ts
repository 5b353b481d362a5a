import { describe, expect, it } from 'vitest';
import type { Copy } from '../ast.ts';
import { DockerfileSourceCode } from '../source-code.ts';
import { contextFiles, lastPartOf } from './transferred-files.ts';

function names(copy: string): string[] {
  const code = new DockerfileSourceCode(`FROM a\nARG NAME=b.txt\nARG UNKNOWN\n${copy}\n`);
  return contextFiles(code.ast.instructions.at(-1) as Copy, code).map(({ name }) => name);
}

describe('contextFiles', () => {
  it('are the sources from the build context', () => {
    expect(names('COPY a.txt x/$NAME ./')).toEqual(['a.txt', 'b.txt']);
    expect(names('ADD ["a b", "./"]')).toEqual(['a b']);
  });

  it('are not those from elsewhere, nor unknown ones', () => {
    expect(names('COPY --from=build a.txt ./')).toEqual([]);
    expect(names('ADD https://acme.io/a.txt git@acme.io:x.git ./')).toEqual([]);
    expect(names('COPY $UNKNOWN ./')).toEqual([]);
    expect(names('COPY <<EOF a.txt\nx\nEOF')).toEqual([]);
  });
});

describe('lastPartOf', () => {
  it.each([
    ['a/b', 'b'],
    ['./.git/', '.git'],
    ['C:\\keys\\a.key', 'a.key'],
    ['/', ''],
  ])('of %s is %s', (path, name) => expect(lastPartOf(path)).toBe(name));
});
