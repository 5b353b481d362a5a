import { TOKEN_FORMATS } from './token-formats.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';

/** Alphabets for {@link noise}. */
export const ALPHANUMERIC = LETTERS + LETTERS.toLowerCase() + DIGITS;
export const BASE32 = `${LETTERS}234567`;
export const HEX = 'abcdef0123456789';

/** Text that looks random, made at run time: no file may hold a string with the format of a credential. */
export function noise(length: number, alphabet: string, seed = 1): string {
  let state = seed;
  let text = '';
  while (text.length < length) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    text += alphabet[(state >>> 16) % alphabet.length]!;
  }
  return text;
}

/** Base64url of a JSON text. */
function encode(claims: object): string {
  return btoa(JSON.stringify(claims)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** A JSON Web Token with these claims, signed by nobody. */
export function fakeJwt(claims: object): string {
  return [encode({ alg: 'HS256', typ: 'JWT' }), encode(claims), noise(43, ALPHANUMERIC)].join('.');
}

/** A PEM file of this kind, such as `PRIVATE KEY`. */
export function fakeKeyFile(kind: string, body: string): string {
  const line = (edge: string): string => ['-----', edge, ` ${kind}`, '-----'].join('');
  return [line('BEGIN'), body, line('END')].join('\n');
}

/** One token of each format, by id. */
export function fakeTokens(seed = 1): ReadonlyMap<string, string> {
  const word = (length: number, alphabet = ALPHANUMERIC): string => noise(length, alphabet, seed);
  const tokens: Readonly<Record<string, readonly string[]>> = {
    age_secret_key: ['AGE-SECRET', '-KEY-1', word(58, 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L')],
    anthropic: ['sk-', 'ant-api03-', word(93)],
    aws_access_key_id: ['AK', 'IA', word(16, BASE32)],
    cloudflare: ['cf', 'ut_', word(40), word(8, HEX)],
    databricks: ['da', 'pi', word(32, HEX)],
    digitalocean: ['dop', '_v1_', word(64, HEX)],
    docker_hub: ['dckr_', 'pat_', word(27)],
    figma: ['fi', 'gd_', word(40)],
    github: ['gh', 'p_', word(36)],
    github_fine_grained: ['github_', 'pat_', word(22), '_', word(59)],
    gitlab_pat: ['gl', 'pat-', word(20)],
    google_api_key: ['AI', 'za', word(35)],
    grafana_cloud: ['gl', 'c_', word(60)],
    grafana_service_account: ['gl', 'sa_', word(32), '_', word(8, HEX)],
    groq: ['gs', 'k_', word(52)],
    hugging_face: ['h', 'f_', word(34)],
    jwt: [fakeJwt({ sub: 'user', role: 'service_role' })],
    linear: ['lin_', 'api_', word(40)],
    notion: ['nt', 'n_', word(46)],
    npm: ['np', 'm_', word(36)],
    onepassword: ['op', 's_eyJ', word(200), 'fQ=='],
    openai: ['sk-', 'proj-', word(20), 'T3Blbk', 'FJ', word(20)],
    pem_private_key: [fakeKeyFile('PRIVATE KEY', word(128))],
    pgp_private_key: [fakeKeyFile('PGP PRIVATE KEY BLOCK', word(128))],
    pypi: ['pypi-', 'AgEIcHlwaS5vcmc', word(60)],
    sendgrid: ['S', 'G.', word(22), '.', word(43)],
    sentry_organization: ['sn', 'trys_', word(60)],
    shopify: ['shp', 'at_', word(32, HEX)],
    slack_app: ['xa', 'pp-1-', word(11, LETTERS), '-', word(40)],
    slack_token: ['xo', 'xb-', word(24)],
    slack_webhook: [
      ...['https://hooks.slack', '.com/services/T', word(9, LETTERS)],
      ...['/B', word(9, LETTERS), '/', word(24)],
    ],
    stripe_live: ['sk_', 'live_', word(24)],
    stripe_publishable: ['pk_', 'live_', word(24)],
    stripe_test: ['sk_', 'test_', word(24)],
    tailscale: ['ts', 'key-auth-', word(16), '-', word(32)],
    telegram_bot: [word(9, '123456789'), ':A', 'A', word(33)],
    vault: ['hv', 's.', word(95)],
    vercel: ['vc', 'p_', word(24)],
  };
  return new Map(TOKEN_FORMATS.map(({ id }) => [id, tokens[id]?.join('') ?? '']));
}
