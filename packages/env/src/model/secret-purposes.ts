import type { ConnectionUrl } from '@seaworthy/knowledge';

/**
 * What a secret is for:
 * - `signing`: the application signs or encrypts with it, and makes it up itself: sessions, tokens, cookies;
 * - `datastore`: the password of a database, cache or broker;
 * - `other`: somebody else's key, the password of a person or of a mail server.
 */
export type SecretPurpose = 'signing' | 'datastore' | 'other';

/** Names of keys that applications make up themselves, in upper case. */
export const SIGNING_NAMES =
  '(?:^|_)(?:SECRET_KEY(?:_BASE)?|JWT_SECRET(?:_KEY)?|SESSION_SECRET|COOKIE_SECRET|AUTH_SECRET|NEXTAUTH_SECRET|' +
  'BETTER_AUTH_SECRET|APP_KEY|ENCRYPTION_KEY|SIGNING_(?:KEY|SECRET)|CSRF_SECRET|REFRESH_(?:TOKEN_)?SECRET)$';

/** Words of names that look like those and hold what a vendor or a server has issued. */
export const ISSUED_NAMES =
  'STRIPE|AWS|CLIENT|CAPTCHA|TURNSTILE|GOOGLE|GITHUB|WEBHOOK|MINIO|(?:^|_)(?:S3|R2|OSS|COS|OBS|B2)_|STORAGE|BUCKET|' +
  'SPACES|PAYMENT|PAYPAL|PAYSTACK|RAZORPAY|FLUTTERWAVE|CLERK|LANGFUSE|SLACK|DISCORD|TWITTER|FACEBOOK|LINKEDIN|APPLE|' +
  'AZURE|TENCENT|ALIYUN|ALIBABA|HUAWEI|PUSHER|TWILIO|OAUTH|API_';

const SIGNING = new RegExp(SIGNING_NAMES, 'u');
const ISSUED = new RegExp(ISSUED_NAMES, 'u');

/** Words in the names of what holds data. */
const DATASTORES: ReadonlySet<string> = new Set([
  'AMQP',
  'CLICKHOUSE',
  'COUCHDB',
  'DATABASE',
  'DB',
  'ELASTIC',
  'ELASTICSEARCH',
  'INFLUXDB',
  'MARIADB',
  'MONGO',
  'MONGODB',
  'MSSQL',
  'MYSQL',
  'NEO4J',
  'OPENSEARCH',
  'PG',
  'POSTGRES',
  'POSTGRESQL',
  'RABBITMQ',
  'REDIS',
  'VALKEY',
]);
const PASSWORDS: ReadonlySet<string> = new Set(['PASS', 'PASSWD', 'PASSWORD', 'PW', 'PWD']);
const DATASTORE_NAMES: ReadonlySet<string> = new Set(['PGPASSWORD', 'REDISCLI_AUTH', 'REDIS_AUTH']);

/** What the secret in variable `name` is for; one in a URL belongs to the server that speaks its scheme. */
export function secretPurpose(name: string, url?: Pick<ConnectionUrl, 'family'>): SecretPurpose {
  const upper = name.toUpperCase();
  if (url) return url.family ? 'datastore' : 'other';
  if (isDatastorePassword(upper)) return 'datastore';
  return SIGNING.test(upper) && !ISSUED.test(upper) ? 'signing' : 'other';
}

function isDatastorePassword(name: string): boolean {
  const words = name.split('_');
  const isPassword = PASSWORDS.has(words.at(-1) ?? '') && words.some((word) => DATASTORES.has(word));
  return isPassword || DATASTORE_NAMES.has(name);
}
