import { describe, expect, it } from 'vitest';
import { isObjectChecked, isTextChecked } from './checks.ts';
import { probe } from './testing/probe.ts';

/** The use is the `$(…)`, the value its argument. */
function isChecked(text: string, ask: typeof isObjectChecked): boolean {
  const { code, nodes } = probe(text);
  return ask(nodes[0]!, nodes[0]!.parent!, code);
}

const ofText: typeof isObjectChecked = (value, use, code) => isTextChecked(value, use, /\b(?:relative|hostname [!=]==?)/u, code);

describe('a text is checked', () => {
  it.each([
    ['by a list', 'function f(req) { if (!LIST.includes(req.query.a)) return; $(req.query.a) }'],
    ['by a pattern', 'function f(req) { if (!/^a/.test(req.query.a)) return; $(req.query.a) }'],
    ['under another name', 'function f(req) { const { a } = req.query; if (!LIST.has(req.query.a)) return; $(a) }'],
    ['by what it came from', 'function f(req) { const a = String(req.query.a ?? 1); if (!LIST.has(req.query.a)) return; $(a) }'],
    ['in what was made of it', 'function f(req) { const to = join(root, req.query.a); if (!to.startsWith(root)) return; $(req.query.a) }'],
    ['in what was made of what was made', 'function f(req) { const a = g(req.query.a); const b = h(a); if (LIST.has(b)) $(req.query.a) }'],
    ['in a part', 'function f(req) { const u = new URL(req.query.a); if (u.hostname !== HOST) return; $(u) }'],
    ['by a part as a name', 'function f(req) { const { hostname } = new URL(req.query.a); if (hostname !== HOST) return; $(req.query.a) }'],
    ['by what holds it', 'function f(req) { assertQuery(req.query); $(req.query.a) }'],
    ['by a function with such a name', 'function f(req) { await ensurePublicHost(req.body.a); $(req.body.a) }'],
    ['by a function of the file', 'const fine = (u) => LIST.some((each) => u.startsWith(each));\nfunction f(req) { if (fine(req.body.a)) $(req.body.a) }'],
    ['in the request that a function of the file gets', 'function ask(r) { if (!LIST.has(r.query.a)) throw 1; }\nfunction f(req) { ask(req); $(req.query.a) }'],
    ['by comparison', "function f(req) { if (req.query.a !== 'x' && req.query.a !== 'y') return; $(req.query.a) }"],
    ['by a switch', "function f(req) { switch (req.query.a) { case 'x': $(req.query.a) } }"],
    ['by the keys of an object', 'function f(req) { if (!(req.query.a in PAGES)) return; $(req.query.a) }'],
    ['in a callback of a list', 'function f(req) { if (!LIST.some((each) => req.query.a.startsWith(each))) return; $(req.query.a) }'],
    ['in a callback that gets what was made of it', 'function f(req) { lookup(req.query.a, (e, ip) => { if (isPrivate(ip)) return; $(req.query.a) }) }'],
    ['in a promise', 'function f(req) { return lookup(req.query.a).then((ip) => { if (LIST.has(ip)) return; $(req.query.a) }) }'],
    ['outside of the callback', 'function f(req) { if (!LIST.has(req.query.a)) return; run(() => $(req.query.a)) }'],
    ['inside the use', 'function f(req) { $(LIST.has(req.query.a) ? req.query.a : 1) }'],
    ['in a fragment', 'if (LIST.has(req.query.a)) $(req.query.a)'],
    ['in a method of a controller', 'class A { f() { if (!LIST.has(this.request.query.a)) return; $(this.request.query.a) } }'],
    ['where it was assigned later', 'function f(req) { let a; a = req.query.a; if (!LIST.has(a)) a = 1; $(a) }'],
    ['where it was added to an object', 'function f(req) { const o = {}; o.a = req.query.a; if (!LIST.has(o.a)) return; $(req.query.a) }'],
    ['read by a method', "function f(c) { if (!LIST.has(c.req.query('a'))) return; $(c.req.query('a')) }"],
    ['read from an address', "function f(request) { const u = new URL(request.url); const a = u.searchParams.get('a'); if (LIST.has(a)) $(u.searchParams.get('a')) }"],
  ])('%s: %s', (_, text) => expect(isChecked(text, ofText)).toBe(true));

  it.each([
    ['another value is', "function f(req) { if (!req.user.roles.includes('admin')) return; $(req.query.a) }"],
    ['another property is', 'function f(req) { const { a, b } = req.query; if (!LIST.has(b)) return; $(a) }'],
    ['another property of one object is', 'function f(req) { if (!LIST.has(req.query.b)) return; $(req.query.a) }'],
    ['another parameter is read', "function f(c) { if (!LIST.has(c.req.query('b'))) return; $(c.req.query('a')) }"],
    ['the session is', 'async function f(req) { const user = await load(req); if (!user.roles.includes(1)) return; $(req.query.a) }'],
    ['a function gets the request', 'function f(req) { if (!checkLogin(req)) return; $(req.query.a) }'],
    ['the same name of another function is', 'function g(req) { if (LIST.has(req.query.a)) return; }\nfunction f(req) { $(req.query.a) }'],
    ['another method does', 'class A { g() { LIST.has(this.request.query.a) } f() { $(this.request.query.a) } }'],
    ['it happens too late', 'function f(req) { $(req.query.a); LIST.has(req.query.a) }'],
    ['it is only asked for', "function f(req) { if (!req.query.a || req.query.a === '' || req.query.a === undefined) return; $(req.query.a) }"],
    ['its type is asked for', "function f(req) { if (typeof req.query.a !== 'string') return; $(req.query.a) }"],
    ['its ending is', "function f(req) { if (extname(req.query.a) !== '.pdf') return; $(req.query.a) }"],
    ['a text beside it is', "function f(req) { log({ at: req.query.a, ok: LIST.has(other) }); $(req.query.a) }"],
    ['a function of the file looks at something else', 'function g(u) { return LIST.has(x) || u; }\nfunction f(req) { if (g(req.query.a)) $(req.query.a) }'],
  ])('not where %s: %s', (_, text) => expect(isChecked(text, ofText)).toBe(false));
});

describe('an object is checked', () => {
  it.each([
    'function f(req) { const { a } = schema.parse(req.body); $(req.body) }',
    'function f(req) { await schema.validateAsync(req.body); $(req.body) }',
    'function f(req) { if (!validationResult(req).isEmpty()) return; $(req.body) }',
    'function f(req) { const body = req.body; z.object({}).parse(body); $(req.body) }',
    'function f(req) { if (!Object.keys(req.body).every((key) => KEYS.has(key))) return; $(req.body) }',
    'function f(req) { for (const key of Object.keys(req.body)) if (!KEYS.has(key)) return; $(req.body) }',
    'async function f(c) { const body = await c.req.json(); checkBody(body); $(body) }',
    'function f(req) { schema.parse({ body: req.body }); $(req.body) }',
  ])('%s', (text) => expect(isChecked(text, isObjectChecked)).toBe(true));

  it.each([
    'function f(req) { const settings = schema.parse(file); $(req.body) }',
    'function f(req) { JSON.parse(req.body); $(req.body) }',
    'function f(req) { if (!validator.isEmail(req.body.email)) return; $(req.body) }',
    'function f(req) { const { email } = req.body; if (!isValid(email)) return; $(req.body) }',
    'function f(req) { if (Object.keys(req.body).length === 0) return; schema.parse(req.query); $(req.body) }',
  ])('not: %s', (text) => expect(isChecked(text, isObjectChecked)).toBe(false));
});
