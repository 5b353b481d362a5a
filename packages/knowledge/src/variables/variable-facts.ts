import type { Range } from '@seaworthy/core';

/** What a variable decides. The table of each role says which {@link UnfitKind} its values can be. */
export type VariableRole =
  | 'mode'
  | 'debug'
  | 'devServer'
  | 'logLevel'
  | 'testMode'
  | 'testTransport'
  | 'demo'
  | 'corsOrigins'
  | 'corsAllowAll'
  | 'allowedHosts'
  | 'cookieFlag'
  | 'sameSite'
  | 'forceHttps'
  | 'publicUrl'
  | 'tlsVerification'
  | 'databaseTls'
  | 'databaseUrl'
  | 'databaseDriver'
  | 'databaseUser'
  | 'storageTls'
  | 'storageEndpoint'
  | 'mailTls'
  | 'rateLimit'
  | 'rate'
  | 'rateLimitStorage'
  | 'accessTokenLifetime'
  | 'refreshTokenLifetime'
  | 'hashCost'
  | 'uploadLimit'
  | 'workers'
  | 'authBypass'
  | 'safeguard'
  | 'apiDocs'
  | 'proxyTrust'
  | 'paymentMode'
  | 'sentryDsn'
  | 'sentryEnvironment'
  | 'accountName';

/**
 * What can be wrong with a value, or with one entry of a list: one kind for each thing that a rule reports.
 */
export type UnfitKind =
  /** `NODE_ENV=development`. */
  | 'developmentMode'
  /** `NODE_ENV=staging`: a mode that is neither for production nor for development. */
  | 'otherMode'
  /** `DEBUG=true`. */
  | 'debugEnabled'
  /** `UVICORN_RELOAD=true`. */
  | 'devServerEnabled'
  /** `NODE_OPTIONS=--inspect=0.0.0.0:9229`; the range is the option. */
  | 'debuggerEnabled'
  /** `LOG_LEVEL=debug`. */
  | 'verboseLogLevel'
  /** `TESTING=1`, `MOCK_SMS=true`. */
  | 'testModeEnabled'
  /** `SMS_PROVIDER=console`: messages go nowhere. */
  | 'testTransport'
  /** `DEMO_MODE=true`. */
  | 'demoEnabled'
  /** `CORS_ORIGINS=*`, `http://*`, `null` among others; `CORS_ALLOW_ALL=true`. The range is the entry. */
  | 'anyOrigin'
  /** `https://*.example.com` among the origins. */
  | 'subdomainWildcard'
  /** `http://localhost:3000` among the origins. */
  | 'localOrigin'
  /** `http://192.168.1.10`, `https://app.test` among the origins. */
  | 'privateOrigin'
  /** `http://app.example.org` or `http://${HOST}` among the origins. */
  | 'plainHttpOrigin'
  /** An origin that no browser sends; `problem` says why. */
  | 'malformedOrigin'
  /** `ALLOWED_HOSTS=*`; the range is the entry. */
  | 'anyHost'
  /** `SESSION_COOKIE_SECURE=False`. */
  | 'cookieWithoutSecure'
  /** `SESSION_COOKIE_HTTPONLY=False`. */
  | 'cookieWithoutHttpOnly'
  /** `JWT_COOKIE_CSRF_PROTECT=False`. */
  | 'cookieWithoutCsrfCheck'
  /** `SESSION_COOKIE_SAMESITE=None`: only sound together with Secure. */
  | 'sameSiteNone'
  /** `SESSION_COOKIE_SAMESITE=Laks`. */
  | 'unknownSameSite'
  /** `FORCE_HTTPS=False`. */
  | 'httpsNotForced'
  /** `FRONTEND_URL=http://app.example.org`, also with a host that is a reference. */
  | 'plainHttpUrl'
  /** `NEXTAUTH_URL=http://localhost:3000`. */
  | 'localUrl'
  /** `APP_URL=http://192.168.1.10`. */
  | 'privateUrl'
  /** `NODE_TLS_REJECT_UNAUTHORIZED=0`. */
  | 'tlsVerificationOff'
  /** `DB_SSL=false`, `PGSSLMODE=prefer`: matters when the database is remote. */
  | 'databaseTlsOff'
  /** `DATABASE_URL=sqlite:///app.db`, `DB_CONNECTION=sqlite`. */
  | 'sqliteDatabase'
  /** `DB_USER=root`. For the user in a URL: `isDatabaseSuperuser`. */
  | 'databaseSuperuser'
  /** `MINIO_SECURE=false`: matters when the endpoint is remote. */
  | 'storageTlsOff'
  /** `S3_ENDPOINT=http://s3.example.org`. */
  | 'plainHttpStorage'
  /**
   * `MAIL_USE_TLS=False`, `MAIL_ENCRYPTION=null`: matters when the server is remote and nothing else is on.
   */
  | 'mailTlsOff'
  /** `RATELIMIT_ENABLED=False`, `DISABLE_RATE_LIMIT=1`. */
  | 'rateLimitOff'
  /** `RATELIMIT_STORAGE_URI=memory://`. */
  | 'rateLimitInMemory'
  /** `JWT_EXPIRES_IN=10y`, `JWT_ACCESS_TOKEN_EXPIRES=False`: never, or in more than 366 days. */
  | 'endlessToken'
  /** `BCRYPT_ROUNDS=4`: below 10. */
  | 'lowHashCost'
  /** `BCRYPT_ROUNDS=24`: above 20, where one login keeps a core busy for minutes. */
  | 'highHashCost'
  /** `MAX_CONTENT_LENGTH=0`. */
  | 'unlimitedUpload'
  /** `GUNICORN_WORKERS=1`. */
  | 'fewWorkers'
  /** `WEB_CONCURRENCY=100`: above 64. */
  | 'manyWorkers'
  /** `GUNICORN_TIMEOUT=0`. */
  | 'timeoutOff'
  /** `GUNICORN_MAX_REQUESTS=0`: workers are never replaced. */
  | 'workersNeverReplaced'
  /** `SKIP_AUTH=true`, `WTF_CSRF_ENABLED=False`, `MASTER_OTP=0000`. */
  | 'authBypassed'
  /** `ALLOW_INSECURE_REGISTRY=true`, `PAYMENT_BYPASS=1`. */
  | 'safeguardBypassed'
  /** `ENABLE_SWAGGER=true`. */
  | 'apiDocsEnabled'
  /** `FORWARDED_ALLOW_IPS=*`, `TRUST_PROXY=true`; the range is the entry. */
  | 'anyProxyTrusted'
  /** `PROXY_FIX_X_FOR=5`: above 3. */
  | 'manyProxiesTrusted'
  /** `PAYPAL_MODE=sandbox`. */
  | 'paymentSandbox'
  /** `SENTRY_DSN=https://o450.ingest.sentry.io/450`. */
  | 'malformedDsn'
  /** `SENTRY_DSN=http://key@sentry.example.org/2`. */
  | 'plainHttpDsn'
  /** `SENTRY_ENVIRONMENT=staging`. */
  | 'sentryNotProduction'
  /** `MINIO_ROOT_USER=minioadmin`. */
  | 'defaultAccount';

