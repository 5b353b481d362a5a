import { describe, expect, it } from 'vitest';
import { isOwnAddress, requestPart, requestStart } from './request-data.ts';
import { isRequestObject } from './request-objects.ts';
import { probe } from './testing/probe.ts';

function partOf(text: string, find = requestPart): string | undefined {
  const { code, nodes } = probe(text);
  const part = find(nodes[0]!, code);
  return part && code.getText(part);
}

describe('the part that a client decides', () => {
  it.each([
    ['$(req.body)', 'req.body'],
    ['$(`a ${req.query.q}`)', 'req.query.q'],
    ["$('a' + request.params.id + 'b')", 'request.params.id'],
    ['$(ctx.request.body.name)', 'ctx.request.body.name'],
    ["$(c.req.query('q'))", "c.req.query('q')"],
    ['$(await c.req.json())', 'c.req.json()'],
    ["$(request.nextUrl.searchParams.get('q'))", "request.nextUrl.searchParams.get('q')"],
    ['$(String(req.query.q ?? 1))', 'req.query.q'],
    ['$(req.query.q.trim())', 'req.query.q.trim()'],
    ["$(['a', req.query.q].join(' '))", 'req.query.q'],
    ['$(ok ? req.query.a : 1)', 'req.query.a'],
    ['function f(req) { const { q } = req.query; $(q) }', 'q'],
    ['function f(req) { const body = req.body; $(body.name) }', 'body.name'],
    ['function f(context) { const request = context.switchToHttp().getRequest(); $(request.body) }', 'request.body'],
    ["$(new URL(request.url).searchParams.get('q'))", "new URL(request.url).searchParams.get('q')"],
    ["function f(req) { const url = new URL(req.url, BASE); $(url.searchParams.get('q')) }", "url.searchParams.get('q')"],
    ["function f(request) { const { searchParams } = new URL(request.url); $(searchParams.get('q')) }", "searchParams.get('q')"],
    ["function f(request) { const { searchParams } = request.nextUrl; $(searchParams.get('q')) }", "searchParams.get('q')"],
    ["const q = new URL(c.req.url).searchParams.getAll('q'); $(q)", 'q'],
    ["import url from 'node:url'; function f(req) { const { query } = url.parse(req.url, true); $(query.q) }", 'query.q'],
    ['function f(req) { let q; q = req.query.q; $(q) }', 'q'],
    ["function f(req) { let q = 'a'; if (req.query.q) { q = req.query.q; } $(q) }", 'q'],
    ["function f(req) { let q = req.query.q; if (a) q = 'b'; $(q) }", 'q'],
    ["function f(req) { let q = req.query.q; q = q.trim(); $(q) }", 'q'],
    ["function f(req) { let q = 'a'; q += req.query.q; $(q) }", 'q'],
    ["function f(req) { let q = req.query.q; if (a) q = q + 'b'; if (b) q = q + 'c'; $(q) }", 'q'],
    ['$(req.file.originalname)', 'req.file.originalname'],
    ["'use server'; export async function f(form: FormData) { $(form.get('a')) }", "form.get('a')"],
    ["'use server'; export const f = async (name: string) => $(`a ${name}`)", 'name'],
    ["async function f(id) { 'use server'; $(id) }", 'id'],
    ["import { Body } from '@nestjs/common'; class A { f(@Body() dto: Dto) { $(dto.name) } }", 'dto.name'],
  ])('%s', (text, part) => expect(partOf(text)).toBe(part));

  it.each([
    '$(Number(req.query.page))',
    '$(schema.parse(req.body))',
    '$(escapeHtml(req.query.q))',
    '$(encodeURIComponent(req.params.id))',
    '$(path.basename(req.params.name))',
    '$(LIST[req.query.key])',
    '$(req.query.q.length)',
    '$(req.file.path)',
    '$(req.files[0].filename)',
    '$(req.user.id)',
    'for (const c of candidates) $(c.file)',
    'commands.forEach((c) => $(c.body))',
    "watcher.on('change', (event) => $(event.file))",
    'const context = load(); $(context.body)',
    '$(config.body)',
    'const { q } = req.query; function f() { $(q) }',
    "$(new URL('https://a.example').searchParams.get('q'))",
    '$(new URL(request.url).origin)',
    'function f(req) { let q = req.query.q; q = escape(q); $(q) }',
    'function f(req) { let q = req.query.q; if (a) q = escape(q); $(q) }',
    "function f(req) { let q = req.query.q; q = 'b'; $(q) }",
    "function f(req) { let q = 'b'; $(q); q = req.query.q; }",
    'function f(req) { let q; set(() => { q = req.query.q; }); $(q) }',
    "function f(req) { let q = 'a'; for (;;) { $(q); q = load(req.query.q); } }",
    'function f(req) { let q = req.query.q; [q] = list; $(q) }',
    'function f(req) { let q; $(q) }',
    'function f(req) { var q = q; $(q) }',
    "'use server'; async function f(name: string) { $(name) }",
    "'use server'; export async function f(id: number) { $(id) }",
    'export async function f(name: string) { $(name) }',
    "import { Param, ParseIntPipe } from '@nestjs/common'; class A { f(@Param('id', ParseIntPipe) id: number) { $(id) } }",
  ])('none of %s', (text) => expect(partOf(text)).toBeUndefined());
});

