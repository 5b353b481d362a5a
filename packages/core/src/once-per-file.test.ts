import { describe, expect, it } from 'vitest';
import { oncePerFile } from './once-per-file.ts';

describe('oncePerFile', () => {
  it('works an answer out once for each file, also one that is undefined', () => {
    const asked: string[] = [];
    const first = oncePerFile((file: { name: string; answers: Map<unknown, unknown> }) => {
      asked.push(file.name);
      return file.name === 'a' ? 1 : undefined;
    });
    const a = { name: 'a', answers: new Map() };
    const b = { name: 'b', answers: new Map() };
    expect([first(a), first(b), first(a), first(b)]).toEqual([1, undefined, 1, undefined]);
    expect(asked).toEqual(['a', 'b']);
  });

  it('keeps the answers of several functions apart', () => {
    const file = { answers: new Map() };
    const one = oncePerFile(() => 1);
    const two = oncePerFile(() => 2);
    expect([one(file), two(file), one(file)]).toEqual([1, 2, 1]);
  });
});
