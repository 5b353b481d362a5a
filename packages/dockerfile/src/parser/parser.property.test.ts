import { LineIndex } from '@seaworthy/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { File, Node } from '../ast.ts';
import { parse } from '../parser.ts';
import { outline, outlineCrlf } from './testing/outline.ts';
import { nodesOf } from './testing/nodes.ts';

const keywords = [
  ...[
    'ADD',
    'ARG',
    'CMD',
    'COPY',
    'ENTRYPOINT',
    'ENV',
    'EXPOSE',
    'FROM',
    'HEALTHCHECK',
    'HEALTHCHECK CMD',
    'LABEL',
  ],
  ...['MAINTAINER', 'ONBUILD', 'RUN', 'run', 'SHELL', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR', 'HUH'],
];

const tokens = [
  ...[
    'a',
    'b=c',
    '/d',
    ' ',
    '  ',
    '\t',
    '=',
    ',',
    'AS',
    'NONE',
    'CMD',
    '--',
    '-',
    '#',
    'é',
    '😀',
    '\u00a0',
    '\\ ',
  ],
  ...[
    '"',
    "'",
    '"e f"',
    "'g h'",
    '\\"',
    '\\',
    '`',
    '$',
    '$i',
    '${j}',
    '${k:-l}',
    '${',
    '}',
    '${m/n/o}',
    '${p',
    '\\$q',
  ],
  ...[
    '--link',
    '--from=r',
    '--chown="$s":t',
    '--mount=type=u,id=$v',
    '--mount=\'w="x"\'',
    '--network=none',
    '--retries=3',
  ],
  ...[
    '["a", "b"]',
    '["c\\n$d"]',
    "['e']",
    '[',
    ']',
    '["f",]',
    '[1]',
    '<<EOF',
    '<<-EOF',
    '<<"E"',
    '<<',
    '3<<E',
  ],
  ...[
    '\\\n',
    '\\\n',
    '\\  \n',
    '\\\n# in between\n',
    '\\\n\n',
    '\\\\\n',
    '`\n',
    '\n',
    '\n',
    '\nEOF\n',
    '\n\tEOF\n',
    '\nE\n',
  ],
  ...['\n# comment \n', '\n  #\n', '\n\n'],
];

const directives = [
  '',
  '',
  '# escape=`\n',
  '# syntax=docker/dockerfile:1\n',
  '# escape=x\n',
  '\uFEFF',
  '# ESCAPE = \\\n',
];

const line = fc
  .tuple(
    fc.constantFrom(...keywords),
    fc.constantFrom(' ', ' ', ' ', ''),
    fc.array(fc.constantFrom(...tokens), { maxLength: 8 }),
  )
  .map(([keyword, space, rest]) => keyword + space + rest.join(''));

const dockerfile = fc
  .tuple(fc.constantFrom(...directives), fc.array(line, { maxLength: 6 }), fc.constantFrom('', '\n'))
  .map(([directive, lines, end]) => directive + lines.join('\n') + end);

const anyLineEnds = fc
  .tuple(dockerfile, fc.boolean())
  .map(([text, crlf]) => (crlf ? text.replaceAll('\n', '\r\n') : text));

function check(property: (file: File, text: string) => void, texts = anyLineEnds): void {
  fc.assert(
    fc.property(texts, (text) => property(parse(text), text)),
    { numRuns: 600 },
  );
}

/**
 * What BuildKit sees of `[start, end)`: continuations with the comments and empty lines after them are taken
 * out.
 */
function joined(text: string, [start, end]: readonly [number, number], escape: string): string {
  const char = escape === '\\' ? '\\\\' : escape;
  const continuation = new RegExp(`(?<!${char})${char}[ \\t]*\\r?\\n(?:\\s*(?:#[^\\n]*)?\\r?\\n)*`, 'g');
  return text.slice(start, end).replace(continuation, '');
}

describe('any text', () => {
  it('is read without an exception', () => {
    const text = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((codes) => String.fromCharCode(...codes));
    check(() => undefined, text);
  });
});

describe('a soup of Dockerfile tokens', () => {
  it('gives children that lie in their parents', () => {
    check((file) => {
      for (const { node, parent } of nodesOf(file)) {
        const [start, end] = node.range;
        expect(start, node.type).toBeLessThanOrEqual(end);
        // The body of a heredoc stands below the line with its `<<EOF`; it lies in the instruction.
        if (node.type === 'HeredocBody') continue;
        expect(start, node.type).toBeGreaterThanOrEqual(parent.range[0]);
        expect(end, node.type).toBeLessThanOrEqual(parent.range[1]);
      }
      for (const { range, heredocs } of file.instructions) {
        for (const { body } of heredocs) expect(body.range[1]).toBeLessThanOrEqual(range[1]);
      }
    });
  });

  it('gives instructions, comments and directives that are in order and do not overlap', () => {
    check(({ instructions, comments, directives: found, problems }) => {
      for (const nodes of [instructions, [...found, ...comments]]) {
        for (const [index, { range }] of nodes.slice(1).entries()) {
          expect(range[0]).toBeGreaterThanOrEqual(nodes[index]!.range[1]);
        }
      }
      const starts = problems.map(({ range }) => range[0]);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    });
  });

  it('gives ranges whose text is the value', () => {
    check((file, text) => {
      for (const { node, parent } of nodesOf(file)) {
        const [actual, expected] = roundTrip(node, joined(text, node.range, file.escape), text);
        // The options of a flag are read after its quotes and escapes are removed.
        const unquoted = (value: string) =>
          parent.type === 'FlagOption' ? value.replace(/["'\\]/g, '') : value;
        expect(unquoted(actual), node.type).toBe(unquoted(expected));
      }
    });
  });

  it('gives parts that make up the value of a word', () => {
    check((file) => {
      for (const { node } of nodesOf(file)) {
        if (node.type !== 'Word' || node.parts.length === 0) continue;
        const literals = node.parts.map((part) => (part.type === 'LiteralText' ? part.value : undefined));
        let at = 0;
        for (const literal of literals) {
          const next = literal === undefined ? at : node.value.indexOf(literal, at);
          expect(next).toBeGreaterThanOrEqual(at);
          at = next + (literal?.length ?? 1);
        }
        if (!literals.includes(undefined)) expect(literals.join('')).toBe(node.value);
      }
    });
  });

  it('gives a location for every range', () => {
    check((file, text) => {
      const lines = new LineIndex(text);
      for (const { node } of nodesOf(file)) expect(node.loc).toEqual(lines.location(node.range));
    });
  });

  it('means the same with CRLF', () => {
    fc.assert(
      fc.property(dockerfile, (text) => {
        expect(outlineCrlf(text)).toEqual(outline(text));
      }),
      { numRuns: 600 },
    );
  });
});

/** What the node's range says in the joined text, and what the node says itself. */
function roundTrip(node: Node, slice: string, text: string): [string, string] {
  switch (node.type) {
    case 'Keyword':
      return [slice.toUpperCase(), node.value];
    case 'Comment':
      return [text.slice(...node.range), `#${node.value}`];
    case 'Word':
      return [slice, node.raw];
    case 'Flag':
      // Quotes in the name are not kept anywhere.
      if (/^[^=]*["'\\]/.test(slice)) return ['', ''];
      return [slice, node.value ? `--${node.name}=${node.value.raw}` : `--${node.name}`];
    case 'HeredocBody':
      return [text.slice(...node.range).replace(/(^|\n)\t+/g, '$1'), node.value.replace(/(^|\n)\t+/g, '$1')];
    case 'ExecElement':
      return [JSON.parse(slice) as string, node.value];
    case 'ParserDirective':
      return [/=\s*(.*?)\s*$/s.exec(text.slice(...node.range))?.[1] ?? '', node.value];
    case 'Variable':
      // Quotes in a flag or a JSON string may stand anywhere.
      return [/^\$\{?([\p{L}\p{Nd}_]+|.)/u.exec(slice.replace(/["'\\]/g, ''))?.[1] ?? '', node.name];
    default:
      return ['', ''];
  }
}
