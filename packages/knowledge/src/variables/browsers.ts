import { isPublicHost } from '../hosts.ts';
import { parseOrigin } from '../origins.ts';
import { isPlaceholder } from '../placeholders.ts';
import { listWithout, mustBeOn, wholeFault } from './readings.ts';
import type { Fault, Reading, UnfitKind, VariableRow } from './variable-facts.ts';

const FORCE_HTTPS = mustBeOn('httpsNotForced');

/** Django matches a host that begins with a dot against its sub-domains: `.example.org` is narrow. */
const hosts = listWithout('anyHost', (entry) => /^\.?\*$/u.test(entry));

const SAME_SITE = ['lax', 'strict', 'none'];

const sameSite: Reading = {
  fitness: (value) => (/^(?:lax|strict)$/i.test(value) ? 'safe' : 'unclear'),
  faults(value) {
    const lower = value.toLowerCase();
    if (lower === 'none') return [wholeFault('sameSiteNone', value, 'Lax')];
    const known = value === '' || SAME_SITE.includes(lower) || value.includes('$') || isPlaceholder(value);
    return known ? [] : [wholeFault('unknownSameSite', value)];
  },
};

const publicUrl: Reading = {
  fitness(value) {
    if (urlFaults(value).length > 0) return 'unsafe';
    return /^(?:https|wss):\/\//iu.test(value) && !isPlaceholder(value) ? 'safe' : 'unclear';
  },
  faults: urlFaults,
};

function urlFaults(value: string): Fault[] {
  const kind = isPlaceholder(value) ? undefined : exposureOf(value);
  return kind ? [wholeFault(kind, value)] : [];
}

/** A name without a dot is a service that no browser calls. A reference may come to any host. */
function exposureOf(value: string): UnfitKind | undefined {
  const url = parseOrigin(value);
  if (!url?.scheme || !/^(?:https?|wss?)$/u.test(url.scheme)) return undefined;
  // How a container names its host: an address for the server, not for browsers.
  if (url.host === 'host.docker.internal') return undefined;
  if (url.hostKind === 'local') return 'localUrl';
  if (url.hostKind === 'private') return 'privateUrl';
  const plain = url.scheme === 'http' || url.scheme === 'ws';
  return plain && (url.hostKind === 'reference' || isPublicHost(url.host)) ? 'plainHttpUrl' : undefined;
}

/** What decides how browsers and the application talk: hosts, cookies, HTTPS, the address of the site. */
export const BROWSER_VARIABLES: readonly VariableRow[] = [
  {
    endings: ['ALLOWED_HOSTS', 'TRUSTED_HOSTS'],
    role: 'allowedHosts',
    reader: 'the application',
    reading: hosts,
    source: 'https://docs.djangoproject.com/en/stable/ref/settings/#allowed-hosts',
  },
  {
    endings: ['COOKIE{,S}_SECURE', 'SECURE_COOKIE{,S}'],
    role: 'cookieFlag',
    reader: 'the application',
    reading: mustBeOn('cookieWithoutSecure'),
    source: 'https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie#secure',
  },
  {
    endings: ['COOKIE{,S}_HTTP{,_}ONLY'],
    role: 'cookieFlag',
    reader: 'the application',
    reading: mustBeOn('cookieWithoutHttpOnly'),
    source: 'https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie#httponly',
  },
  {
    endings: ['JWT_COOKIE_CSRF_PROTECT'],
    role: 'cookieFlag',
    reader: 'Flask-JWT-Extended',
    reading: mustBeOn('cookieWithoutCsrfCheck'),
    source: 'https://flask-jwt-extended.readthedocs.io/en/stable/options.html#JWT_COOKIE_CSRF_PROTECT',
  },
  {
    endings: ['COOKIE{,S}_SAME{,_}SITE'],
    role: 'sameSite',
    reader: 'the application',
    reading: sameSite,
    source: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.2.7',
  },
  {
    endings: ['{FORCE,ENFORCE,REDIRECT}_HTTPS', 'FORCE_SSL', 'SECURE_SSL_REDIRECT', 'HTTPS_ONLY'],
    role: 'forceHttps',
    reader: 'the application',
    reading: FORCE_HTTPS,
    source: 'https://docs.djangoproject.com/en/stable/ref/settings/#secure-ssl-redirect',
  },
  {
    endings: [
      '{BASE,APP,SITE,PUBLIC,FRONTEND,BACKEND,API,SERVER,AUTH,CALLBACK,WEBHOOK,DOMAIN,WEB,CLIENT}_URL',
      'NEXTAUTH_URL',
      'REDIRECT_URI',
    ],
    role: 'publicUrl',
    reader: 'the application',
    reading: publicUrl,
    source: 'https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html',
  },
];
