import { describe, expect, it } from 'vitest';
import { probe } from './testing/probe.ts';
import { writtenParts } from './written-parts.ts';

/** The parts of the expression in `$(…)`: path and text, in quotes where it becomes a part of a text. */
function parts(text: string, reach = {}): string[] {
  const { code, nodes } = probe(text);
  return writtenParts(nodes[0]!, code, reach).map(({ node, path, isText }) => {
    const shown = isText ? `"${code.getText(node)}"` : code.getText(node);
    return [...path, shown].join(' ');
  });
}

describe('the parts of what is written', () => {
  it.each<[string, string[]]>([
    ['$(a)', ['a']],
    ['$({ a, b: { c: d.e } })', ['a a', 'b c d.e']],
    ['$([a, ...b, , 1])', ['a', 'b', '1']],
    ['$({ ...a, [b]: c })', ['a', '* c']],
    ['$(`x ${a} y ${b}`)', ['"a"', '"b"']],
    ["$('x' + a)", ["\"'x'\"", '"a"']],
    ['$(a - b)', []],
    ['$(a ? b : c)', ['b', 'c']],
    ['$(a && b)', ['b']],
    ['$(a ?? b)', ['a', 'b']],
    ['$((a as B)!)', ['a']],
    ['$(JSON.stringify({ a }))', ['a a']],
    ['$(JSON.stringify(a, null, 2))', ['a']],
    ['$(JSON.stringify(a, replacer))', ['JSON.stringify(a, replacer)']],
    ["import { inspect } from 'node:util'; $(inspect(a))", ['a']],
    ['$(String(a))', ['"a"']],
    ['$(a.toString())', ['"a"']],
    ['$(mask(a))', ['mask(a)']],
    ['$(new Wrapper({ a }))', []],
    ['const b = { a }; $(b)', ['b']],
  ])('%s', (text, expected) => expect(parts(text)).toEqual(expected));

  it('are followed through names, where that is asked for', () => {
    expect(parts('const b = { a }; const c = { b, d: b }; $(c)', { names: true })).toEqual(['b a a']);
    expect(parts('let b = { a }; b = c; $(b)', { names: true })).toEqual(['b']);
    expect(parts('const { b } = c; $(b)', { names: true })).toEqual(['b']);
    expect(parts('const b = { b }; $(b)', { names: true })).toEqual([]);
  });

  it('are found in envelopes, where that is asked for', () => {
    expect(parts('$(new ApiResponse(200, { a }, name))', { envelopes: true })).toEqual(['a a', 'name']);
    expect(parts('$(success({ a }))', { envelopes: true })).toEqual(['a a']);
    expect(parts('$(send({ a }))', { envelopes: true })).toEqual(['send({ a })']);
  });

  it('end where code is generated', () => {
    expect(parts(`$(${'['.repeat(200)}a${']'.repeat(200)})`)).toEqual([]);
    expect(parts(`$([${'a,'.repeat(2000)}])`)).toHaveLength(500);
  });
});
