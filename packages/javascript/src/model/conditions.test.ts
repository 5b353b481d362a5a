import { describe, expect, it } from 'vitest';
import { isDecidedElsewhere } from './conditions.ts';
import { probe } from './testing/probe.ts';

describe('what other code decides', () => {
  it.each<[string, boolean]>([
    ['if (config.enabled) $(1);', true],
    ['config.enabled && $(1);', true],
    ['const a = config.enabled ? $(1) : 2;', true],
    ['function f() { if (!config.enabled) return; $(1); }', true],
    ['function f() { if (!config.enabled) { log(); return; } $(1); } f();', true],
    ['function f() { $(1); } if (config.enabled) f();', true],
    ['const f = () => { $(1); }; function g() { f(); } if (isDev) g();', true],
    ['class A { a() { if (config.enabled) this.b(); } b() { $(1); } }', true],
    ['$(1);', false],
    ["if (process.env.NODE_ENV === 'production') $(1);", false],
    ['function f() { $(1); } f(); if (config.enabled) f();', false],
    ['function f() { $(1); }', false],
    ['function f() { f(); $(1); } f();', false],
    ['class A { constructor() { this.b(); } b() { $(1); } }', false],
    ['function f() { $(1); if (!config.enabled) return; }', false],
    ['if (config.enabled) log();\n$(1);', false],
  ])('%s', (text, expected) => {
    const { code, nodes } = probe(text);
    expect(isDecidedElsewhere(nodes[0]!, code)).toBe(expected);
  });
});
