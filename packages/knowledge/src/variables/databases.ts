import { hasReference } from '../references.ts';
import { notOneOf, wholeFault } from './readings.ts';
import type { Fault, Reading, VariableRow } from './variable-facts.ts';

/**
 * Accounts that may do everything on a database server: the first ones that PostgreSQL, MySQL, SQL Server and
 * MongoDB come with, and those of managed services.
 */
const SUPERUSERS = ['admin', 'doadmin', 'mongo', 'mysql', 'postgres', 'root', 'sa'];

/** Whether a database account is one that may do everything; in any case. */
export function isDatabaseSuperuser(user: string): boolean {
  return SUPERUSERS.includes(user.toLowerCase());
}

/** A database in a file of the container: `sqlite:///app.db`, `sqlite+aiosqlite://`, `file:./dev.db`. */
const SQLITE_URL = /^(?:sqlite3?(?:\+[a-z]{1,32})?:|file:[^?]*\.(?:db|sqlite3?)(?:$|\?))/i;

const databaseUrl: Reading = {
  fitness(value) {
    if (SQLITE_URL.test(value)) return 'unsafe';
    return hasReference(value) || !value.includes('://') ? 'unclear' : 'safe';
  },
  faults: (value): Fault[] => (SQLITE_URL.test(value) ? [wholeFault('sqliteDatabase', value)] : []),
};

/** Which database, and as whom. */
export const DATABASE_VARIABLES: readonly VariableRow[] = [
  {
    names: ['DATABASE_URL', 'DB_URL', 'SQLALCHEMY_DATABASE_UR{I,L}'],
    role: 'databaseUrl',
    reader: 'the application',
    reading: databaseUrl,
    source: 'https://www.sqlite.org/whentouse.html',
  },
  {
    names: ['DB_{CONNECTION,DIALECT,DRIVER,ENGINE}'],
    role: 'databaseDriver',
    reader: 'the application',
    reading: notOneOf('sqliteDatabase', ['sqlite', 'sqlite3', 'django.db.backends.sqlite3']),
    source: 'https://www.sqlite.org/whentouse.html',
  },
  {
    names: ['{DB,DATABASE,MYSQL,MARIADB,POSTGRES}_USER{,NAME}', 'PGUSER'],
    role: 'databaseUser',
    reader: 'the application',
    reading: notOneOf('databaseSuperuser', SUPERUSERS),
    source: 'https://www.postgresql.org/docs/current/role-attributes.html',
  },
  {
    names: ['MINIO_{ROOT_USER,ACCESS_KEY}'],
    role: 'accountName',
    reader: 'MinIO',
    reading: notOneOf('defaultAccount', ['minioadmin']),
    source: 'https://github.com/minio/minio/tree/master/docs',
  },
  {
    names: ['RABBITMQ_DEFAULT_USER'],
    role: 'accountName',
    reader: 'RabbitMQ',
    reading: notOneOf('defaultAccount', ['guest']),
    source: 'https://www.rabbitmq.com/docs/access-control#default-state',
  },
];
