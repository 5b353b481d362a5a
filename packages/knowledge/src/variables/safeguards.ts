import { isFalsy, isTruthy } from '../booleans.ts';
import { isPublicHost } from '../hosts.ts';
import { parseOrigin } from '../origins.ts';
import { isPlaceholder } from '../placeholders.ts';
import { hasReference } from '../references.ts';
import { isProductionMode } from './modes.ts';
import {
  listWithout,
  mustBeOff,
  mustBeOn,
  notOneOf,
  quantity,
  whole,
  wholeFault,
  wholeNumber,
} from './readings.ts';
import type { Fault, Fitness, Reading, VariableRow } from './variable-facts.ts';

const BYPASSED = mustBeOff('authBypassed');

/** Any code will do; so will a switch that is on. */
function masterCodeFitness(value: string): Fitness {
  if (value === '' || isFalsy(value)) return 'safe';
  return isTruthy(value) || /^\d{3,10}$/u.test(value) ? 'unsafe' : 'unclear';
}

const proxies = listWithout('anyProxyTrusted', (entry) => /^(?:\*|0\.0\.0\.0\/0|::\/0)$/u.test(entry));

/** A number is how many proxies there are, which is a fine answer: `TRUST_PROXY=1`. */
function trustProxyFitness(value: string): Fitness {
  if (/^(?:true|yes|on|all|\*)$/i.test(value)) return 'unsafe';
  return value === '' ? 'unclear' : 'safe';
}

function payment(live: string): Reading {
  return whole(
    'paymentSandbox',
    (value) => {
      if (/^(?:sandbox|test|testing|development)$/i.test(value)) return 'unsafe';
      return /^(?:live|production|prod)$/i.test(value) ? 'safe' : 'unclear';
    },
    live,
  );
}

