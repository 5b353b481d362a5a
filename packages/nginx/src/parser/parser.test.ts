import { describe, expect, it } from 'vitest';
import type { Argument, Node } from '../ast.ts';
import { parse } from '../parser.ts';
import { nodesOf, outline, problemsIn } from './testing/outline.ts';

const firstArgument = (text: string): Argument => parse(`x ${text};`).directives[0]!.args[0]!;

describe('statements', () => {
  it.each([
    ['a b c;', 'a(b c);'],
    ['a { b c; } d;', 'a{b(c);}d;'],
    ['a{b{c;}}', 'a{b{c;}}'],
    ['"a" \'b\' { }', 'a(b){}'],
    ['a # x ; }\n b # y\n ; # z', 'a(b);'],
    ['a#b;', 'a#b;'],
    ['a b}c } ;', 'a(b}c);'],
    ['if ($a = "b") { c; }', 'if(($a = b )){c;}'],
    ['location ~ ^/a{2}$ { }', 'location(~ ^/a){2}${}…'],
    ['map $a $b { default 0; ~^x 1; "" 2; include f; }', 'map($a $b){[default 0][~^x 1][ 2][include f]}'],
    ['types { text/html html htm; }', 'types{[text/html html htm]}'],
    ['upstream u { server a; }', 'upstream(u){server(a);}'],
    ['server {\n ${A}\n listen 80;\n ${B}\n}', 'server{${A};listen(80);${B};}'],
    ['a\u00A0b\u000Bc d;', 'a\u00A0b\u000Bc(d);'],
    ['\uFEFFa b;', '\uFEFFa(b);'],
  ])('%j are read', (text, expected) => {
    expect(outline(text)).toBe(expected);
  });
});

describe('words', () => {
  it.each([
    ['plain', 'plain', undefined],
    ['"a b"', 'a b', '"'],
    ["'a;{}#b'", 'a;{}#b', "'"],
    ['"a\\"b"', 'a"b', '"'],
    ["'a\\'b'", "a'b", "'"],
    ['a\\"b', 'a"b', undefined],
    ['"\\t\\r\\n\\\\"', '\t\r\n\\', '"'],
    ['^/a\\.b\\d$', '^/a\\.b\\d$', undefined],
    ['a\\ b\\;c\\{d', 'a\\ b\\;c\\{d', undefined],
    ['"\\\\.php"', '\\.php', '"'],
    ['${a}b', '${a}b', undefined],
    ['${{a', '${{a', undefined],
    ['x"y"', 'x"y"', undefined],
    ['""', '', '"'],
    ['"a\nb"', 'a\nb', '"'],
  ])('%s is %j', (text, value, quote) => {
    expect(firstArgument(text)).toMatchObject({ value, quote });
  });

  it.each([
    ['$host', ['host']],
    ['"${host}:$server_port"', ['host', 'server_port']],
    ['$1$2x', ['1', '2']],
    ['${1}2', ['1']],
    ['a$', []],
    ['$$a', ['a']],
    ['${a', ['a'].slice(1)],
    ['$a-b', ['a']],
    ['$arg_id.$http_x', ['arg_id', 'http_x']],
  ])('%s has the variables %j', (text, names) => {
    expect(firstArgument(text).variables.map(({ name }) => name)).toEqual(names);
  });

  it('knows placeholders of envsubst by their case', () => {
    const { variables } = firstArgument('$PORT${API_HOST}$host$Mixed$_');
    expect(variables.map(({ placeholder }) => placeholder)).toEqual([true, true, false, false, false]);
  });
});

describe('Lua', () => {
  it.each([
    ['a_by_lua_block { x = "}" }', 'a_by_lua_block{Lua}'],
    ["a_by_lua_block{ -- it's }\n } b;", 'a_by_lua_block{Lua}b;'],
    ['a_by_lua_block { --[[ } ]] } b;', 'a_by_lua_block{Lua}b;'],
    ['a_by_lua_block { --[==[ ]] } ]==] } b;', 'a_by_lua_block{Lua}b;'],
    ['a_by_lua_block { x = [[ } ]] } b;', 'a_by_lua_block{Lua}b;'],
    ["a_by_lua_block { x = '\\'}' } b;", 'a_by_lua_block{Lua}b;'],
    ['a_by_lua_block { { {} } } b;', 'a_by_lua_block{Lua}b;'],
    ['set_by_lua_block $x { return "}" } b;', 'set_by_lua_block($x){Lua}b;'],
    ['a_by_lua_block # c {\n { } b;', 'a_by_lua_block{Lua}b;'],
    ["content_by_lua 'x = {'; b;", 'content_by_lua(x = {);b;'],
    ['a_by_lua_block { x = "', 'a_by_lua_block{Lua…'],
  ])('%j is passed over', (text, expected) => {
    expect(outline(text)).toBe(expected);
  });
});

