import { describe, expect, it } from 'vitest';
import { variableFacts } from './variables.ts';

describe('what is wrong with a value', () => {
  /** Kind and text of each fault, and what to write instead. */
  function faults(name: string, value: string): string[] {
    return variableFacts(name)!
      .faults(value)
      .map(({ kind, range, safeValue, problem }) => {
        const what = problem === undefined ? kind : `${kind}/${problem}`;
        return [what, value.slice(...range), ...(safeValue === undefined ? [] : [`-> ${safeValue}`])].join(
          ' ',
        );
      });
  }

  it.each([
    ['NODE_ENV', 'development', 'developmentMode development -> production'],
    ['ASPNETCORE_ENVIRONMENT', 'Staging', 'otherMode Staging -> Production'],
    ['DEBUG', '*', 'debugEnabled * -> false'],
    ['MYAPP_DEBUG', 'True', 'debugEnabled True -> False'],
    ['SQLALCHEMY_ECHO', '1', 'debugEnabled 1 -> 0'],
    ['FLASK_DEBUG', 'on', 'debugEnabled on -> 0'],
    ['UVICORN_RELOAD', 'yes', 'devServerEnabled yes -> no'],
    [
      'NODE_OPTIONS',
      '--max-old-space-size=9 --inspect=0.0.0.0:9229',
      'debuggerEnabled --inspect=0.0.0.0:9229',
    ],
    ['LOG_LEVEL', 'debug', 'verboseLogLevel debug -> info'],
    ['LOG_LEVEL', 'DEBUG', 'verboseLogLevel DEBUG -> INFO'],
    ['APP_LOG_LEVEL', 'Trace', 'verboseLogLevel Trace -> Info'],
    ['LOG_LEVEL', '10', 'verboseLogLevel 10 -> 30'],
    ['TESTING', 'true', 'testModeEnabled true -> false'],
    ['MOCK_EXTERNAL_APIS', '1', 'testModeEnabled 1 -> 0'],
    ['SMS_PROVIDER', 'console', 'testTransport console'],
    ['EMAIL_BACKEND', 'django.core.mail.backends.console.EmailBackend', /^testTransport/u],
    ['APP_ENABLE_DEMO_LOGIN', 'true', 'demoEnabled true -> false'],
    ['CORS_ALLOW_ALL_ORIGINS', 'True', 'anyOrigin True -> False'],
    ['ALLOWED_HOSTS', 'example.org,*', 'anyHost *'],
    ['DJANGO_ALLOWED_HOSTS', '["*"]', 'anyHost *'],
    ['SESSION_COOKIE_SECURE', 'False', 'cookieWithoutSecure False -> True'],
    ['SESSION_COOKIE_HTTPONLY', '0', 'cookieWithoutHttpOnly 0 -> 1'],
    ['JWT_COOKIE_CSRF_PROTECT', 'no', 'cookieWithoutCsrfCheck no -> yes'],
    ['SESSION_COOKIE_SAMESITE', 'None', 'sameSiteNone None -> Lax'],
    ['SESSION_COOKIE_SAMESITE', 'Laks', 'unknownSameSite Laks'],
    ['SECURE_SSL_REDIRECT', '0', 'httpsNotForced 0 -> 1'],
    ['FRONTEND_URL', 'http://app.example.org', 'plainHttpUrl http://app.example.org'],
    ['FRONTEND_URL', 'http://${HOST}', 'plainHttpUrl http://${HOST}'],
    ['NEXTAUTH_URL', 'http://localhost:3000', 'localUrl http://localhost:3000'],
    ['APP_URL', 'https://192.168.1.4', 'privateUrl https://192.168.1.4'],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0', 'tlsVerificationOff 0'],
    ['SMTP_TLS_VERIFY', 'false', 'tlsVerificationOff false -> true'],
    ['APP_TLS_INSECURE_SKIP_VERIFY', 'true', 'tlsVerificationOff true -> false'],
    ['REDIS_INSECURE_SKIP_TLS_VERIFY', 'true', 'tlsVerificationOff true -> false'],
    ['PGSSLMODE', 'prefer', 'databaseTlsOff prefer -> require'],
    ['DB_SSL', 'off', 'databaseTlsOff off -> on'],
    ['DATABASE_URL', 'sqlite:///app.db', 'sqliteDatabase sqlite:///app.db'],
    ['DATABASE_URL', 'file:./dev.db', 'sqliteDatabase file:./dev.db'],
    ['DB_CONNECTION', 'sqlite', 'sqliteDatabase sqlite'],
    ['PGUSER', 'postgres', 'databaseSuperuser postgres'],
    ['MINIO_SECURE', 'false', 'storageTlsOff false -> true'],
    [
      'S3_ENDPOINT',
      'http://s3.example.org',
      'plainHttpStorage http://s3.example.org -> https://s3.example.org',
    ],
    ['MAIL_USE_TLS', 'False', 'mailTlsOff False -> True'],
    ['MAIL_ENCRYPTION', 'null', 'mailTlsOff null -> tls'],
    ['RATELIMIT_ENABLED', 'False', 'rateLimitOff False -> True'],
    ['DISABLE_RATE_LIMITING', '1', 'rateLimitOff 1 -> 0'],
    ['RATE_LIMIT_STORAGE', 'memory', 'rateLimitInMemory memory'],
    ['RATELIMIT_STORAGE_URI', 'memory://', 'rateLimitInMemory memory://'],
    ['JWT_ACCESS_TOKEN_EXPIRES', 'False', 'endlessToken False'],
    ['JWT_EXPIRES_IN', '10y', 'endlessToken 10y'],
    ['REFRESH_TOKEN_EXPIRE_DAYS', '3650', 'endlessToken 3650'],
    ['BCRYPT_ROUNDS', '4', 'lowHashCost 4 -> 12'],
    ['SALT_ROUNDS', '31', 'highHashCost 31 -> 12'],
    ['MAX_CONTENT_LENGTH', '0', 'unlimitedUpload 0'],
    ['GUNICORN_WORKERS', '1', 'fewWorkers 1'],
    ['GUNICORN_WORKERS', '0', 'fewWorkers 0'],
    ['WEB_CONCURRENCY', '65', 'manyWorkers 65'],
    ['GUNICORN_TIMEOUT', '0', 'timeoutOff 0'],
    ['GUNICORN_MAX_REQUESTS', '0', 'workersNeverReplaced 0'],
    ['SKIP_AUTH', 'true', 'authBypassed true -> false'],
    ['WTF_CSRF_ENABLED', 'False', 'authBypassed False -> True'],
    ['MASTER_OTP', '000000', 'authBypassed 000000'],
    ['PAYMENT_BYPASS', 'true', 'safeguardBypassed true -> false'],
    ['ENABLE_SWAGGER', 'true', 'apiDocsEnabled true -> false'],
    ['FORWARDED_ALLOW_IPS', '*', 'anyProxyTrusted *'],
    ['TRUSTED_PROXIES', '10.0.0.1,0.0.0.0/0', 'anyProxyTrusted 0.0.0.0/0'],
    ['TRUST_PROXY', 'true', 'anyProxyTrusted true -> 1'],
    ['PROXY_FIX_X_FOR', '4', 'manyProxiesTrusted 4'],
    ['PAYPAL_MODE', 'sandbox', 'paymentSandbox sandbox -> live'],
    ['SENTRY_DSN', 'https://o450.ingest.sentry.io/450', /^malformedDsn/u],
    ['SENTRY_DSN', 'http://0123@sentry.example.org/2', /^plainHttpDsn/u],
    ['SENTRY_ENVIRONMENT', 'staging', 'sentryNotProduction staging -> production'],
    ['MINIO_ROOT_USER', 'minioadmin', 'defaultAccount minioadmin'],
  ])('%s=%s', (name, value, expected) => {
    expect(faults(name, value)).toEqual([
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    ]);
  });

  it.each([
    ['https://app.example.org,*', 'anyOrigin *'],
    ['["https://app.example.org", "*"]', 'anyOrigin *'],
    ['http://*', 'anyOrigin http://*'],
    ['*://*:*', 'anyOrigin *://*:*'],
    ['["null"]', 'anyOrigin null'],
    ['https://*.example.org', 'subdomainWildcard https://*.example.org'],
    ['https://app.example.org,http://localhost:3000', 'localOrigin http://localhost:3000'],
    ['http://[::1]:3000', 'localOrigin http://[::1]:3000'],
    ['http://10.1.2.3', 'privateOrigin http://10.1.2.3'],
    ['https://app.test', 'privateOrigin https://app.test'],
    ['http://app.example.org', 'plainHttpOrigin http://app.example.org'],
    ['http://${HOST}:3000', 'plainHttpOrigin http://${HOST}:3000'],
    ['https://app.example.org/', 'malformedOrigin/trailingSlash /'],
    ['https://app.example.org/login?x=1', 'malformedOrigin/path /login?x=1'],
    ['https://App.example.org', 'malformedOrigin/upperCaseHost App.example.org -> app.example.org'],
    ['app.example.org', 'malformedOrigin/noScheme app.example.org'],
    ['https://a.org,https://a.org', 'malformedOrigin/duplicate https://a.org'],
    ['https://a.org, https://b.org', 'malformedOrigin/blank   -> '],
  ])('CORS_ORIGINS=%s', (value, expected) => {
    expect(faults('CORS_ORIGINS', value)).toEqual([expected]);
  });

  it.each([
    ['CORS_ORIGINS', 'https://app.example.org,https://www.example.org:8443'],
    ['CORS_ORIGINS', '["https://app.example.org"]'],
    ['CORS_ORIGINS', 'capacitor://localhost-app'],
    ['CORS_ORIGINS', 'null'],
    ['CORS_ORIGINS', '${FRONTEND_URL}'],
    ['CORS_ORIGINS', 'https://${DOMAIN}'],
    ['CORS_ORIGINS', String.raw`^https://.*\.example\.org$`],
    ['CORS_ORIGINS', 'https://your-domain.com'],
    ['CORS_ORIGINS', 'http://frontend:3000'],
    ['ALLOWED_HOSTS', '.example.org,*.example.org'],
    ['SESSION_COOKIE_SECURE', ''],
    ['SESSION_COOKIE_SECURE', '${SECURE}'],
    ['SESSION_COOKIE_SAMESITE', 'Strict'],
    ['LOG_LEVEL', '20'],
    ['LOG_LEVEL', 'warning'],
    ['NODE_OPTIONS', '--max-old-space-size=2048'],
    ['INTERNAL_API_URL', 'http://api:3000'],
    ['S3_ENDPOINT', 'http://minio:9000'],
    ['PGSSLMODE', 'verify-full'],
    ['DATABASE_URL', 'postgresql://app@db/app'],
    ['DATABASE_URL', 'libsql://app.turso.io'],
    ['RATELIMIT_STORAGE_URI', 'redis://redis:6379/1'],
    ['JWT_EXPIRES_IN', '3600'],
    ['JWT_EXPIRES_IN', '8h'],
    ['ACCESS_TOKEN_EXPIRE_MINUTES', '1440'],
    ['BCRYPT_ROUNDS', '12'],
    ['WEB_CONCURRENCY', '0'],
    ['TRUST_PROXY', '1'],
    ['FORWARDED_ALLOW_IPS', '172.18.0.0/16'],
    ['SENTRY_DSN', 'https://0123@o450.ingest.sentry.io/450'],
    ['SENTRY_DSN', 'https://your-sentry-dsn'],
    ['SENTRY_DSN', '0'],
    ['OLLAMA_BASE_URL', 'http://host.docker.internal:11434'],
    ['DISABLE_LOGIN_FORM', 'true'],
    ['REDIS_INSECURE_SKIP_TLS_VERIFY', 'false'],
    ['DISABLE_DEBUG', 'true'],
    ['DISABLE_DEMO_MODE', 'true'],
    ['NODE_ENV', '${NODE_ENV}'],
  ])('nothing with %s=%s', (name, value) => {
    expect(variableFacts(name)?.faults(value) ?? []).toEqual([]);
  });

  it.each([
    ['JWT_EXPIRES_IN', '8h', 28_800_000],
    ['JWT_EXPIRES_IN', '3600', undefined],
    ['JWT_EXPIRES_IN', 'never', Infinity],
    ['JWT_ACCESS_TOKEN_EXPIRES', '3600', 3_600_000],
    ['REFRESH_TOKEN_EXPIRE_DAYS', '30', 2_592_000_000],
    ['MAX_UPLOAD_SIZE', '10mb', 10_485_760],
    ['MAX_CONTENT_LENGTH', '16 * 1024 * 1024', 16_777_216],
    ['MAX_FILE_SIZE_MB', '5', 5_242_880],
    ['MAX_FILE_SIZE', '-1', Infinity],
    ['LOGIN_RATE_LIMIT', '5/minute', 5],
    ['RATE_LIMIT_MAX', '100', undefined],
    ['BCRYPT_ROUNDS', '12', 12],
    ['BCRYPT_ROUNDS', '${ROUNDS}', undefined],
  ])('%s=%s measures %s', (name, value, expected) => {
    expect(variableFacts(name)?.measure?.(value)).toBe(expected);
  });
});
