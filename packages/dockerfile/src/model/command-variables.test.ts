import { describe, expect, it } from 'vitest';
import { DockerfileSourceCode } from '../source-code.ts';
import { variablesOfCommand } from './command-variables.ts';

function variables(command: string): string[] {
  return [...variablesOfCommand(new DockerfileSourceCode(`FROM a\nCMD ${command}\n`))];
}

describe('variablesOfCommand', () => {
  it.each([
    ['A=1 node x', ['A']],
    ['["env", "A=1", "node", "x"]', ['A']],
    ['["cross-env", "A=1", "node", "x"]', ['A']],
    ['["sh", "-c", "export A=1 && node x"]', ['A']],
    ['["node", "--a=1"]', []],
  ])('of %s', (command, names) => expect(variables(command)).toEqual(names));

  it('are none without a command', () => {
    expect([...variablesOfCommand(new DockerfileSourceCode('FROM a\n'))]).toEqual([]);
  });
});
