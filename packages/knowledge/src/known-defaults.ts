/**
 * Passwords and secrets that everybody knows: the defaults of images and frameworks, the values of their
 * tutorials and templates, and the heads of the lists of leaked passwords. Lower case, sorted.
 */
export const KNOWN_DEFAULTS: readonly string[] = [
  '123',
  '1234',
  '12345',
  '123456',
  '1234567',
  '12345678',
  '123456789',
  '1234567890',
  'abc123',
  'abcdef1234',
  'access_token_secret',
  'admin',
  'adminadmin',
  'administrator',
  'adminpass',
  'airflow',
  'asdf',
  'bar',
  'bitnami',
  'change-in-production',
  'change-me',
  'change-this',
  'change_me',
  'changeit',
  'changeme',
  'changethis',
  'dbpass',
  'default',
  'demo',
  'dev',
  'dev-secret',
  'dev-secret-key',
  'dev-secret-key-change-in-production',
  'development',
  'directus',
  'django-insecure',
  'elastic',
  'example',
  'foo',
  'foobar',
  'grafana',
  'guest',
  'hello_flask',
  'hunter2',
  'insecure',
  'insecure-key',
  'jwt-secret',
  'jwt_secret',
  'jwtsecret',
  'keyboard cat',
  'keyboardcat',
  'keycloak',
  'laradock',
  'letmein',
  'mariadb',
  'minio',
  'minio123',
  'minioadmin',
  'miniosecret',
  'mongo',
  'mongodb',
  'my-secret',
  'my-secret-key',
  'my-secret-pw',
  'my_secret',
  'my_secret_key',
  'my_secret_key_for_now',
  'mypassword',
  'mysalt',
  'mysecret',
  'mysecretkey',
  'mysecretpassword',
  'mysql',
  'n8n',
  'nextcloud',
  'ninja',
  'none',
  'null',
  'odoo',
  'p@ssw0rd',
  'p@ssword',
  'pass',
  'pass123',
  'passwd',
  'password',
  'password1',
  'password123',
  'postgres',
  'postgresql',
  'qwerty',
  'qwerty123',
  'rabbitmq',
  'redis',
  'redis123',
  'refresh_token_secret',
  'root',
  'rootpassword',
  's3cr3t',
  's3cret',
  'salt',
  'secret',
  'secret-key',
  'secret123',
  'secret_key',
  'secret_key_here',
  'secretkey',
  'shhh',
  'shhhhh',
  'shhhhhared-secret',
  'strapi',
  'super-secret',
  'supersecret',
  'test',
  'test123',
  'testing',
  'toor',
  'umami',
  'undefined',
  'user',
  'wordpress',
  'your-256-bit-secret',
  'your_jwt_secret',
];

/** User and password of accounts that images, appliances and tutorials come with. Lower case, sorted. */
export const DEFAULT_PAIRS: readonly (readonly [user: string, password: string])[] = [
  ['admin', '123456'],
  ['admin', 'admin'],
  ['admin', 'admin123'],
  ['admin', 'changeme'],
  ['admin', 'password'],
  ['admin', 'secret'],
  ['elastic', 'changeme'],
  ['guest', 'guest'],
  ['minio', 'minio123'],
  ['minioadmin', 'minioadmin'],
  ['neo4j', 'neo4j'],
  ['postgres', 'password'],
  ['postgres', 'postgres'],
  ['rabbitmq', 'rabbitmq'],
  ['root', 'password'],
  ['root', 'root'],
  ['root', 'toor'],
  ['sa', 'password1!'],
  ['test', 'test'],
  ['user', 'password'],
];

/**
 * Keys of emulators and test accounts that vendors publish; in parts, so that no scanner takes them for
 * leaks.
 *
 * @see https://learn.microsoft.com/en-us/azure/storage/common/storage-use-azurite
 * @see https://developers.google.com/recaptcha/docs/faq
 * @see https://developers.cloudflare.com/turnstile/troubleshooting/testing/
 * @see https://www.twilio.com/docs/iam/test-credentials
 */
const PUBLISHED_KEYS: ReadonlyMap<string, string> = new Map([
  ...[
    ['Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ', '6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='].join(''),
  ].map((key) => [key, 'Azurite'] as const),
  ...[
    ['6LeIxAcTAAAAAGG-', 'vFI1TnRWxMZNFuojJ4WifJWe'].join(''),
    ['6LeIxAcTAAAAAJcZ', 'VRqyHh71UMIEGNj_MXjiZKhI'].join(''),
  ].map((key) => [key, 'reCAPTCHA'] as const),
  ...['1x', '2x', '3x']
    .flatMap((start) => [
      `${start}${'0'.repeat(31)}AA`,
      `${start}${'0'.repeat(20)}AA`,
      `${start}${'0'.repeat(20)}BB`,
    ])
    .map((key) => [key, 'Turnstile'] as const),
  ...['0', '1', '6', '7', '8', '9'].map((digit) => [`+1500555000${digit}`, 'Twilio'] as const),
]);

/**
 * Whose published key for tests or an emulator this is: `reCAPTCHA`, `Turnstile`, `Twilio`, `Azurite`;
 * undefined for every other text. Stripe's test keys are everybody's own: see `stripeKey`.
 */
export function publishedKeyOf(value: string): string | undefined {
  return PUBLISHED_KEYS.get(value.trim());
}

const DEFAULTS: ReadonlySet<string> = new Set(KNOWN_DEFAULTS);
const PAIRS: ReadonlySet<string> = new Set(DEFAULT_PAIRS.map((pair) => pair.join('\0')));

/** Six digits or more, all the same: the all-zero key of many templates. */
const ONE_DIGIT = /^(\d)\1{5,}$/u;

/** Whether a password or secret is one that everybody knows; words in any case. */
export function isKnownDefault(value: string): boolean {
  const text = value.trim();
  return DEFAULTS.has(text.toLowerCase()) || ONE_DIGIT.test(text) || PUBLISHED_KEYS.has(text);
}

/** Whether user and password are an account that everybody knows, in any case. */
export function isDefaultPair(user: string, password: string): boolean {
  return PAIRS.has(`${user.trim()}\0${password.trim()}`.toLowerCase());
}
