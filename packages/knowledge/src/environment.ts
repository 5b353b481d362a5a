import type { Range, Stage, Value } from '@seaworthy/core';
import { isKnownDefault } from './known-defaults.ts';
import { mask } from './mask.ts';
import { isPlaceholder } from './placeholders.ts';
import { clientPrefixOf } from './public-names.ts';
import { isSecretName } from './secret-names.ts';
import { isOrdinaryValue } from './secret-values.ts';
import { tokensIn, type TokenMatch } from './tokens.ts';
import { credentialsInUrl, type UrlCredentials, type UrlPassword } from './urls.ts';
import type { OriginProblem, UnfitKind, VariableRole } from './variables/variable-facts.ts';
import { variableFacts, type VariableFacts } from './variables.ts';

/** Where a variable is set. */
export type SetIn = 'dockerfile-env' | 'dockerfile-arg' | 'shell' | 'compose' | 'env-file';

/** One assignment. */
export interface VariableSetting {
  name: string;
  /**
   * Without quotes. A text may still hold references that nobody could resolve, as written:
   * `postgres://app:hunter2@${HOST}/app`; what is made of them is never judged.
   */
  value: Value;
  setIn: SetIn;
  /** Of the file. */
  stage: Stage;
}

/**
 * What a secret is worth: `real`: nobody else knows it yet; `knownDefault`: everybody does; `placeholder`: it
 * holds a place. A value that is both of the last two, such as `changeme`, is a placeholder in a template,
 * else a default.
 */
export type SecretStanding = 'real' | 'knownDefault' | 'placeholder';

/** How a secret is recognised. */
export type SecretReason =
  | { by: 'name' }
  | { by: 'tokenFormat'; id: string; name: string }
  | { by: 'urlPassword'; scheme: string; user: string; host: string };

interface Judgement {
  /** The part of the value that a person would underline, in offsets of the value. */
  range: Range;
  /** The value only applies when nobody sets another: `${NAME:-value}`, `ARG NAME=value`. */
  isDefault: boolean;
}

/** A literal secret. */
export interface SecretVerdict extends Judgement {
  kind: 'secret';
  why: SecretReason;
  standing: SecretStanding;
  /** As a message may show it. */
  masked: string;
}

/** A known variable with a value, or an entry of a list, that is not fit for production. */
export interface UnfitVerdict extends Judgement {
  kind: UnfitKind;
  role: VariableRole;
  /** `name`: this very variable is documented; `pattern`: its name only looks like it, as `MYAPP_DEBUG`. */
  matchedBy: 'name' | 'pattern';
  /** The text of the range. */
  value: string;
  /** What reads the variable: `Node.js`. */
  reader: string;
  /** What to write in place of the range; undefined where it has to go, or only its owner knows. */
  safeValue: string | undefined;
  /** Of a malformed origin. */
  problem: OriginProblem | undefined;
}

/** What is wrong with the value of a variable. */
export type Verdict = SecretVerdict | UnfitVerdict;

/**
 * What there is to say against an assignment, wherever it stands; nothing of a value that is unknown. It
 * states facts: whether they matter in this file and stage is for the rule to say. A rule takes the kinds
 * that it is about, in the order in which they stand in the value:
 *
 *     for (const verdict of judgeVariable({ name, value, setIn: 'env-file', stage })) {
 *       if (verdict.kind === 'anyOrigin') report(verdict.range, verdict.safeValue);
 *     }
 *
 * Whether a subject is in the good state, for evidence, says `variableFacts(name)?.fitness(text)`.
 *
 * But for certificate checks, a variable is only judged where the running program sees it:
 * `NODE_ENV=development npm ci` in a build is no development image.
 */
export function judgeVariable({ name, value, setIn, stage }: VariableSetting): Verdict[] {
  if (value.kind === 'unknown') return [];
  const setting: KnownSetting = { name, text: value.text, stage, isDefault: value.kind === 'default' };
  const facts = variableFacts(name);
  const judged = facts !== undefined && (facts.role === 'tlsVerification' || isSeenAtRunTime(setIn));
  return [...judgeSecret(setting), ...(judged ? judgeFitness(setting, facts) : [])];
}

