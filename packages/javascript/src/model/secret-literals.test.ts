import { withFakes } from '@seaworthy/core/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyzer } from '../analyzer.ts';
import { loadParser } from '../parser.ts';
import type { LiteralOwner } from './secret-literals.ts';

const OWNERS: readonly LiteralOwner[] = [
  'no-known-token',
  'no-credentials-in-url',
  'no-secret-fallback',
  'no-hardcoded-secret-in-sink',
  'no-default-credentials',
  'no-hardcoded-secret',
];

const session = "import session from 'express-session';\n";

/** Literals of which more than one rule could speak, and the one that does. */
const CASES: readonly (readonly [text: string, owner: LiteralOwner])[] = [
  ["const stripeSecretKey = '{{fake:stripe_live_secret}}';", 'no-known-token'],
  ["const token = process.env.GITHUB_TOKEN ?? '{{fake:github_token}}';", 'no-known-token'],
  [`${session}session({ secret: '{{fake:github_token}}' });`, 'no-known-token'],
  ["const account = { user: 'admin', password: '{{fake:npm_token}}' };", 'no-known-token'],
  ["const url = 'https://ci:{{fake:github_token}}@git.example.org/shop.git';", 'no-known-token'],
  ["const connectionString = 'postgres://app:Wk8z-Qp2m@db.example.org/app';", 'no-credentials-in-url'],
  ["const url = process.env.CONNECTION_STRING || 'redis://:Wk8z-Qp2m@cache.example.org';", 'no-credentials-in-url'],
  [`${session}session({ secret: process.env.SESSION_SECRET || 'Wk8z-Qp2m-91' });`, 'no-secret-fallback'],
  ["const { JWT_SECRET = 'Wk8z-Qp2m-91' } = process.env;", 'no-secret-fallback'],
  ["const db = { user: 'root', password: process.env.DB_PASSWORD || 'password123' };", 'no-secret-fallback'],
  [`${session}const cookieSecret = 'Wk8z-Qp2m-91';\nsession({ secret: cookieSecret });`, 'no-hardcoded-secret-in-sink'],
  [`${session}session({ secret: 'my-secret-key' });`, 'no-hardcoded-secret-in-sink'],
  ["const db = { user: 'admin', password: 'password123' };", 'no-default-credentials'],
  ["const store = { accessKey: 'minioadmin', secretKey: 'minioadmin' };", 'no-default-credentials'],
  ["const db = { user: 'shop', password: 'Wk8z-Qp2m-91' };", 'no-hardcoded-secret'],
];

describe('a literal with a secret is reported once', () => {
  beforeAll(loadParser);

  it.each(CASES)('%s: %s', (text, owner) => {
    const rules = Object.fromEntries(OWNERS.map((name) => [`js/${name}`, 'error' as const]));
    const { findings } = analyzer.analyze(withFakes(text), { filename: 'src/app.js', rules });
    const ids = findings.map(({ ruleId }) => ruleId).filter((id) => id in rules);
    expect(ids).toEqual([`js/${owner}`]);
  });
});
