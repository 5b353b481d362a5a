import { isFalsy } from '../booleans.ts';
import { hostKind } from '../hosts.ts';
import { listEntries } from '../list-values.ts';
import { parseOrigin } from '../origins.ts';
import { hasReference } from '../references.ts';
import { mustBeOff, mustBeOn, notOneOf, whole, wholeFault } from './readings.ts';
import type { Fault, Fitness, Reading, VariableRow } from './variable-facts.ts';

const VERIFY = mustBeOn('tlsVerificationOff');
const INSECURE = mustBeOff('tlsVerificationOff');

function unsafeWhen(pattern: RegExp): Reading {
  return whole('tlsVerificationOff', (value) => (pattern.test(value) ? 'unsafe' : 'safe'));
}

/**
 * Hosts, with or without port, that a package manager trusts without a certificate; the own machine may be
 * one.
 */
function trustedHostsFitness(value: string): Fitness {
  return listEntries(value).entries.every(({ text }) => isLocal(text)) ? 'safe' : 'unsafe';
}

function isLocal(entry: string): boolean {
  const bare = entry.replace(/^[a-z]+:\/\//i, '');
  const host = /^(?:[^:]+|\[.*\]):\d+$/u.test(bare) ? bare.slice(0, bare.lastIndexOf(':')) : bare;
  return hostKind(host) === 'local';
}

const trustedHosts: Reading = whole('tlsVerificationOff', trustedHostsFitness);

/** Object stores are often a service beside the application: only a remote endpoint needs TLS. */
const endpoint: Reading = {
  fitness(value) {
    if (endpointFaults(value).length > 0) return 'unsafe';
    return value.startsWith('https://') ? 'safe' : 'unclear';
  },
  faults: endpointFaults,
};

function endpointFaults(value: string): Fault[] {
  const url = parseOrigin(value);
  if (url?.scheme !== 'http' || url.hostKind !== 'remote') return [];
  return [wholeFault('plainHttpStorage', value, value.replace(/^http:/iu, 'https:'))];
}

function mailFitness(value: string): Fitness {
  if (isFalsy(value) || /^(?:null|none)$/i.test(value)) return 'unsafe';
  return value === '' || hasReference(value) ? 'unclear' : 'safe';
}

/** Encryption of connections, and whether certificates are checked. */
export const TLS_VARIABLES: readonly VariableRow[] = [
  {
    names: ['GIT_SSL_NO_VERIFY'],
    role: 'tlsVerification',
    reader: 'Git',
    // Git only asks whether there is a text: `0` and `false` are texts too.
    reading: whole('tlsVerificationOff', (value) => (value === '' ? 'safe' : 'unsafe')),
    source: 'https://git-scm.com/docs/git-config#Documentation/git-config.txt-httpsslVerify',
  },
  {
    names: ['NODE_TLS_REJECT_UNAUTHORIZED'],
    role: 'tlsVerification',
    reader: 'Node.js',
    reading: unsafeWhen(/^0$/u),
    source: 'https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue',
  },
  {
    names: ['NPM_CONFIG_STRICT_SSL'],
    anyCase: true,
    role: 'tlsVerification',
    reader: 'npm',
    reading: unsafeWhen(/^(?:false|0)$/i),
    source: 'https://docs.npmjs.com/cli/using-npm/config#strict-ssl',
  },
  {
    names: ['PIP_TRUSTED_HOST'],
    role: 'tlsVerification',
    reader: 'pip',
    reading: trustedHosts,
    source: 'https://pip.pypa.io/en/stable/cli/pip/#cmdoption-trusted-host',
  },
  {
    names: ['PYTHONHTTPSVERIFY'],
    role: 'tlsVerification',
    reader: 'Python',
    reading: unsafeWhen(/^0$/u),
    source: 'https://peps.python.org/pep-0493/',
  },
  {
    names: ['UV_INSECURE_HOST'],
    role: 'tlsVerification',
    reader: 'uv',
    reading: trustedHosts,
    source: 'https://docs.astral.sh/uv/reference/environment/#uv_insecure_host',
  },
  {
    names: ['YARN_{,ENABLE_}STRICT_SSL'],
    role: 'tlsVerification',
    reader: 'Yarn',
    reading: VERIFY,
    source: 'https://yarnpkg.com/configuration/yarnrc#enableStrictSsl',
  },
  {
    endings: ['{SSL,TLS,CERT}_VERIFY', 'VERIFY_{SSL,TLS,CERT,CERTS}', 'REJECT_UNAUTHORIZED'],
    role: 'tlsVerification',
    reader: 'the application',
    reading: VERIFY,
    source: 'https://cwe.mitre.org/data/definitions/295.html',
  },
  {
    endings: [
      'CURL_INSECURE',
      'TLS_INSECURE{,_SKIP_VERIFY}',
      'INSECURE_SKIP_VERIFY',
      '{DISABLE,IGNORE,NO,SKIP}_{SSL,TLS,CERT}_VERIFY',
    ],
    role: 'tlsVerification',
    reader: 'the application',
    reading: INSECURE,
    source: 'https://cwe.mitre.org/data/definitions/295.html',
  },
  {
    names: ['{PG,DB_,DATABASE_,POSTGRES_}SSLMODE', '{DB,DATABASE,POSTGRES}_SSL_MODE'],
    role: 'databaseTls',
    reader: 'PostgreSQL clients',
    reading: notOneOf('databaseTlsOff', ['disable', 'allow', 'prefer'], 'require'),
    source: 'https://www.postgresql.org/docs/current/libpq-ssl.html',
  },
  {
    names: ['{DB,DATABASE,MYSQL,POSTGRES}_SSL', 'PGSSL', '{DB,DATABASE}_USE_SSL'],
    role: 'databaseTls',
    reader: 'the database client',
    reading: mustBeOn('databaseTlsOff'),
    source: 'https://cheatsheetseries.owasp.org/cheatsheets/Database_Security_Cheat_Sheet.html',
  },
  {
    names: ['MINIO_{SECURE,USE_SSL}', 'S3_{USE_SSL,SECURE}', 'STORAGE_USE_SSL'],
    role: 'storageTls',
    reader: 'the object storage client',
    reading: mustBeOn('storageTlsOff'),
    source: 'https://github.com/minio/minio-py/blob/master/docs/API.md',
  },
  {
    names: ['{MINIO,S3}_ENDPOINT{,_URL}', 'AWS_ENDPOINT_URL{,_S3}', 'AWS_S3_ENDPOINT{,_URL}'],
    role: 'storageEndpoint',
    reader: 'the object storage client',
    reading: endpoint,
    source: 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html',
  },
  {
    names: ['{MAIL,SMTP,EMAIL}_{USE_TLS,USE_SSL,TLS,SSL,STARTTLS,SECURE}'],
    role: 'mailTls',
    reader: 'the mail client',
    reading: mustBeOn('mailTlsOff'),
    source: 'https://www.rfc-editor.org/rfc/rfc8314',
  },
  {
    names: ['{MAIL,SMTP,EMAIL}_ENCRYPTION'],
    role: 'mailTls',
    reader: 'the mail client',
    reading: whole('mailTlsOff', mailFitness, 'tls'),
    source: 'https://laravel.com/docs/mail',
  },
];
