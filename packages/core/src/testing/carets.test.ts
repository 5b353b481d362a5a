import { describe, expect, it } from 'vitest';
import { readCarets } from './carets.ts';

describe('readCarets', () => {
  it('takes the lines of carets out and reads them', () => {
    const annotated = 'FROM node:22\nUSER root\n     ^^^^ root\n^^^^ keyword\nCMD x\n^…   open\n';
    expect(readCarets(annotated)).toEqual({
      text: 'FROM node:22\nUSER root\nCMD x\n',
      expected: [
        { messageId: 'root', line: 2, column: 6, endLine: 2, endColumn: 10 },
        { messageId: 'keyword', line: 2, column: 1, endLine: 2, endColumn: 5 },
        { messageId: 'open', line: 3, column: 1, endLine: undefined, endColumn: undefined },
      ],
    });
  });

  it('leaves other lines with carets alone', () => {
    expect(readCarets('RUN a ^^ b\n^^ two words here\n').expected).toEqual([]);
  });
});