describe('problems', () => {
  it.each([
    ['server {\n listen 80\n root /a;\n}', ['2:9 missingSemicolon'], 'server{listen(80);root(/a);}'],
    ['server {\n listen 80 }\na;', ['2:9 missingSemicolon'], 'server{listen(80);}a;'],
    ['listen 80', ['1:8 missingSemicolon'], 'listen(80);'],
    ['gzip on\ngzip_vary on\nserver { }', ['1:6 missingSemicolon', '2:11 missingSemicolon'], 'gzip(on);gzip_vary(on);server{}'],
    ['server_name a\n  status\n  internal;', [], 'server_name(a status internal);'],
    ['unknown a\nlisten 80;', ['1:9 missingSemicolon'], 'unknown(a);listen(80);'],
    ['unknown a\n  listen 80;', [], 'unknown(a listen 80);'],
    ['a;;', ['1:3 unexpectedTerminator'], 'a;'],
    ['a; } b;', ['1:4 unexpectedBrace'], 'a;b;'],
    ['server {\n  { a; }\n}', ['2:3 unexpectedTerminator'], 'server{a;}'],
    ['server {\n  location / {\n    root /a;\n}\nserver { }', ['2:3 missingBrace'], 'server{location(/){root(/a);…}server{}'],
    ['server {\n  listen 1;\n\nserver {\n  listen 2;\n}', ['1:1 missingBrace'], 'server{listen(1);…server{listen(2);}'],
    ['server {\nlisten 1;\nlocation / {\n}', ['1:1 missingBrace'], 'server{listen(1);location(/){}…'],
    ['server { a;', ['1:1 missingBrace'], 'server{a;…'],
    ['a "b;\nc d;', ['1:3 unterminatedQuote'], 'a(b);c(d);'],
    ['a "b;\nc "d";', ['1:3 unterminatedQuote'], 'a(b);c(d);'],
    ["a 'b {\nc; }", ['1:3 unterminatedQuote'], 'a(b){c;}'],
    ['a "b"c;', ['1:6 textAfterQuote'], 'a(b c);'],
    ['a { b "c"}', ['1:7 missingSemicolon'], 'a{b(c);}'],
    ['{'.repeat(300), Array.from({ length: 100 }, (_, index) => `1:${index < 65 ? index + 1 : index} ${index === 65 ? 'tooDeep' : 'unexpectedTerminator'}`), ''],
    ['a_by_lua_block { x', ['1:1 unterminatedLua'], 'a_by_lua_block{Lua…'],
  ])('of %j have a place, and the rest is read', (text, problems, expected) => {
    expect(problemsIn(text)).toEqual(problems);
    expect(outline(text)).toBe(expected);
  });
});

describe('blocks in blocks', () => {
  const nested = (depth: number): string => 'a { '.repeat(depth) + '}'.repeat(depth);

  it('are read', () => expect(problemsIn(nested(64))).toEqual([]));

  it('are a problem where they are too deep, once', () => {
    expect(problemsIn(nested(10_000))).toEqual([`1:${64 * 4 + 1} tooDeep`]);
  });
});

describe('templates', () => {
  it.each([
    ['server_name {{ domain }};', 'Jinja'],
    ['{% if tls %}\nlisten 443;\n{% endif %}', 'Jinja'],
    ['server_name "{{ domain }}";', 'Jinja'],
    ['listen <%= @port %>;', 'ERB'],
    ['listen {{ .Env.PORT }};', 'Go'],
    ['{{- range $x := .Servers }}\nserver {{ $x }};\n{{ end }}', 'Go'],
  ])('%j have one problem and nothing else', (text, language) => {
    const file = parse(text);
    expect(file).toMatchObject({ template: language, directives: [] });
    expect(file.problems.map(({ code }) => code)).toEqual(['template']);
  });

  it.each([
    '# {{ comment }}\na;',
    'a_by_lua_block { x = {{ a }} }',
    "log_format j '{\"a\":{\"b\":\"$c\"}}';",
    'listen ${PORT};',
    'location ~ "^/a{{" { }',
  ])('%j is none', (text) => {
    expect(parse(text).template).toBeUndefined();
  });
});

describe('ranges', () => {
  const rows: [text: string, type: Node['type'], ...slices: string[]][] = [
    [' a b ; c { d; }', 'Directive', 'a b ;', 'c { d; }', 'd;'],
    ['a { b; } c;', 'Block', '{ b; }'],
    ['a { b;', 'Block', '{ b;'],
    ['a "b c" \'d\' e;', 'Argument', 'a', '"b c"', "'d'", 'e'],
    ['map $a $b { c d; }', 'Entry', 'c d;'],
    ['a "x${b}y$c";', 'Variable', '${b}', '$c'],
    ['a_by_lua_block { x } b;', 'Block', '{ x }'],
    ['a b\nlisten 80;', 'Directive', 'a b', 'listen 80;'],
  ];
  it.each(rows)('in %j of %s', (text, type, ...slices) => {
    const nodes = [...nodesOf(parse(text))].filter((node) => node.type === type);
    nodes.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
    expect(nodes.map(({ range }) => text.slice(...range))).toEqual(slices);
  });

  it('of comments', () => {
    const text = '# a\r\nb # c\n; d#e;\n#';
    expect(parse(text).comments.map(({ range }) => text.slice(...range))).toEqual(['# a', '# c', '#']);
  });
});
