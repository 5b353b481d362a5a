import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { Range } from '@seaworthy/core';
import { describe, expect, it } from 'vitest';
import { ALPHANUMERIC, HEX, fakeKeyFile, fakeTokens, noise } from './fake-tokens.ts';
import { tokensIn } from './tokens.ts';
import { credentialsInUrl } from './urls.ts';

/** The part of secretlint's interface that is needed to ask its rules directly; they are synchronous. */
interface SecretlintRule {
  meta: { id: string };
  create(context: object, options: object): { file?(source: object): unknown };
}

interface SecretlintReport {
  message: { messageId: string };
  range: Range;
}

/** What secretlint's preset reports: messages by place. */
function secretlint(content: string): SecretlintReport[] {
  const reports: SecretlintReport[] = [];
  const context = {
    createTranslator: () => (messageId: string) => ({ messageId }),
    report: (report: SecretlintReport) => reports.push(report),
    ignore: () => undefined,
    sharedOptions: {},
  };
  for (const rule of rules as unknown as readonly SecretlintRule[]) {
    const { file } = rule.create(context, { enableIDScanRule: true });
    file?.({ content, filePath: '.npmrc', ext: '.npmrc', contentType: 'text' });
  }
  return reports;
}

/** Whether each place that secretlint names is a place of ours too. */
function covers(content: string, reports: readonly SecretlintReport[]): boolean {
  const urls = credentialsInUrl(content).filter(({ password }) => password?.kind === 'literal');
  const ours = [...tokensIn(content), ...urls].map(({ range }) => range);
  return reports.every(({ range }) => ours.some((own) => own[0] < range[1] && range[0] < own[1]));
}

const join = (...parts: string[]): string => parts.join('');
const word = (length: number, alphabet = ALPHANUMERIC, seed = 7): string => noise(length, alphabet, seed);
const URL_SAFE = `${ALPHANUMERIC}-_`;

/** Shapes that its rules know besides those of our table. */
const SHAPES: readonly (readonly [what: string, token: string])[] = [
  ['AWS session key', join('AS', 'IA', word(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'))],
  ['GitHub application', join('gh', 's_', word(36))],
  ['Slack user', join('xo', 'xp-', word(12, '123456789'), '-', word(12, '123456789'), '-', word(32))],
  ['Slack refresh', join('xo', 'xr-', word(12), '-', word(32))],
  ['Shopify private app', join('shp', 'pa_', word(32, HEX))],
  ['Shopify custom app', join('shp', 'ca_', word(32, HEX))],
  ['Shopify shared secret', join('shp', 'ss_', word(32, HEX))],
  ['OpenAI of old', join('sk', '-', word(20), 'T3Blbk', 'FJ', word(20, ALPHANUMERIC, 9))],
  [
    'OpenAI service account',
    join('sk-', 'svcacct-', word(58, URL_SAFE), 'T3Blbk', 'FJ', word(58, URL_SAFE, 9)),
  ],
  ['Anthropic', join('sk-', 'ant-api03-', word(93, URL_SAFE), 'AA')],
  ['Hugging Face', join('h', 'f_', word(34, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'))],
  ['Notion', join('nt', 'n_', word(11, '123456789'), word(35))],
  [
    '1Password',
    join('op', 's_', btoa(JSON.stringify({ email: word(25), muk: word(61), srpX: { k: word(13) } }))),
  ],
  ['Vault batch', join('hv', 'b.', word(140, URL_SAFE))],
  ['Vault recovery', join('hv', 'r.', word(95, URL_SAFE))],
  ['Vercel integration', join('vc', 'i_', word(24))],
  ['Databricks', join('da', 'pi', word(32, HEX), '-2')],
  ['RSA key', fakeKeyFile('RSA PRIVATE KEY', `MI${word(300)}`)],
  ['OpenSSH key', fakeKeyFile('OPENSSH PRIVATE KEY', `b3BlbnNzaC1rZXktdjE${word(300)}`)],
  ['PostgreSQL URL', join('postgresql://app:', word(16), '@db.acme.io/app')],
  ['MySQL URL', join('mysql://app:', word(16), '@db.acme.io/app')],
  ['MongoDB URL', join('mongodb+srv://app:', word(16), '@db.acme.io/app')],
  ['basic authentication', join('https://ci:', word(16), '@pypi.acme.io/simple')],
  ['GitHub basic authentication', join('https://gh', 'p_', word(36), ':x-oauth-basic@github.com/acme/api')],
];

/** What secretlint reports and we do not, and why. */
const EXCEPTIONS: readonly (readonly [why: string, content: string])[] = [
  ['an AWS account number is no secret', 'AWS_ACCOUNT_ID=1234-5678-9012'],
  [
    'nor is the identifier of a user or role',
    join('ROLE=AR', 'OA', word(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')),
  ],
  ['0, 1, 8 and 9 are no digits of base 32', join('KEY=AK', 'IA', word(12, 'ABCDEFGHIJ234567'), '0189')],
  ['its name makes it a secret, not its form', join('AWS_SECRET_ACCESS_KEY=', word(40))],
  ['.npmrc has names of its own', join('//npm.example.com/:_authToken=', word(36))],
  ['a SendGrid key has 22 and 43 characters', join('KEY=S', 'G.', word(30), '.', word(35))],
];

describe("secretlint's preset reports nothing that we do not", () => {
  it.each([...fakeTokens(), ...SHAPES])('%s', (_, token) => {
    const content = `SETTING=${token}\n`;
    expect(covers(content, secretlint(content))).toBe(true);
  });

  it('and these are known to it', () => {
    const known = SHAPES.filter(([, token]) => secretlint(`SETTING=${token}\n`).length > 0).map(
      ([what]) => what,
    );
    expect(SHAPES.map(([what]) => what).filter((what) => !known.includes(what))).toEqual([]);
  });

  it.each(EXCEPTIONS)('but for this: %s', (_, content) => {
    const reports = secretlint(content);
    expect(reports.length).toBeGreaterThan(0);
    expect(covers(content, reports)).toBe(false);
  });
});
