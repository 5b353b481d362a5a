import { isTruthy } from './booleans.ts';
import { hostKind } from './hosts.ts';

/**
 * What a variable decides. More roles (origins, cookies, log level, rate limit, …) are more rows and one more
 * name here.
 */
export type VariableRole = 'mode' | 'debug' | 'tlsVerification';

/**
 * Whether a value is fit for production. `unclear` is what the facts do not decide: `NODE_ENV=staging`, or a
 * text that the program does not know.
 */
export type Fitness = 'safe' | 'unsafe' | 'unclear';

/** A variable whose values are known to matter. */
export interface VariableFacts {
  name: string;
  /** The program reads the name in lower case as well. */
  anyCase?: true;
  role: VariableRole;
  /** What reads the variable, as a message names it: `Node.js`, `Git`. */
  reader: string;
  fitness(value: string): Fitness;
  /** What to write instead, where that is one value; absent where the variable has to go. */
  safeValue?: string;
  source: string;
}

const DEVELOPMENT = /^(?:development|dev|local|debug)$/i;
const PRODUCTION = /^(?:production|prod|live)$/i;

function modeFitness(value: string): Fitness {
  if (DEVELOPMENT.test(value)) return 'unsafe';
  return PRODUCTION.test(value) ? 'safe' : 'unclear';
}

function switchFitness(value: string): Fitness {
  return isTruthy(value) ? 'unsafe' : 'safe';
}

/** For programs that only ask whether there is a text: `0` and `false` are texts too. */
function unsafeWhenSet(value: string): Fitness {
  return value === '' ? 'safe' : 'unsafe';
}

/** npm's `debug` package reads namespaces from the same variable: `app:*`, `express,koa`. */
function debugFitness(value: string): Fitness {
  return isTruthy(value) || value === '*' ? 'unsafe' : 'safe';
}

/** Flask takes every text but these for yes, `off` included. */
function flaskDebugFitness(value: string): Fitness {
  return value === '' || /^(?:0|false|no)$/i.test(value) ? 'safe' : 'unsafe';
}

function unsafeWhen(pattern: RegExp): (value: string) => Fitness {
  return (value) => (pattern.test(value) ? 'unsafe' : 'safe');
}

/**
 * Hosts, with or without port, that a package manager trusts without a certificate; the own machine may be
 * one.
 */
function trustedHostsFitness(value: string): Fitness {
  const hosts = value.split(/[\s,]+/u).filter((host) => host !== '');
  return hosts.every((host) => hostKind(withoutPort(host)) === 'local') ? 'safe' : 'unsafe';
}

