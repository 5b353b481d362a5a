import type { Stage, Value } from '@seaworthy/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeVariable, type SetIn, type Verdict } from './environment.ts';
import { fakeJwt, fakeTokens } from './fake-tokens.ts';

const TOKENS = fakeTokens();
const SET_IN: readonly SetIn[] = ['dockerfile-env', 'dockerfile-arg', 'shell', 'compose', 'env-file'];

function judge(
  name: string,
  text: string,
  setIn: SetIn = 'dockerfile-env',
  stage: Stage = 'production',
): Verdict[] {
  return judgeVariable({ name, value: { kind: 'known', text }, setIn, stage });
}

/** What each verdict says: kind and reason or value, standing, and the part of the text. */
function said(name: string, text: string, setIn?: SetIn, stage?: Stage): string[] {
  return judge(name, text, setIn, stage).map((verdict) => {
    const what = verdict.kind === 'secret' ? `${verdict.why.by} ${verdict.standing}` : verdict.kind;
    return `${what} ${text.slice(...verdict.range)}`;
  });
}

describe('secrets', () => {
  it.each([
    ['JWT_SECRET', 'super-secret-value-123', 'name real super-secret-value-123'],
    ['JWT_SECRET', '  abc9x ', 'name real abc9x'],
    ['DB_PASSWORD', 'postgres', 'name knownDefault postgres'],
    ['DB_PASSWORD', '1234', 'name knownDefault 1234'],
    ['DB_PASSWORD', 'changeme', 'name knownDefault changeme'],
    ['DB_PASSWORD', 'your-password', 'name placeholder your-password'],
    ['DB_PASSWORD', 'my_secret', 'name knownDefault my_secret'],
    ['DATABASE_URL', 'postgresql://app:Hx7-pQ2@db/app', 'urlPassword real Hx7-pQ2'],
    ['DATABASE_URL', 'postgresql://app:Hx7-pQ2@${HOST}/app', 'urlPassword real Hx7-pQ2'],
    ['DATABASE_URL', 'postgresql://sa:Password1!@db', 'urlPassword knownDefault Password1!'],
    ['DATABASE_URL', 'postgresql://u:<password>@db', 'urlPassword placeholder <password>'],
    ['DB_CONNECTION_STRING', 'postgresql://app:Hx7-pQ2@db/app', 'urlPassword real Hx7-pQ2'],
    ['PIP_EXTRA_INDEX_URL', 'https://ci:Zk29qqpL@pypi.example.org/simple', 'urlPassword real Zk29qqpL'],
  ])('%s=%s', (name, text, expected) => {
    expect(said(name, text)).toEqual([expected]);
  });

  const secretTokens = [...TOKENS].filter(([id]) => id !== 'stripe_publishable');

  it.each(secretTokens)('a %s, whatever the name', (id, token) => {
    const [verdict, ...others] = judge('SETTING', token);
    expect(verdict).toMatchObject({ kind: 'secret', why: { by: 'tokenFormat', id }, standing: 'real' });
    expect(others).toEqual([]);
    expect(judge('API_TOKEN', token)).toEqual([verdict]);
  });

  it.each([
    ['JWT_SECRET', ''],
    ['JWT_SECRET', '   '],
    ['JWT_SECRET', '$JWT_SECRET'],
    ['JWT_SECRET', '${JWT_SECRET}'],
    ['JWT_SECRET', '${JWT_SECRET:?required}'],
    ['JWT_SECRET', '$(cat /run/secrets/jwt)'],
    ['JWT_SECRET', 'prefix-${JWT_SECRET}'],
    ['JWT_SECRET_FILE', '/run/secrets/jwt'],
    ['GOOGLE_APPLICATION_CREDENTIALS', '/path'],
    ['MYSQL_RANDOM_ROOT_PASSWORD', 'yes'],
    ['ENABLE_TOKEN', '1'],
    ['PASSWORD_SALT', '10'],
    ['ACCESS_TOKEN', '15m'],
    ['OPENAI_API_KEY', 'user_provided'],
    ['GPG_KEY', '7169605F62C751356D054A26A821E680E5FA6305'],
    ['GPG_KEYS', '7169605F62C751356D054A26A821E680E5FA6305'],
    ['PYTHON_SHA256', 'b1cb6e31e172577918c9e7806c572b5ed8477d3f57aa737bee4b5b1db3696f09'],
    ['NODE_CHECKSUM', 'b1cb6e31e172577918c9e7806c572b5ed8477d3f57aa737bee4b5b1db3696f09'],
    ['SECRET_KEY_BASE_DUMMY', '1'],
    ['TOKEN_URL', 'https://auth.example.org/token'],
    ['DATABASE_URL', 'postgresql://app:${DB_PASSWORD}@db/app'],
    ['DATABASE_URL', 'postgresql://app@db/app'],
    ['DB_CONNECTION_STRING', 'postgresql://app:@db/app'],
    ['REDIS_URL', 'redis://redis:6379/0'],
    ['NEXT_PUBLIC_FIREBASE_API_KEY', TOKENS.get('google_api_key')!],
    ['FIREBASE_API_KEY', TOKENS.get('google_api_key')!],
    ['VITE_MAPS_KEY', TOKENS.get('google_api_key')!],
    ['STRIPE_API_KEY', TOKENS.get('stripe_publishable')!],
    ['SUPABASE_API_KEY', fakeJwt({ role: 'anon' })],
    ['VITE_API_KEY', 'a8f7c6e5'],
  ])('none in %s=%s', (name, text) => {
    expect(said(name, text)).toEqual([]);
  });

  it('takes what is placeholder and default for the first in a template only', () => {
    const stages: Stage[] = ['production', 'local', 'template'];
    expect(stages.map((stage) => said('DB_PASSWORD', 'changeme', 'env-file', stage)[0])).toEqual([
      'name knownDefault changeme',
      'name knownDefault changeme',
      'name placeholder changeme',
    ]);
    expect(said('DB_PASSWORD', 'postgres', 'env-file', 'template')).toEqual(['name knownDefault postgres']);
  });

  it('reports each secret of a value once', () => {
    const token = TOKENS.get('github')!;
    const [first, second] = ['urlPassword real aa1', 'urlPassword real bb2'];
    const byFormat = `tokenFormat real ${token}`;
    expect(said('REPO', `https://${token}:x-oauth-basic@github.com/a`)).toEqual([byFormat]);
    expect(said('REPO', `https://ci:${token}@github.com/a`)).toEqual([byFormat]);
    expect(said('URLS_SECRET', 'redis://:aa1@a redis://:bb2@b')).toEqual([first, second]);
    expect(said('MIXED', `redis://:aa1@a ${token}`)).toEqual([first, byFormat]);
  });

  it('never shows the secret', () => {
    const [verdict] = judge('DATABASE_URL', 'postgresql://app:Hx7-pQ2zz@db/app');
    expect(verdict).toEqual({
      kind: 'secret',
      why: { by: 'urlPassword', scheme: 'postgresql', user: 'app', host: 'db' },
      standing: 'real',
      masked: 'Hx7-****',
      range: [17, 26],
      isDefault: false,
    });
  });
});

