import { describe, expect, it } from 'vitest';
import { DockerfileSourceCode } from './source-code.ts';

const code = (text: string, target?: string) =>
  new DockerfileSourceCode(text, target === undefined ? {} : { target });

describe('the final stage', () => {
  it.each([
    ['the last one', 'FROM a AS x\nFROM b AS y', undefined, 'y'],
    ['not one for development beside one for production', 'FROM a AS prod\nFROM b AS dev', undefined, 'prod'],
    ['none when the last is for development', 'FROM a AS build\nFROM b AS dev', undefined, undefined],
    ['one for development when it is the target', 'FROM a AS build\nFROM b AS dev', 'dev', 'dev'],
    ['the target by name', 'FROM a AS x\nFROM b AS y', 'X', 'x'],
    ['the target by index', 'FROM a AS x\nFROM b AS y', '0', 'x'],
  ])('is %s', (_, text, target, name) => {
    expect(code(text, target).finalStage?.name).toBe(name);
  });

  it('brings the stages that it is built from', () => {
    const source = code('FROM a AS base\nUSER one\nFROM b AS tools\nUSER two\nFROM base\nUSER three');
    expect(source.shippedInstructions.map((instruction) => source.getText(instruction))).toEqual([
      'USER one',
      'USER three',
    ]);
    expect(source.buildStages.map((stage) => source.isShipped(stage))).toEqual([true, false, true]);
    expect(source.baseImageOf(source.finalStage!)?.reference?.repository).toBe('a');
  });

  it('resolves arguments in FROM', () => {
    const { finalStage } = code('ARG TAG=24\nARG STAGE=base\nFROM node:$TAG-slim AS base\nFROM $STAGE');
    expect(finalStage?.parent?.image?.reference).toMatchObject({ repository: 'node', tag: '24-slim' });
  });
});

describe('the command of the container', () => {
  it.each([
    ['CMD', 'FROM a\nCMD ["node", "a.js"]', 'node a.js'],
    ['ENTRYPOINT and CMD', 'FROM a\nENTRYPOINT ["tini", "--"]\nCMD ["node", "a.js"]', 'tini -- node a.js'],
    ['a shell form that hides CMD', 'FROM a\nENTRYPOINT node a.js\nCMD ["x"]', 'node a.js'],
    ['the last of several', 'FROM a\nCMD ["x"]\nCMD ["y"]', 'y'],
    ['what the parent stage says', 'FROM a AS p\nCMD ["x"]\nFROM p', 'x'],
    [
      'an ENTRYPOINT that drops the CMD of the parent',
      'FROM a AS p\nCMD ["x"]\nFROM p\nENTRYPOINT ["y"]',
      'y',
    ],
    ['nothing', 'FROM a\nRUN x', undefined],
  ])('is that of %s', (_, text, expected) => {
    expect(code(text).containerCommand?.text).toBe(expected);
  });

  it('has its words in the file', () => {
    const source = code('FROM a\nENTRYPOINT ["tini", "--"]\nCMD ["sh", "-c", "exec node a.js"]');
    const [shell] = source.containerCommand!.script.commands;
    expect(shell?.wrappers.map(({ value }) => value)).toEqual(['tini']);
    expect(source.getText(shell!.nested!.commands[0]!.words[1])).toBe('a.js');
  });
});

describe('the shell', () => {
  it.each([
    ['sh without SHELL', 'FROM a\nRUN x', { name: 'sh', posix: true }],
    [
      'that of SHELL',
      'FROM a\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN x',
      { name: 'bash', posix: true },
    ],
    [
      'that of the parent stage',
      'FROM a AS p\nSHELL ["/bin/ash", "-c"]\nFROM p\nRUN x',
      { name: 'ash', posix: true },
    ],
    [
      'not that of another stage',
      'FROM a AS p\nSHELL ["/bin/ash", "-c"]\nFROM b\nRUN x',
      { name: 'sh', posix: true },
    ],
    [
      'of Windows',
      'FROM a\nSHELL ["C:\\\\\\\\PowerShell.EXE", "-Command"]\nRUN x',
      { name: 'powershell', posix: false },
    ],
  ])('is %s', (_, text, expected) => {
    const source = code(text);
    expect(source.shellAt(source.ast.instructions.at(-1)!)).toMatchObject(expected);
  });
});

describe('disable-next-line', () => {
  const long = 'FROM a\n# comment\n\nRUN a \\\n  # inner\n  && b\nUSER x\n';
  it('covers all lines of the next instruction', () => {
    expect(code(long).nextStatement(long.indexOf('# comment') + 9)).toEqual([
      long.indexOf('RUN'),
      long.indexOf('USER'),
    ]);
  });
  it('covers the next line inside an instruction, and nothing after the last one', () => {
    expect(code(long).nextStatement(long.indexOf('# inner') + 7)).toBeUndefined();
    expect(code(long).nextStatement(long.length)).toBeUndefined();
  });
});
