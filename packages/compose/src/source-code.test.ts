import { describe, expect, it } from 'vitest';
import { analyzer } from './analyzer.ts';
import { ComposeSourceCode } from './source-code.ts';

describe('the next statement', () => {
  it.each([
    ['# here\nservices:\n  a:\n    image: x\nvolumes:\n', 'services:\n  a:\n    image: x'],
    ['services:\n  # here\n  a:\n    image: x\n  b:\n', 'a:\n    image: x'],
    ['services:\n  a:\n    ports:\n      # here\n      - target: 1\n        published: 2\n      - 3\n', 'target: 1\n        published: 2'],
    ['services:\n  a:\n    image: x\n    # here\n  b:\n    image: y\n', 'b:\n    image: y'],
    ['a: 1\n# here\n---\nb: 2\n', 'b: 2'],
    ['a: 1\n# here\n', undefined],
  ])('%j', (text, expected) => {
    const code = new ComposeSourceCode(text);
    const range = code.nextStatement(text.indexOf('# here') + 6);
    expect(range && text.slice(range[0], range[1] - 1)).toBe(expected);
  });
});

describe('directives', () => {
  const lint = (text: string) =>
    analyzer
      .analyze(text, { rules: { 'compose/no-privileged': 'error' }, filename: 'compose.yaml' })
      .findings.filter(({ ruleId }) => ruleId === 'compose/no-privileged' || ruleId.startsWith('directives/'))
      .map(({ ruleId, line }) => `${line} ${ruleId}`);

  it('cover a service with all of its lines', () => {
    const text =
      'services:\n  # seaworthy-disable-next-line compose/no-privileged -- needed\n  a:\n    image: x\n    privileged: true\n';
    expect(lint(text)).toEqual([]);
    expect(lint(`${text}  b:\n    image: x\n    privileged: true\n`)).toEqual(['8 compose/no-privileged']);
  });

  it('are none in a block scalar', () => {
    const text =
      'services:\n  a:\n    image: x:1\n    restart: always\n    command: |\n      # seaworthy-disable-file\n    privileged: true\n';
    expect(lint(text)).toEqual(['7 compose/no-privileged']);
  });
});
