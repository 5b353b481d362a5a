import { describe, expect, it } from 'vitest';
import { isOutsideProduction } from './production.ts';
import { probe } from './testing/probe.ts';

/** Whether the expression in `$(…)` is outside production. */
function isOutside(text: string): boolean {
  const { code, nodes } = probe(text);
  return isOutsideProduction(nodes[0]!, code);
}

describe('code that cannot run in production', () => {
  it.each([
    "if (process.env.NODE_ENV !== 'production') $(1);",
    "if (process.env.NODE_ENV === 'development') { while (x) { $(1); } }",
    "if (process.env.NODE_ENV === 'production') a(); else $(1);",
    "if (isProd) a(); else if (b) $(1);",
    'const a = isDev ? $(1) : 2;',
    'const a = isProduction ? 1 : $(2);',
    'isDev && $(1);',
    'isProd || $(1);',
    'const a = { ...(isDev && { b: $(1) }) };',
    'function f() { if (isProd) return; $(1); }',
    'function f() { if (isProd) { log(); throw new Error(); } $(1); }',
    "if (isProd) process.exit(1);\n$(1);",
    "for (const a of b) { if (isProd) continue; $(1); }",
    "switch (process.env.NODE_ENV) { case 'development': $(1); break; default: }",
    "switch (process.env.NODE_ENV) { case 'test': case 'development': $(1); }",
    "module.exports = { development: { a: $(1) }, production: {} };",
    'function f() { if (isDev) { return () => $(1); } }',
    "if (config.env === 'development') $(1);",
    'if (import.meta.env.DEV) $(1);',
    "if (app.get('env') === 'development') $(1);",
  ])('%s', (text) => expect(isOutside(text)).toBe(true));
});

describe('code that may run in production', () => {
  it.each([
    '$(1);',
    "if (process.env.NODE_ENV === 'production') $(1);",
    "if (process.env.NODE_ENV !== 'test') $(1);",
    'if ($(isDev)) a();',
    'if (debug) $(1);',
    'isProd && $(1);',
    'isDev ?? $(1);',
    'function f() { if (isDev) return; $(1); }',
    'function f() { $(1); if (isProd) return; }',
    'function f() { if (isProd) log(); $(1); }',
    'function f() { if (isProd) return; }\n$(1);',
    "switch (process.env.NODE_ENV) { case 'development': a(); default: $(1); }",
    "switch (process.env.NODE_ENV) { case 'development': a(); break; case 'production': $(1); }",
    "switch (process.env.NODE_ENV) { case 'production': a(); case 'development': $(1); }",
    "switch (kind) { case 'development': $(1); }",
    'const a = { development: $(true) };',
    "if (config.env === 'production') $(1);",
    "if (user.name === 'development') $(1);",
  ])('%s', (text) => expect(isOutside(text)).toBe(false));
});
