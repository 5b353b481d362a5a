import { doubleCsrf } from 'csrf-csrf';
import { csrfSync } from 'csrf-sync';
import type { Request, RequestHandler, Response } from 'express';
import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { describe, expect, it } from 'vitest';
import { CSRF_LIBRARIES } from './csrf.ts';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];
const CHANGING = ['POST', 'PUT', 'PATCH', 'DELETE'];

type Protection = (method: string, options?: object) => Promise<boolean>;

/** Whether middleware lets a request pass that has no token. */
function passes(middleware: RequestHandler, method: string): Promise<boolean> {
  const request = { method, headers: {}, cookies: {}, session: {} } as unknown as Request;
  return new Promise((resolve) => void middleware(request, {} as Response, (error: unknown) => resolve(error === undefined)));
}

/** Whether the protection of each package lets a request from elsewhere pass. */
const passesBy: Readonly<Record<string, Protection>> = {
  'csrf-csrf': (method, options) => {
    const given = { getSecret: () => 'key', getSessionIdentifier: () => 'session', ...options };
    return passes(doubleCsrf(given).doubleCsrfProtection, method);
  },
  'csrf-sync': (method, options) => passes(csrfSync(options).csrfSynchronisedProtection, method),
  'hono/csrf': async (method, options) => {
    const app = new Hono();
    app.use(csrf(options));
    app.all('/', (context) => context.body(null));
    const from = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    const headers = { ...from, 'content-type': 'application/x-www-form-urlencoded' };
    return (await app.request('https://app.example/', { method, headers })).ok;
  },
};

const tried = CSRF_LIBRARIES.filter(({ module }) => module in passesBy);
const protectionOf = (module: string) => passesBy[module]!;

describe.each(tried)('$module', ({ module }) => {
  it.each(SAFE)('passes over %s by itself', async (method) => {
    expect(await protectionOf(module)(method)).toBe(true);
  });

  it.each(CHANGING)('protects %s by itself', async (method) => {
    expect(await protectionOf(module)(method)).toBe(false);
  });
});

const withMethods = tried.flatMap(({ module, methods }) => (methods === undefined ? [] : [{ module, methods }]));
const withPass = tried.flatMap(({ module, pass }) => (pass ?? []).map((option) => ({ module, option })));

it.each(withMethods)('$module passes over what $methods names', async ({ module, methods }) => {
  const options = { [methods]: [...SAFE, 'POST'] };
  expect(await protectionOf(module)('POST', options)).toBe(true);
  expect(await protectionOf(module)('PUT', options)).toBe(false);
});

it.each(withPass)('$module passes over what $option says', async ({ module, option }) => {
  expect(await protectionOf(module)('POST', { [option]: () => true })).toBe(true);
  expect(await protectionOf(module)('POST', { [option]: () => false })).toBe(false);
});

it('all but csurf, which is no longer maintained, and its successor are tried', () => {
  const others = CSRF_LIBRARIES.filter(({ module }) => !(module in passesBy)).map(({ module }) => module);
  expect(others).toEqual(['csurf', '@dr.pogodin/csurf']);
});
