import { LineIndex } from '@seaworthy/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzer } from '../analyzer.ts';
import type { File } from '../ast.ts';
import { parse } from '../parser.ts';
import { NginxSourceCode } from '../source-code.ts';
import { nodesOf, outline } from './testing/outline.ts';

const pieces = [
  ...['server', 'location', 'http', 'events', 'if', 'map', 'types', 'upstream', 'listen', 'root', 'add_header'],
  ...['return', 'include', 'content_by_lua_block', 'alias', 'proxy_pass', 'ssl_protocols', 'TLSv1', 'huh', '80', '/a'],
  ...['{', '}', ';', '{', '}', ';', ' ', '\n', '\n  ', '\t', '#', '"', "'", '\\', '$', '${', '$a', '${B}', '~', '^~'],
  ...['=', '(', ')', '"a b"', "'c'", '{{ d }}', '{%', '%}', '<%', '--', '[[', ']]', 'é', '😀', '\u00A0', '\uFEFF', '\r'],
];

const configuration = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4, unit: 'grapheme' })), { maxLength: 60 })
  .map((parts) => parts.join(' ').replaceAll(/ (?=[;\n])/gu, ''));

function check(property: (file: File, text: string) => void): void {
  fc.assert(
    fc.property(configuration, (text) => property(parse(text), text)),
    { numRuns: 500 },
  );
}

describe('any text', () => {
  it('is read, with every node inside its parent', () => {
    check((file, text) => {
      for (const node of nodesOf(file)) {
        const [start, end] = node.range;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start - 1);
        expect(end).toBeLessThanOrEqual(text.length);
        if (node.type !== 'Directive') continue;
        for (const { range } of [node.word, ...node.args, ...(node.block ? [node.block] : [])]) {
          expect(range[0]).toBeGreaterThanOrEqual(start);
          expect(range[1]).toBeLessThanOrEqual(end);
        }
      }
    });
  });

  it('gives ranges whose text is the node', () => {
    check((file, text) => {
      for (const node of nodesOf(file)) {
        const slice = text.slice(...node.range);
        if (node.type === 'Variable') expect(slice.replaceAll(/[${}]/gu, '')).toBe(node.name);
        if (node.type === 'Argument' && !slice.includes('\\')) {
          expect(node.quote ? slice.slice(1).startsWith(node.value) : slice === node.value).toBe(true);
        }
        if (node.type === 'Block') expect(slice.startsWith('{')).toBe(true);
      }
      for (const { range, value } of file.comments) expect(text.slice(...range)).toBe(`#${value}`);
    });
  });

  it('gives a location for every range, and problems in order', () => {
    check((file, text) => {
      const code = new NginxSourceCode(text);
      const lines = new LineIndex(text);
      for (const node of nodesOf(file)) {
        expect(code.getLoc(node)).toEqual(lines.location(node.range));
      }
      const starts = file.problems.map(({ range }) => range[0]);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    });
  });

  it('means the same when its words are written one to a line with their ends', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a b;', 'c {', '}', '# d\n', '"e f" g;', 'h { i; }'), { maxLength: 20 }), (parts) => {
        expect(outline(parts.join('\r\n'))).toBe(outline(parts.join('\n')));
        expect(outline(parts.join('\n'))).toBe(outline(parts.join('\n\n')));
      }),
      { numRuns: 300 },
    );
  });

  it('is linted without a crash, and fixed to a text that needs no fix', () => {
    fc.assert(
      fc.property(configuration, (text) => {
        const options = { filename: 'conf.d/a.conf', preset: 'all' } as const;
        const fixed = analyzer.fix(text, options);
        expect(analyzer.fix(fixed, options)).toBe(fixed);
      }),
      { numRuns: 300 },
    );
  });
});

const statement = fc.constantFrom(
  ...['listen 80;', 'listen 443 ssl;', 'server_name a;', 'root /srv;', 'return 301 /x;', 'ssl_protocols TLSv1;', 'gzip on;'],
  ...['location / { proxy_pass http://b; }', 'location ~ \\.php$ { fastcgi_pass b; }', 'if ($a) { return 403; }', 'autoindex on;'],
  ...['server { listen 80; }', 'server { listen 443 ssl; location / { proxy_pass http://b; } }', 'upstream b { server c; }'],
  ...['add_header A b;', 'proxy_set_header A $http_a;', 'map $a $b { default c; }', 'include d.conf;', 'user root;', 'http { }'],
);

describe('any statements', () => {
  it('are linted without a crash, whatever level they are of', () => {
    const paths = fc.constantFrom('nginx.conf', 'conf.d/a.conf', 'snippets/a.conf', 'sites-enabled/a');
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 5 }), paths, (statements, filename) => {
        expect(() => analyzer.analyze(statements.join('\n'), { filename, preset: 'all' })).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});

/** Two on a machine that does nothing else; a busy one takes up to twice the CPU time for the same work. */
const SECONDS = 4;

/** What a function takes of the processor, in seconds. */
function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

// On a machine that is busy, what takes little time can still last long.
describe('time', { timeout: 60_000 }, () => {
  it.each([
    ['nested blocks', (n: number) => 'location /a {\n'.repeat(n) + '}\n'.repeat(n)],
    ['nested blocks that are not closed', (n: number) => 'location /a {\n'.repeat(n)],
    ['indented blocks that are not closed', (n: number) => Array.from({ length: n }, (_, i) => `${' '.repeat(i % 50)}location /a {\n`).join('')],
    ['closing braces', (n: number) => '}\n'.repeat(n)],
    ['statements without semicolons', (n: number) => 'root /a\n'.repeat(n)],
    ['statements without semicolons on one line', (n: number) => `${' '.repeat(n * 4)}${'root '.repeat(n)}`],
    ['quotes that are not closed', (n: number) => 'a "b\n'.repeat(n)],
    ['quotes of both kinds that are not closed', (n: number) => `a "b;\nc 'd;\n`.repeat(n)],
    ['a long word', (n: number) => `a ${'x'.repeat(n * 50)};`],
    ['a long quoted word', (n: number) => `a "${'\\"'.repeat(n * 25)}";`],
    ['a long comment', (n: number) => `#${'x'.repeat(n * 50)}`],
    ['many variables', (n: number) => `a "${'$b'.repeat(n * 10)}";`],
    ['braces of templates', (n: number) => '# {{ a\n{{ '.repeat(n)],
    ['Lua that is not closed', (n: number) => `a_by_lua_block { ${'{ "" [[ ]] '.repeat(n)}`],
    ['includes', (n: number) => 'include a;\n'.repeat(n)],
    ['headers at many levels', (n: number) => `add_header A b;\n${'location /a { add_header A b; }\n'.repeat(n)}`],
    ['servers', (n: number) => `server { listen 80; server_name a; root /a; }\n`.repeat(n / 4)],
  ])('for 10,000 of %s stays within its limit', (_, make) => {
    const text = make(10_000);
    const spent = secondsOf(() => analyzer.analyze(text, { filename: 'conf.d/a.conf', preset: 'all' }));
    expect(spent).toBeLessThan(SECONDS);
  });

  it('for one line of a megabyte stays within its limit', () => {
    const text = `server { return 200 "${'x'.repeat(500_000)}"; } ${'server { listen 80; } '.repeat(23_000)}}`;
    let messageIds: string[] = [];
    const spent = secondsOf(() => {
      messageIds = analyzer.analyze(text).findings.map(({ messageId }) => messageId);
    });
    expect(messageIds).toEqual(['tooLong', 'unexpectedBrace']);
    expect(spent).toBeLessThan(SECONDS);
  });
});
