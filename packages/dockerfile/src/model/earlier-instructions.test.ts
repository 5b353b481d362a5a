import { describe, expect, it } from 'vitest';
import type { Run } from '../ast.ts';
import { DockerfileSourceCode } from '../source-code.ts';
import { commandsOf } from './container-command.ts';
import { environmentValue, someBefore } from './earlier-instructions.ts';
import { withoutOnbuild } from './onbuild.ts';

function lastRun(text: string): { code: DockerfileSourceCode; run: Run } {
  const code = new DockerfileSourceCode(text);
  return {
    code,
    run: code.ast.instructions.map(withoutOnbuild).findLast(({ type }) => type === 'Run') as Run,
  };
}

it('someBefore follows the stages that a stage is built from', () => {
  const { code, run } = lastRun(
    'FROM a AS base\nCOPY x /\nFROM b\nADD y /\nFROM base\nONBUILD COPY z /\nRUN make\nUSER 1\n',
  );
  const seen: string[] = [];
  someBefore(run, code, (instruction) => seen.push(code.getText(instruction)) < 0);
  expect(seen).toEqual(['COPY x /', 'COPY z /']);
  expect(someBefore(run, code, ({ type }) => type === 'Copy')).toBe(true);
  expect(someBefore(run, code, ({ type }) => type === 'User')).toBe(false);
});

describe('environmentValue', () => {
  it.each([
    ['FROM a\nENV A=1\nRUN make\n', { kind: 'known', text: '1' }],
    ['FROM a\nARG A=1\nRUN make\n', { kind: 'default', text: '1' }],
    ['FROM a\nARG A\nRUN make\n', { kind: 'unknown' }],
    ['FROM a\nENV A=1\nRUN A=2 make\n', { kind: 'known', text: '2' }],
    ['FROM a\nRUN export A=2 && make\n', { kind: 'known', text: '2' }],
    ['FROM a\nENV A=1\nRUN A=$B make\n', { kind: 'unknown' }],
    ['FROM a\nRUN make && export A=2\n', undefined],
    ['FROM a\nRUN make\n', undefined],
    ['FROM a\nENV A=1\nONBUILD RUN make\n', { kind: 'known', text: '1' }],
  ])('%j', (text, value) => {
    const { code, run } = lastRun(text);
    const command = commandsOf(run).find(({ name }) => name === 'make')!;
    expect(environmentValue('A', command, run, code)).toEqual(value);
  });
});