const DSN_PATH = /^\/(?:[^/?#]+\/)*\d+\/?$/u;

const dsn: Reading = {
  fitness(value) {
    if (isNoDsn(value)) return 'unclear';
    return dsnFaults(value).length > 0 ? 'unsafe' : 'safe';
  },
  faults: dsnFaults,
};

/** Empty, off, a reference or a placeholder: `SENTRY_DSN=0`. */
function isNoDsn(value: string): boolean {
  return value === '' || isFalsy(value) || hasReference(value) || isPlaceholder(value);
}

/** `https://<public key>[:<secret>]@<host>/<project id>`. */
function dsnFaults(value: string): Fault[] {
  if (isNoDsn(value)) return [];
  const url = parseOrigin(value);
  const hasKey = /^https?:\/\/[^:@/\s]+(?::[^@/\s]*)?@/iu.test(value);
  if (!url || !hasKey || url.host === '' || !DSN_PATH.test(url.rest))
    return [wholeFault('malformedDsn', value)];
  return url.scheme === 'http' && isPublicHost(url.host) ? [wholeFault('plainHttpDsn', value)] : [];
}

const TEST_TRANSPORTS = ['array', 'console', 'dummy', 'fake', 'locmem', 'log', 'mock', 'null'];
const DJANGO_BACKENDS = ['console', 'dummy', 'filebased', 'locmem'].map(
  (name) => `django.core.mail.backends.${name}.emailbackend`,
);

const ON = ['ACCESS', 'LOGIN', 'LOGINS', 'USER', 'USERS', 'WRITE', 'WRITES'].join(',_');
const CHECKS = 'AUTH,AUTHENTICATION,JWT,OTP,MFA,2FA,CSRF,CAPTCHA,SIGNATURE,PERMISSION,PERMISSIONS';

/** What is switched off for tests and demos, and must not be in production. */
export const SAFEGUARD_VARIABLES: readonly VariableRow[] = [
  {
    // What follows says for whom: DISABLE_AUTH_FOR_TESTS. DISABLE_LOGIN_FORM leaves single sign-on.
    parts: [`{SKIP,DISABLE,BYPASS,NO}_{${CHECKS}}`, 'AUTH_{DISABLED,BYPASS}', '{MOCK,FAKE}_AUTH'],
    endings: [
      '{SKIP,DISABLE,BYPASS,NO}_LOGIN',
      `ALLOW_ANONYMOUS{,_${ON}}`,
      '{RETURN,EXPOSE}_OTP',
      'OTP_IN_RESPONSE',
    ],
    role: 'authBypass',
    reader: 'the application',
    reading: BYPASSED,
    source: 'https://cwe.mitre.org/data/definitions/489.html',
  },
  {
    // Behind other words it is one way to log in among several: LDAP_AUTH_ENABLED.
    names: ['{,API_,APP_,ADMIN_,HTTP_,SERVER_}AUTH_ENABLED'],
    endings: ['{CSRF,CAPTCHA,JWT_VERIFY,REQUIRE_AUTH}_ENABLED', 'REQUIRE_AUTH'],
    role: 'authBypass',
    reader: 'the application',
    reading: mustBeOn('authBypassed'),
    source: 'https://flask-wtf.readthedocs.io/en/stable/config/',
  },
  {
    endings: ['{MASTER,TEST}_OTP'],
    role: 'authBypass',
    reader: 'the application',
    reading: whole('authBypassed', masterCodeFitness),
    source: 'https://cwe.mitre.org/data/definitions/798.html',
  },
  {
    parts: ['BYPASS', 'ALLOW_INSECURE'],
    role: 'safeguard',
    reader: 'the application',
    reading: mustBeOff('safeguardBypassed'),
    source: 'https://cwe.mitre.org/data/definitions/489.html',
  },
  {
    parts: ['ENABLE_DEMO', 'DEMO_MODE'],
    role: 'demo',
    reader: 'the application',
    reading: mustBeOff('demoEnabled'),
    source: 'https://cwe.mitre.org/data/definitions/489.html',
  },
  {
    names: [
      'TESTING',
      'TEST_MODE',
      'USE_MOCK{,S}',
      'MOCK_{SMS,EMAIL,MAIL,PAYMENT,PAYMENTS,STRIPE,S3,STORAGE}',
      'FAKE_{SMS,EMAIL,DATA}',
      'SEED_{DB,DATABASE,DATA}',
      'LOAD_FIXTURES',
      '{RESET,DROP}_DB',
      'MAIL_SUPPRESS_SEND',
    ],
    parts: ['MOCK_EXTERNAL'],
    role: 'testMode',
    reader: 'the application',
    reading: mustBeOff('testModeEnabled'),
    source: 'https://flask.palletsprojects.com/en/stable/config/#TESTING',
  },
  {
    names: ['SMS_PROVIDER', 'MAIL_{DRIVER,MAILER}', 'EMAIL_{BACKEND,PROVIDER}'],
    role: 'testTransport',
    reader: 'the application',
    reading: notOneOf('testTransport', [...TEST_TRANSPORTS, ...DJANGO_BACKENDS]),
    source: 'https://docs.djangoproject.com/en/stable/topics/email/#email-backends',
  },
  {
    names: [
      'ENABLE_{DOCS,SWAGGER,API_DOCS,OPENAPI,GRAPHIQL,PLAYGROUND,INTROSPECTION}',
      '{DOCS,SWAGGER,API_DOCS,GRAPHIQL,PLAYGROUND,INTROSPECTION}_ENABLED',
      'GRAPHQL_{PLAYGROUND,INTROSPECTION}',
    ],
    role: 'apiDocs',
    reader: 'the application',
    reading: mustBeOff('apiDocsEnabled'),
    source: 'https://cheatsheetseries.owasp.org/cheatsheets/GraphQL_Cheat_Sheet.html',
  },
  {
    names: ['FORWARDED_ALLOW_IPS', 'TRUSTED_PROXIES', 'TRUSTED_PROXY_IPS'],
    role: 'proxyTrust',
    reader: 'the application',
    reading: proxies,
    source: 'https://www.uvicorn.org/settings/#http',
  },
  {
    names: ['TRUST_PROXY'],
    role: 'proxyTrust',
    reader: 'the application',
    reading: whole('anyProxyTrusted', trustProxyFitness, '1'),
    source: 'https://expressjs.com/en/guide/behind-proxies.html',
  },
  {
    names: ['PROXY_FIX_X_FOR'],
    role: 'proxyTrust',
    reader: 'Werkzeug',
    reading: quantity(wholeNumber, (count) => (count > 3 ? 'manyProxiesTrusted' : undefined)),
    source: 'https://werkzeug.palletsprojects.com/en/stable/middleware/proxy_fix/',
  },
  {
    names: ['PAYPAL_{MODE,ENVIRONMENT}'],
    role: 'paymentMode',
    reader: 'PayPal',
    reading: payment('live'),
    source: 'https://developer.paypal.com/tools/sandbox/',
  },
  {
    names: ['{BRAINTREE,SQUARE}_ENVIRONMENT', 'PLAID_ENV'],
    role: 'paymentMode',
    reader: 'the payment provider',
    reading: payment('production'),
    source: 'https://plaid.com/docs/sandbox/',
  },
  {
    names: ['ADYEN_ENVIRONMENT'],
    role: 'paymentMode',
    reader: 'Adyen',
    reading: payment('live'),
    source: 'https://docs.adyen.com/development-resources/live-endpoints/',
  },
  {
    endings: ['{SENTRY,GLITCHTIP}_DSN'],
    role: 'sentryDsn',
    reader: 'Sentry',
    reading: dsn,
    source: 'https://docs.sentry.io/concepts/key-terms/dsn-explainer/',
  },
  {
    names: ['{,NEXT_PUBLIC_,VITE_}SENTRY_ENVIRONMENT'],
    role: 'sentryEnvironment',
    reader: 'Sentry',
    reading: whole(
      'sentryNotProduction',
      (value) => {
        if (value === '' || isPlaceholder(value)) return 'unclear';
        return isProductionMode(value) ? 'safe' : 'unsafe';
      },
      'production',
    ),
    source: 'https://docs.sentry.io/product/sentry-basics/environments/',
  },
];