interface KnownSetting {
  name: string;
  text: string;
  stage: Stage;
  isDefault: boolean;
}

function isSeenAtRunTime(setIn: SetIn): boolean {
  return setIn !== 'dockerfile-arg' && setIn !== 'shell';
}

function judgeFitness({ text, isDefault }: KnownSetting, facts: VariableFacts): UnfitVerdict[] {
  const [start, end] = trimmedRange(text);
  const { role, matchedBy, reader } = facts;
  return facts.faults(text.slice(start, end)).map(({ kind, range: [from, to], safeValue, problem }) => {
    const range: Range = [start + from, start + to];
    const value = text.slice(...range);
    return { kind, role, matchedBy, value, reader, safeValue, problem, range, isDefault };
  });
}

/**
 * One verdict for each token and for each other password in a URL, or else one for the value as a whole: the
 * same secret is never reported twice.
 */
function judgeSecret(setting: KnownSetting): SecretVerdict[] {
  const tokens = tokensIn(setting.text);
  const secrets = tokens.filter((token) => !isPublicHere(setting.name, token));
  const isReported = (url: UrlCredentials): boolean => secrets.some(({ range }) => overlap(url.range, range));
  const urls = credentialsInUrl(setting.text).filter((url) => !isReported(url));
  const found = [
    ...secrets.map((token) => judgeToken(setting, token)),
    ...urls.flatMap((url) => judgeUrl(setting, url)),
  ];
  if (found.length > 0) return found.sort((a, b) => a.range[0] - b.range[0]);
  return tokens.length > 0 || !isSecretName(setting.name) ? [] : judgeByName(setting);
}

function judgeUrl({ stage, isDefault }: KnownSetting, url: UrlCredentials): SecretVerdict[] {
  const { scheme, user, password, host } = url;
  if (!password || password.kind === 'empty' || password.kind === 'reference') return [];
  return [
    {
      kind: 'secret',
      why: { by: 'urlPassword', scheme, user: user.value, host: host.value },
      standing: standingOfPassword(password, stage),
      masked: mask(password.value),
      range: password.range,
      isDefault,
    },
  ];
}

function standingOfPassword({ kind, knownDefault }: UrlPassword, stage: Stage): SecretStanding {
  return standing(kind === 'placeholder', knownDefault, stage);
}

function standing(placeholder: boolean, knownDefault: boolean, stage: Stage): SecretStanding {
  if (knownDefault && (stage !== 'template' || !placeholder)) return 'knownDefault';
  return placeholder ? 'placeholder' : 'real';
}

function judgeToken({ text, isDefault }: KnownSetting, { id, name, range }: TokenMatch): SecretVerdict {
  return {
    kind: 'secret',
    why: { by: 'tokenFormat', id, name },
    standing: 'real',
    masked: mask(text.slice(...range)),
    range,
    isDefault,
  };
}

/** Google's keys for browsers have the format of those for servers. */
function isPublicHere(name: string, token: TokenMatch): boolean {
  if (token.public) return true;
  return token.id === 'google_api_key' && (clientPrefixOf(name) !== undefined || name.includes('FIREBASE'));
}

function judgeByName({ name, text, stage, isDefault }: KnownSetting): SecretVerdict[] {
  const range = trimmedRange(text);
  const value = text.slice(...range);
  if (value === '' || isOrdinaryValue(name, value)) return [];
  return [
    {
      kind: 'secret',
      why: { by: 'name' },
      standing: standing(isPlaceholder(value), isKnownDefault(value), stage),
      masked: mask(value),
      range,
      isDefault,
    },
  ];
}

function trimmedRange(text: string): Range {
  const end = text.trimEnd().length;
  return [Math.min(end, text.length - text.trimStart().length), end];
}

function overlap(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
