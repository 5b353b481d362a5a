import { CLIENT_PREFIXES, tokensIn } from '@seaworthy/knowledge';
import { ISSUED_NAMES, secretPurpose } from './secret-purposes.ts';
import type { EnvSecret } from './secrets.ts';

/** Words that name one service, so that its password may stand in the file more than once. */
const SERVICES: readonly RegExp[] = [
  /(?:^|_)(?:DB|DATABASE|POSTGRES(?:QL)?|PG|MYSQL|MARIADB|MONGO(?:DB)?)(?:_|$)|^PGPASSWORD$/u,
  /(?:^|_)(?:REDIS|REDISCLI|VALKEY)(?:_|$)/u,
  /(?:^|_)(?:EMAIL|IMAP|MAIL|SMTP)(?:_|$)/u,
  /(?:^|_)(?:RABBITMQ|AMQP|BROKER)(?:_|$)/u,
];
const ADMINISTRATOR = /(?:^|_)(?:ADMIN|ROOT|SUPERUSER)(?:_|$)/u;

/** What may stand before or after a name without making it that of another secret. */
const PREFIX = new RegExp(
  `^(?:${CLIENT_PREFIXES.join('|')}|(?:APP|BETTER|DJANGO|FLASK|NEXT|NUXT)_|NEXT(?=AUTH_))`,
  'u',
);
const SUFFIX = /_(?:CURRENT|NEW|OLD|PREVIOUS|PROD|PRODUCTION)$/u;

const ISSUED = new RegExp(`${ISSUED_NAMES}|(?:ACCESS_KEY|API_?KEY|TOKEN)$`, 'u');

/**
 * Whether two variables may hold one secret for good reason: the password of one service, one key under the names of
 * two frameworks, its predecessor, or what a vendor has issued once. The password of an administrator is not that of
 * the user.
 */
export function mayBeTheSame(a: EnvSecret, b: EnvSecret): boolean {
  const [one, two] = [a.name.toUpperCase(), b.name.toUpperCase()];
  if (isIssued(one, a.value) && isIssued(two, b.value)) return true;
  if (stem(one) === stem(two)) return true;
  if (ADMINISTRATOR.test(one) !== ADMINISTRATOR.test(two)) return false;
  return SERVICES.some((service) => service.test(one) && service.test(two));
}

function isIssued(name: string, value: string): boolean {
  return secretPurpose(name) === 'other' && (ISSUED.test(name) || tokensIn(value).length > 0);
}

function stem(name: string): string {
  return name.replace(PREFIX, '').replace(SUFFIX, '');
}
