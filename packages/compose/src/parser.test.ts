import { childrenOf, type AstNode } from '@seaworthy/core';
import { describe, expect, it } from 'vitest';
import { visitorKeys, type Mapping } from './ast.ts';
import { parse } from './parser.ts';

function outline(text: string): string[] {
  const lines: string[] = [];
  const visit = (node: AstNode, depth: number): void => {
    lines.push(`${'  '.repeat(depth)}${node.type} ${JSON.stringify(text.slice(...node.range))}`);
    for (const child of childrenOf(node, visitorKeys)) visit(child, depth + 1);
  };
  for (const document of parse(text).documents) visit(document, 0);
  return lines;
}

function problems(text: string): string[] {
  return parse(text).problems.map(({ code, range, loc }) => {
    return `${loc.start.line}:${loc.start.column} ${code} ${JSON.stringify(text.slice(...range))}`;
  });
}

describe('parse', () => {
  it('gives every node the range of its text', () => {
    expect(outline('a: &x\n  b: 1 # c\n  c: |\n    x\n\nd:  # e\nf: [*x, { g: h }]\n')).toEqual([
      'Document "a: &x\\n  b: 1 # c\\n  c: |\\n    x\\n\\nd:  # e\\nf: [*x, { g: h }]"',
      '  Mapping "a: &x\\n  b: 1 # c\\n  c: |\\n    x\\n\\nd:  # e\\nf: [*x, { g: h }]"',
      '    Entry "a: &x\\n  b: 1 # c\\n  c: |\\n    x"',
      '      Scalar "a"',
      '      Mapping "b: 1 # c\\n  c: |\\n    x"',
      '        Entry "b: 1"',
      '          Scalar "b"',
      '          Scalar "1"',
      '        Entry "c: |\\n    x"',
      '          Scalar "c"',
      '          Scalar "|\\n    x"',
      '    Entry "d:"',
      '      Scalar "d"',
      '    Entry "f: [*x, { g: h }]"',
      '      Scalar "f"',
      '      Sequence "[*x, { g: h }]"',
      '        Alias "*x"',
      '        Mapping "{ g: h }"',
      '          Entry "g: h"',
      '            Scalar "g"',
      '            Scalar "h"',
    ]);
  });

  it('finds comments, and none in scalars', () => {
    const text = '# one\na: | # two\n  # no\nb: "# no" #three\nc: x#no\r\n# four\r\n';
    expect(parse(text).comments.map(({ value }) => value)).toEqual([' one', ' two', 'three', ' four']);
    for (const { range, value } of parse(text).comments) expect(text.slice(...range)).toBe(`#${value}`);
  });

  it('leaves the byte order mark out', () => {
    expect(parse('\uFEFFa: b').range).toEqual([0, 4]);
    expect(parse('\uFEFFa: b').documents[0]?.content?.range).toEqual([0, 4]);
  });

  it('keeps tags', () => {
    const content = parse('a: !reset null\n').documents[0]?.content as Mapping;
    expect(content.entries[0]?.value).toMatchObject({ type: 'Scalar', tag: '!reset', value: 'null' });
  });

  it.each([
    ['a: 1\na: 2\n', ['2:0 duplicateKey "a"']],
    ['a: "x\nb: 1\n', ['1:3 unclosedQuote "\\""']],
    ["a: ['x, y]\nb: 1\n", ['1:4 unclosedQuote "\'"']],
    ['a: *b\n', ['1:3 unknownAlias "*b"']],
    ['a: *b\nb: &b 1\n', ['1:3 unknownAlias "*b"']],
    ['a: &b 1\n---\na: *b\n', ['3:3 unknownAlias "*b"']],
    ['a:\n  b: 1\n c: 2\n', ['3:0 indentation " "']],
    ['a:\n\tb: 1\n', ['2:0 tab "\\t"']],
    ['a: @x\nb: `x\n', ['1:3 unreadable "@"', '2:3 unreadable "`"']],
    ['a: [1, 2\nb: 1\n', ['2:0 indentation "b"']],
    ['a: 1\n---\nb: 2\n---\n', []],
    ['a: !reset null\nb: !override [1]\n', []],
    ['', []],
  ])('tells what is wrong and where: %j', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it.each([
    ['brackets', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['sequences', `${'- '.repeat(20_000)}x`],
    ['mappings', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('does not follow %s that are nested too deeply', (_name, text) => {
    const file = parse(`before: 1\nx:\n  ${text.replaceAll('\n', '\n  ')}`);
    const content = file.documents[0]?.content as Mapping;
    expect(content.entries[0]).toMatchObject({ name: 'before' });
    expect(file.problems.map(({ code }) => code)).toEqual(['tooDeep']);
  });
});
