import type { Fix } from '@seaworthy/core';
import { describe, expect, it } from 'vitest';
import type { Directive } from '../ast.ts';
import { NginxSourceCode } from '../source-code.ts';
import { insertAfter, insertFirst, quoted, removeArgument, removeDirective, replaceArguments } from './edits.ts';

/** The text after edits of its directive `name`. */
function edited(text: string, name: string, edit: (code: NginxSourceCode, directive: Directive) => Fix[]): string {
  const code = new NginxSourceCode(text);
  const directive = code.allDirectives.find((each) => each.name === name)!;
  return edit(code, directive).reduceRight(
    (before, { range, text: added }) => before.slice(0, range[0]) + added + before.slice(range[1]),
    text,
  );
}

describe('edits', () => {
  it.each([
    ['a {\n  b;\n}', 'a {\n  new;\n  b;\n}'],
    ['a {\r\n\tb;\r\n}', 'a {\r\n\tnew;\r\n\tb;\r\n}'],
    ['a { # why\n  b;\n}', 'a { # why\n  new;\n  b;\n}'],
    ['a {\n  # why\n  b;\n}', 'a {\n  new;\n  # why\n  b;\n}'],
    ['  a {\n  }', '  a {\n      new;\n  }'],
    ['a { b; }', 'a { new; b; }'],
    ['a {}', 'a { new;}'],
    ['a\n{\n  b;\n}', 'a\n{\n  new;\n  b;\n}'],
  ])('insertFirst in %j', (before, after) => {
    expect(edited(before, 'a', (code, directive) => insertFirst(code, directive, 'new;'))).toBe(after);
  });

  it.each([
    ['a {\n  b c;\n}', 'a {\n  b c;\n  new;\n}'],
    ['a {\r\n\tb c; # why\r\n}', 'a {\r\n\tb c; # why\r\n\tnew;\r\n}'],
    ['a { b c; }', 'a { b c; new; }'],
    ['b c;', 'b c;\nnew;'],
    ['b c {\n}', 'b c {\n}\nnew;'],
    // Behind it would be inside it.
    ['b c {', 'b c {'],
  ])('insertAfter in %j', (before, after) => {
    expect(edited(before, 'b', (code, directive) => insertAfter(code, directive, 'new;'))).toBe(after);
  });

  it.each([
    ['b;', 'b x y;'],
    ['b c "d"  ;', 'b x y  ;'],
  ])('replaceArguments in %j', (before, after) => {
    expect(edited(before, 'b', (_code, directive) => replaceArguments(directive, 'x y'))).toBe(after);
  });

  it('removeArgument takes the blanks before', () => {
    expect(edited('b c  d e;', 'b', (code, { args }) => removeArgument(code, args[1]!))).toBe('b c e;');
  });

  it.each([
    ['a;\n  b c;\nd;', 'a;\nd;'],
    ['a;\r\n  b\r\n c;  \r\nd;', 'a;\r\nd;'],
    ['a; b c; d;', 'a; d;'],
    ['  b c; # why\n', '  # why\n'],
  ])('removeDirective in %j', (before, after) => {
    expect(edited(before, 'b', removeDirective)).toBe(after);
  });

  it.each([
    ['a', undefined, 'a'],
    ['a b', undefined, '"a b"'],
    ['', undefined, '""'],
    ['a"b', '"', '"a\\"b"'],
    ["a'b", '"', '"a\'b"'],
    ['a\\b', "'", "'a\\\\b'"],
  ] as const)('quoted %j', (value, quote, expected) => {
    expect(quoted(value, quote)).toBe(expected);
    expect(new NginxSourceCode(`x ${expected};`).ast.directives[0]!.args[0]!.value).toBe(value);
  });
});
