/**
 * As whom the main process of an image runs when nobody says otherwise:
 * - `root`: the image leaves that to those who build on it;
 * - `nonRoot`: it has a `USER`;
 * - `dropsPrivileges`: it starts as root, and its entrypoint or server goes on as somebody else;
 * - `rootByDesign`: a server that is documented to run as root, for low ports or the Docker socket.
 */
export type RunsAs = 'root' | 'nonRoot' | 'dropsPrivileges' | 'rootByDesign';

/**
 * What a port of an image is for: the protocol of a datastore, its members among themselves, a user interface
 * or API for operators, or what visitors use.
 */
export type PortUse = 'data' | 'cluster' | 'admin' | 'web';

/** What a datastore is to an application. */
export type DatastoreKind = 'database' | 'cache' | 'broker' | 'search' | 'coordination';

/** Images of one family run the same server, or one that takes its options and speaks its protocol. */
export type ImageFamily =
  | 'activemq'
  | 'arangodb'
  | 'cassandra'
  | 'clickhouse'
  | 'cockroachdb'
  | 'consul'
  | 'couchdb'
  | 'elasticsearch'
  | 'etcd'
  | 'influxdb'
  | 'kafka'
  | 'meilisearch'
  | 'memcached'
  | 'minio'
  | 'mongo'
  | 'mosquitto'
  | 'mysql'
  | 'nats'
  | 'neo4j'
  | 'opensearch'
  | 'oracle'
  | 'pgbouncer'
  | 'postgres'
  | 'qdrant'
  | 'rabbitmq'
  | 'redis'
  | 'solr'
  | 'sqlserver'
  | 'typesense'
  | 'weaviate'
  | 'zookeeper';

/** A variable, and what holds when nobody sets it. */
export interface ImageVariable {
  readonly name: string;
  readonly default?: string;
}

/** A variable that opens a server to everybody. */
export interface OpenSetting {
  readonly name: string;
  /** Any of these values, in any case; without them any truthy text. */
  readonly values?: readonly string[];
}

/** What is known of an image or a family of them. */
export interface ImageFacts {
  /** Repositories as `parseImageReference` gives them; `*` stands for any text. */
  images: readonly string[];
  /** The row holds only for tags that match one of these; `*` stands for any text. */
  tags?: readonly string[];
  /** `base`: made to build on; `admin`: a user interface for operators. */
  role: 'base' | 'datastore' | 'objectStore' | 'proxy' | 'admin' | 'application';
  /** Every datastore and object store has one. */
  family?: ImageFamily;
  /** Every datastore has one. */
  kind?: DatastoreKind;
  runsAs?: RunsAs;
  /** An account without privileges that the image already has. */
  account?: { readonly name: string; readonly uid?: number };
  /** The image has a `HEALTHCHECK` of its own. */
  healthcheck?: true;
  /** Has no shell, so that only exec form works. */
  shell?: false;
  ports?: readonly { readonly port: number; readonly use: PortUse }[];
  /** Often what a deployment is there to show, not only a tool: Grafana, Uptime Kuma. */
  oftenPublic?: true;
  /** Directories that must lie on a volume: see `holdsData`. */
  dataPaths?: readonly string[];
  /** The image declares its data paths as volumes: a mount of a parent leaves them on anonymous ones. */
  declaresVolumes?: true;
  /** The variable that moves the data to another directory. */
  dataPathVariable?: string;
  /** Variables that set a password, with the value that applies when they are not set. */
  passwords?: readonly ImageVariable[];
  /** Variables that name the account of such a password. */
  users?: readonly ImageVariable[];
  /** Variables that name the first database. */
  databases?: readonly ImageVariable[];
  /** What is appended to the name of a variable to read its value from a file. */
  fileSuffix?: '_FILE' | '__FILE';
  /** Lets everybody in while no password is set by variable or command. */
  openByDefault?: true;
  /** Variables that let everybody in: see `isOpenSetting`. */
  openSettings?: readonly OpenSetting[];
  /**
   * Words of the command that let everybody in: `--skip-grant-tables`; `--protected-mode no` is two of them.
   */
  openOptions?: readonly string[];
  /** Words of the command that demand a password or load the accounts: `--requirepass`. */
  authOptions?: readonly string[];
  /** A command for `CMD-SHELL` that tells whether the server answers; `$$` is Compose's dollar sign. */
  healthCommand?: string;
  source: string;
}