function withoutPort(host: string): string {
  const bare = host.replace(/^[a-z]+:\/\//i, '');
  return /^(?:[^:]+|\[.*\]):\d+$/u.test(bare) ? bare.slice(0, bare.lastIndexOf(':')) : bare;
}

/** Sorted by name. */
export const VARIABLES: readonly VariableFacts[] = [
  {
    name: 'APP_DEBUG',
    role: 'debug',
    reader: 'Laravel or Symfony',
    fitness: switchFitness,
    safeValue: 'false',
    source: 'https://laravel.com/docs/configuration#debug-mode',
  },
  {
    name: 'APP_ENV',
    role: 'mode',
    reader: 'the application',
    fitness: modeFitness,
    safeValue: 'production',
    source: 'https://laravel.com/docs/configuration#environment-configuration',
  },
  {
    name: 'ASPNETCORE_ENVIRONMENT',
    role: 'mode',
    reader: 'ASP.NET Core',
    fitness: modeFitness,
    safeValue: 'Production',
    source: 'https://learn.microsoft.com/en-us/aspnet/core/fundamentals/environments',
  },
  {
    name: 'DEBUG',
    role: 'debug',
    reader: 'the application',
    fitness: debugFitness,
    safeValue: 'false',
    source: 'https://docs.djangoproject.com/en/stable/ref/settings/#debug',
  },
  {
    name: 'DJANGO_DEBUG',
    role: 'debug',
    reader: 'Django',
    fitness: switchFitness,
    safeValue: 'false',
    source: 'https://docs.djangoproject.com/en/stable/ref/settings/#debug',
  },
  {
    name: 'DJANGO_ENV',
    role: 'mode',
    reader: 'Django',
    fitness: modeFitness,
    safeValue: 'production',
    source: 'https://docs.djangoproject.com/en/stable/howto/deployment/checklist/',
  },
  {
    name: 'ENVIRONMENT',
    role: 'mode',
    reader: 'the application',
    fitness: modeFitness,
    safeValue: 'production',
    source: 'https://12factor.net/config',
  },
  {
    name: 'FASTAPI_DEBUG',
    role: 'debug',
    reader: 'FastAPI',
    fitness: switchFitness,
    safeValue: 'false',
    source: 'https://fastapi.tiangolo.com/reference/fastapi/',
  },
  {
    name: 'FLASK_DEBUG',
    role: 'debug',
    reader: 'Flask',
    fitness: flaskDebugFitness,
    safeValue: '0',
    source: 'https://flask.palletsprojects.com/en/stable/config/#debug-mode',
  },
  {
    name: 'FLASK_ENV',
    role: 'mode',
    reader: 'Flask',
    fitness: modeFitness,
    safeValue: 'production',
    source: 'https://flask.palletsprojects.com/en/2.2.x/config/#ENV',
  },
  {
    name: 'GIT_SSL_NO_VERIFY',
    role: 'tlsVerification',
    reader: 'Git',
    fitness: unsafeWhenSet,
    source: 'https://git-scm.com/docs/git-config#Documentation/git-config.txt-httpsslVerify',
  },
  {
    name: 'GO_ENV',
    role: 'mode',
    reader: 'the application',
    fitness: modeFitness,
    safeValue: 'production',
    source: 'https://gobuffalo.io/documentation/getting_started/config-vars/',
  },
  {
    name: 'NODE_ENV',
    role: 'mode',
    reader: 'Node.js packages',
    fitness: modeFitness,
    safeValue: 'production',
    source: 'https://expressjs.com/en/advanced/best-practice-performance.html#set-node_env-to-production',
  },
  {
    name: 'NODE_TLS_REJECT_UNAUTHORIZED',
    role: 'tlsVerification',
    reader: 'Node.js',
    fitness: unsafeWhen(/^0$/u),
    source: 'https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue',
  },
  {
    name: 'NPM_CONFIG_STRICT_SSL',
    anyCase: true,
    role: 'tlsVerification',
    reader: 'npm',
    fitness: unsafeWhen(/^false$/i),
    source: 'https://docs.npmjs.com/cli/using-npm/config#strict-ssl',
  },
  {
    name: 'PIP_TRUSTED_HOST',
    role: 'tlsVerification',
    reader: 'pip',
    fitness: trustedHostsFitness,
    source: 'https://pip.pypa.io/en/stable/cli/pip/#cmdoption-trusted-host',
  },
  {
    name: 'PYTHONDEVMODE',
    role: 'debug',
    reader: 'Python',
    fitness: unsafeWhenSet,
    source: 'https://docs.python.org/3/using/cmdline.html#envvar-PYTHONDEVMODE',
  },
  {
    name: 'PYTHONHTTPSVERIFY',
    role: 'tlsVerification',
    reader: 'Python',
    fitness: unsafeWhen(/^0$/u),
    source: 'https://peps.python.org/pep-0493/',
  },
  {
    name: 'RACK_ENV',
    role: 'mode',
    reader: 'Rack',
    fitness: modeFitness,
    safeValue: 'production',
    source: 'https://github.com/rack/rack',
  },
  {
    name: 'RAILS_ENV',
    role: 'mode',
    reader: 'Rails',
    fitness: modeFitness,
    safeValue: 'production',
    source: 'https://guides.rubyonrails.org/configuring.html#rails-environment-settings',
  },
  {
    name: 'UV_INSECURE_HOST',
    role: 'tlsVerification',
    reader: 'uv',
    fitness: trustedHostsFitness,
    source: 'https://docs.astral.sh/uv/reference/environment/#uv_insecure_host',
  },
];

const BY_NAME: ReadonlyMap<string, VariableFacts> = new Map(VARIABLES.map((facts) => [facts.name, facts]));

/** What is known of the variable `name`; names are compared as the program that reads them does. */
export function variableFacts(name: string): VariableFacts | undefined {
  const exact = BY_NAME.get(name);
  if (exact) return exact;
  const upper = BY_NAME.get(name.toUpperCase());
  return upper?.anyCase ? upper : undefined;
}
