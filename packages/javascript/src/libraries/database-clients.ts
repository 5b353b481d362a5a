import type { Callee, Sourced } from './library.ts';

/** A function or class that makes a client of a database. Paths are those of properties, outermost first. */
export interface DatabaseClient extends Callee, Sourced {
  /** How a message names the client. */
  readonly client: string;
  /** Index of the argument with the options; `last` is the last one. */
  readonly options: number | 'last';
  /** Where the options name the host. */
  readonly hosts: readonly string[];
  /** Where the options hold a connection URL; a URL may also be the first argument. */
  readonly urls: readonly string[];
  /** The options that decide about TLS, and whether there is none without them. */
  readonly tls: readonly string[];
  readonly plainByDefault?: true;
  /** Whether each call opens connections of its own; not so `mongoose.connect`, which is a no-op when connected. */
  readonly opens: boolean;
}

type Facts = Omit<DatabaseClient, 'module' | 'name'>;

const named = (modules: readonly string[], names: readonly string[], facts: Facts): readonly DatabaseClient[] =>
  modules.flatMap((module) => names.map((name) => ({ module, name, ...facts })));

const PG: Facts = {
  client: 'pg',
  options: 0,
  hosts: ['host'],
  urls: ['connectionString'],
  tls: ['ssl'],
  opens: true,
  source: 'https://node-postgres.com/features/ssl',
};

const MYSQL: Facts = {
  client: 'mysql2',
  options: 0,
  hosts: ['host'],
  urls: ['uri'],
  tls: ['ssl'],
  opens: true,
  source: 'https://sidorares.github.io/node-mysql2/docs/documentation/ssl',
};

const MONGODB: Facts = {
  client: 'MongoDB',
  options: 1,
  hosts: [],
  urls: [],
  tls: ['tls', 'ssl'],
  opens: true,
  source: 'https://www.mongodb.com/docs/drivers/node/current/security/tls/',
};

const MONGOOSE: Facts = { ...MONGODB, client: 'Mongoose', source: 'https://mongoosejs.com/docs/tutorials/ssl.html' };

const REDIS: Facts = {
  client: 'ioredis',
  options: 'last',
  hosts: ['host'],
  urls: [],
  tls: ['tls'],
  plainByDefault: true,
  opens: true,
  source: 'https://github.com/redis/ioredis#tls-options',
};

const TYPEORM: Facts = {
  client: 'TypeORM',
  options: 0,
  hosts: ['host'],
  urls: ['url'],
  tls: ['ssl'],
  opens: true,
  source: 'https://typeorm.io/docs/drivers/postgres',
};

/** Clients of databases, by what makes them. */
export const DATABASE_CLIENTS: readonly DatabaseClient[] = [
  ...named(['pg', 'pg-pool', '@neondatabase/serverless'], ['Pool', 'Client', ''], PG),
  ...named(['postgres'], ['', 'postgres'], { ...PG, client: 'Postgres.js', options: 'last', urls: [], source: 'https://github.com/porsager/postgres#ssl' }),
  ...named(['mysql2', 'mysql2/promise', 'mysql', 'mariadb'], ['createPool', 'createConnection'], MYSQL),
  ...named(['mongodb'], ['MongoClient', 'MongoClient.connect'], MONGODB),
  ...named(['mongoose'], ['connect'], { ...MONGOOSE, opens: false }),
  ...named(['mongoose'], ['createConnection'], MONGOOSE),
  ...named(['@nestjs/mongoose'], ['MongooseModule.forRoot'], { ...MONGOOSE, opens: false }),
  ...named(['@prisma/client'], ['PrismaClient'], {
    client: 'Prisma',
    options: 0,
    hosts: [],
    urls: ['datasourceUrl', 'datasources.db.url'],
    tls: [],
    opens: true,
    source: 'https://www.prisma.io/docs/orm/prisma-client/setup-and-configuration/databases-connections',
  }),
  ...named(['sequelize', 'sequelize-typescript', '@sequelize/core'], ['Sequelize', ''], {
    client: 'Sequelize',
    options: 'last',
    hosts: ['host'],
    urls: ['url'],
    tls: ['dialectOptions.ssl', 'ssl'],
    opens: true,
    source: 'https://sequelize.org/docs/v6/other-topics/dialect-specific-things/',
  }),
  ...named(['@nestjs/sequelize'], ['SequelizeModule.forRoot'], {
    client: 'Sequelize',
    options: 0,
    hosts: ['host'],
    urls: ['uri'],
    tls: ['dialectOptions.ssl', 'ssl'],
    opens: false,
    source: 'https://sequelize.org/docs/v6/other-topics/dialect-specific-things/',
  }),
  ...named(['typeorm'], ['DataSource', 'createConnection'], TYPEORM),
  ...named(['@nestjs/typeorm'], ['TypeOrmModule.forRoot'], { ...TYPEORM, opens: false }),
  ...named(['knex'], ['', 'knex', 'Knex'], {
    client: 'Knex',
    options: 0,
    hosts: ['connection.host'],
    urls: ['connection', 'connection.connectionString'],
    tls: ['connection.ssl'],
    opens: true,
    source: 'https://knexjs.org/guide/#configuration-options',
  }),
  ...named(['mssql'], ['ConnectionPool', 'connect'], {
    client: 'mssql',
    options: 0,
    hosts: ['server'],
    urls: [],
    tls: ['options.encrypt', 'encrypt'],
    opens: true,
    source: 'https://github.com/tediousjs/node-mssql#general-same-for-all-drivers',
  }),
  ...named(['ioredis'], ['', 'Redis'], REDIS),
  ...named(['redis'], ['createClient'], {
    ...REDIS,
    client: 'redis',
    options: 0,
    hosts: ['socket.host'],
    urls: ['url'],
    tls: ['socket.tls'],
    source: 'https://github.com/redis/node-redis/blob/master/docs/client-configuration.md',
  }),
];