describe('the beginning that a client decides', () => {
  it.each([
    ['$(req.query.next)', 'req.query.next'],
    ['$(`${req.query.next}?a`)', 'req.query.next'],
    ["$(req.query.next + '/a')", 'req.query.next'],
    ["function f(req) { const next = req.query.next || '/'; $(next) }", 'next'],
    ["$(new URL(req.query.next, 'https://a.example'))", 'req.query.next'],
    ["function f(req) { let next = '/'; if (a) next = req.query.next; $(next) }", 'next'],
    ["function f(req) { let next = req.query.next; if (a) next = `${next}?b`; $(next) }", 'next'],
  ])('%s', (text, part) => expect(partOf(text, requestStart)).toBe(part));

  it.each(['$(`/users/${req.params.id}`)', "$('/' + req.query.next)", '$(`${base}${req.query.next}`)', "function f(req) { let to = '/'; to += req.query.next; $(to) }"])('none of %s', (text) =>
    expect(partOf(text, requestStart)).toBeUndefined(),
  );
});

describe('a whole object of a request', () => {
  it.each([
    ['$(req.body)', true],
    ['$(ctx.request.query)', true],
    ['$(await c.req.json())', true],
    ['function f(req) { const body = req.body; $(body) }', true],
    ["'use server'; export async function f(form: FormData) { $(Object.fromEntries(form)) }", true],
    ['$(Object.fromEntries(request.nextUrl.searchParams))', true],
    ['$(Object.fromEntries(rows))', false],
    ['$(req.body.user)', false],
    ['$(req.headers)', false],
    ['function f(req) { const { body } = req.body; $(body) }', false],
  ])('%s: %s', (text, expected) => {
    const { code, nodes } = probe(text);
    expect(isRequestObject(nodes[0]!, code)).toBe(expected);
  });
});

describe('the address of the request itself', () => {
  it.each([
    ['$(req.originalUrl)', true],
    ['$(request.nextUrl.origin)', true],
    ['function f({ nextUrl }) { $(nextUrl.pathname) }', false],
    ['function f(req) { const { origin } = req.nextUrl; $(origin) }', true],
    ["$(request.nextUrl.searchParams.get('next'))", false],
    ['$(req.body.url)', false],
  ])('%s: %s', (text, expected) => {
    const { code, nodes } = probe(text);
    expect(isOwnAddress(nodes[0]!, code)).toBe(expected);
  });
});