/** Why no browser sends an origin like this. */
export type OriginProblem =
  /** `https://app.example.org/`. */
  | 'trailingSlash'
  /** `https://app.example.org/login`, also a query or a fragment. */
  | 'path'
  /** `https://App.example.org`. */
  | 'upperCaseHost'
  /** `app.example.org`. */
  | 'noScheme'
  /** An entry that is there already; the range is the later one. */
  | 'duplicate'
  /** A blank before or after a comma; harmless for programs that trim, so a rule looks at quotes as well. */
  | 'blank';

/** A part of a value that is not fit for production. */
export interface Fault {
  kind: UnfitKind;
  /** What a person would underline, in offsets of the value. */
  range: Range;
  /** What to write instead, in the same spelling; absent where it has to go or only its owner knows. */
  safeValue?: string;
  problem?: OriginProblem;
}

/**
 * Whether a value is fit for production. `unclear` is what the facts do not decide: `NODE_ENV=staging`, a
 * text that the program does not know, and everything that a reference decides.
 */
export type Fitness = 'safe' | 'unsafe' | 'unclear';

/** How the values of a variable are judged. All functions take the value without quotes and outer blanks. */
export interface Reading {
  fitness(value: string): Fitness;
  /** What is wrong, by place. May say more than `fitness`: a mode of staging is `unclear` and `otherMode`. */
  faults(value: string): readonly Fault[];
  /**
   * The quantity that the value stands for; undefined when it stands for none or the unit is not certain.
   * Lifetimes in milliseconds and sizes in bytes, `Infinity` for "never" and "no limit"; rates in requests
   * per minute; costs and workers as they are.
   */
  measure?(value: string): number | undefined;
}

/** Variables that are read and judged alike: one row of the tables. */
export interface VariableRow {
  /** Whole names. Braces list alternatives: `CORS_ORIGIN{,S}`. */
  names?: readonly string[];
  /**
   * Names that also count behind a prefix: `COOKIE_SECURE` finds `SESSION_COOKIE_SECURE`, in any spelling.
   */
  endings?: readonly string[];
  /** Words that count wherever they stand in a name: `ENABLE_DEMO` finds `APP_ENABLE_DEMO_LOGIN`. */
  parts?: readonly string[];
  /** The program reads `names` in lower case as well. */
  anyCase?: true;
  role: VariableRole;
  /** What reads the variable, as a message names it: `Node.js`, `Git`. */
  reader: string;
  reading: Reading;
  source: string;
}