describe('switches', () => {
  it.each([
    ['NODE_ENV', 'development', 'developmentMode', 'production'],
    ['ASPNETCORE_ENVIRONMENT', 'Development', 'developmentMode', 'Production'],
    ['FLASK_DEBUG', '1', 'debugEnabled', '0'],
    ['FLASK_DEBUG', 'on', 'debugEnabled', '0'],
    ['APP_DEBUG', 'True', 'debugEnabled', 'False'],
    ['DEBUG', '*', 'debugEnabled', 'false'],
    ['PYTHONDEVMODE', '1', 'debugEnabled', undefined],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0', 'tlsVerificationOff', undefined],
    ['GIT_SSL_NO_VERIFY', 'false', 'tlsVerificationOff', undefined],
    ['npm_config_strict_ssl', 'false', 'tlsVerificationOff', undefined],
  ])('%s=%s', (name, text, kind, safeValue) => {
    const range = [1, 1 + text.length];
    expect(judge(name, ` ${text} `)).toEqual([
      {
        ...{ kind, value: text, safeValue, range, isDefault: false, matchedBy: 'name', problem: undefined },
        ...{ role: expect.any(String), reader: expect.any(String) },
      },
    ]);
  });

  it.each([
    ['NODE_ENV', 'production'],
    ['NODE_ENV', ''],
    ['DEBUG', 'app:*'],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '1'],
    ['GIT_SSL_NO_VERIFY', ''],
  ])('nothing against %s=%s', (name, text) => {
    expect(judge(name, text)).toEqual([]);
  });

  it('judges each entry of a list, in offsets of the value', () => {
    const text = '  https://a.example.org/,*,http://localhost:3000 ';
    const found = judge('CORS_ORIGINS', text, 'compose').map((verdict) => {
      const problem = verdict.kind === 'malformedOrigin' ? `/${verdict.problem}` : '';
      return `${verdict.kind}${problem} ${text.slice(...verdict.range)}`;
    });
    expect(found).toEqual([
      'malformedOrigin/trailingSlash /',
      'anyOrigin *',
      'localOrigin http://localhost:3000',
    ]);
  });

  it('judges modes and debug switches only where the running program sees them', () => {
    const kinds = (name: string, text: string): boolean[] =>
      SET_IN.map((setIn) => judge(name, text, setIn).length > 0);
    expect(kinds('NODE_ENV', 'development')).toEqual([true, false, false, true, true]);
    expect(kinds('DEBUG', 'true')).toEqual([true, false, false, true, true]);
    expect(kinds('GIT_SSL_NO_VERIFY', '1')).toEqual([true, true, true, true, true]);
    expect(kinds('NPM_TOKEN', 'hunter2-prod')).toEqual([true, true, true, true, true]);
  });
});

describe('the three answers', () => {
  const verdicts = (value: Value): Verdict[] =>
    judgeVariable({ name: 'DB_PASSWORD', value, setIn: 'compose', stage: 'production' });

  it('says nothing of the unknown, and tells defaults apart', () => {
    expect(verdicts({ kind: 'unknown' })).toEqual([]);
    expect(verdicts({ kind: 'default', text: 'hunter2' })).toMatchObject([{ isDefault: true }]);
    expect(verdicts({ kind: 'known', text: 'hunter2' })).toMatchObject([{ isDefault: false }]);
  });

  it('never throws, and its ranges lie in the value', () => {
    const names = fc.constantFrom('DB_PASSWORD', 'DEBUG', 'NODE_ENV', 'PIP_TRUSTED_HOST', '__proto__', '');
    const texts = fc.oneof(fc.string(), fc.constantFrom(...TOKENS.values(), 'http://a:b1@c', ' x '));
    fc.assert(
      fc.property(names, texts, fc.constantFrom(...SET_IN), (name, text, setIn) => {
        for (const { range } of judge(name, text, setIn)) {
          expect(range[0]).toBeLessThan(range[1]);
          expect(range[1]).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
