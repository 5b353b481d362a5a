import { lastIndexWhere, oncePerFile, type Range } from '@seaworthy/core';
import {
  classifySecret,
  connectionUrl,
  databaseVariablesFor,
  describeSecret,
  judgeVariable,
  userVariablesFor,
  type SecretReason,
  type SecretVerdict,
  type Verdict,
} from '@seaworthy/knowledge';
import type { Scalar } from '../ast.ts';
import type { ComposeSourceCode } from '../source-code.ts';
import type { NamedValue } from './environment.ts';
import { Interpolated, type InterpolatedVariable } from './interpolation.ts';
import { hasDefault, secretVariables, type VariableUse } from './secret-variables.ts';
import type { Service } from './service.ts';

/**
 * Who knows a secret besides those who read the file: nobody yet (`own`), everybody (`known`), or whoever knows the name of
 * its variable, the account or the database; a `placeholder` was meant to be replaced.
 */
export type SecretKnowledge = 'own' | 'known' | 'placeholder' | 'name' | 'user' | 'database';

/** A secret that the file holds: written out, or as the default of a variable. */
export interface WrittenSecret {
  /** What it is the value of: a variable of the container, or else of Compose. */
  readonly name: string;
  /** The secret alone. */
  readonly range: Range;
  /** The scalar that it is a part of. */
  readonly node: Scalar;
  /** It stands in the text of an inline config. */
  readonly isConfig: boolean;
  /** The variable whose default it is, the innermost one; undefined for a secret that is written out. */
  readonly fallbackOf: InterpolatedVariable | undefined;
  readonly knownTo: SecretKnowledge;
  readonly why: SecretReason;
  /** As a message names it: ``the secret `abcd****` ``. Masked. */
  readonly description: string;
}

/**
 * The secrets in the environment of services, in inline configs, and in the defaults of variables with the name of a secret;
 * each once, whoever shares it. Those in `build.args`, in commands and in labels are no part of it, but for such defaults.
 */
export const writtenSecrets = oncePerFile((code: ComposeSourceCode): readonly WrittenSecret[] =>
  new SecretReader(code).read(),
);

/** Whether a place holds one of these secrets, or a part of one. */
export function holdsWrittenSecret(code: ComposeSourceCode, [start, end]: Range): boolean {
  const secrets = writtenSecrets(code);
  const last = secrets[lastIndexWhere(secrets.length, (index) => secrets[index]!.range[0] < end)];
  return last !== undefined && start < last.range[1];
}

/** A text that may hold secrets, and where it stands. */
interface ReadText {
  name: string;
  text: Interpolated;
  node: Scalar;
  /** Whose variable it is. */
  service?: Service;
  /** Whose default it is. */
  outer?: InterpolatedVariable;
}

class SecretReader {
  readonly #code: ComposeSourceCode;
  readonly #accounts: ReadonlySet<string>;
  readonly #found = new Map<number, WrittenSecret>();

  constructor(code: ComposeSourceCode) {
    this.#code = code;
    this.#accounts = accountNames(code);
  }

  read(): WrittenSecret[] {
    for (const service of this.#code.services) {
      for (const named of service.environment.values()) this.#readVariable(named, service);
    }
    for (const { value } of this.#code.top('configs')?.value?.settings.values() ?? []) {
      const content = value?.get('content')?.value?.node;
      if (content?.type === 'Scalar') this.#readText({ name: 'content', text: this.#code.interpolate(content), node: content });
    }
    let end = -1;
    for (const use of secretVariables(this.#code)) {
      // What stands in another default has been read with that.
      if (use.variable.range[1] > end && this.#readDefault(use)) end = use.variable.range[1];
    }
    return [...this.#found.values()].sort((a, b) => a.range[0] - b.range[0]);
  }

  #readVariable({ name, value, node, verdicts }: NamedValue, service: Service): void {
    if (value && node.type === 'Scalar') this.#add(verdicts, { name, text: value, node, service });
  }

  /** Whether the default holds a secret. */
  #readDefault({ variable, node }: VariableUse): boolean {
    if (!hasDefault(variable)) return false;
    const { argument, argumentRange } = variable;
    const isPlain = argumentRange[1] - argumentRange[0] === argument.length;
    const place = (start: number, end: number): Range =>
      isPlain ? [argumentRange[0] + start, argumentRange[0] + end] : argumentRange;
    const text = new Interpolated(argument, () => place);
    return this.#readText({ name: variable.name, text, node, outer: variable });
  }

  #readText(read: ReadText): boolean {
    const { name, text } = read;
    return this.#add(judgeVariable({ name, value: text.judged, setIn: 'compose', stage: 'production' }), read);
  }

  /** Whether a secret is among the verdicts. */
  #add(verdicts: readonly Verdict[], { name, text, node, service, outer }: ReadText): boolean {
    let holdsSecret = false;
    for (const verdict of verdicts) {
      if (verdict.kind !== 'secret' || (verdict.why.by === 'name' && this.#accounts.has(name))) continue;
      const range = text.range(...verdict.range);
      const around = variableAround(text.variables, range);
      // Of a value that is put together, `${USER:-neo4j}/${PASSWORD:-…}`, only the parts are secrets.
      const isPutTogether = verdict.why.by === 'name' && !around && text.variables.length > 0;
      if (isPutTogether) continue;
      holdsSecret = true;
      if (this.#found.has(range[0])) continue;
      this.#found.set(range[0], {
        name,
        range,
        node,
        isConfig: !service && !outer,
        fallbackOf: around ?? outer,
        knownTo: knowledgeOf(verdict, name, text.text, service),
        why: verdict.why,
        description: describeSecret(verdict.why, verdict.masked),
      });
    }
    return holdsSecret;
  }
}

/** The innermost variable whose default holds a place. */
function variableAround(variables: readonly InterpolatedVariable[], range: Range): InterpolatedVariable | undefined {
  const around = variables.find((each) => {
    return hasDefault(each) && each.argumentRange[0] <= range[0] && range[1] <= each.argumentRange[1];
  });
  return around && (variableAround(around.nested, range) ?? around);
}

function knowledgeOf(verdict: SecretVerdict, name: string, text: string, service?: Service): SecretKnowledge {
  const { why, standing, range } = verdict;
  if (standing === 'knownDefault') return 'known';
  if (standing === 'placeholder') return 'placeholder';
  const value = text.slice(...range);
  if (why.by === 'urlPassword') {
    if (value === why.user) return 'user';
    return value === connectionUrl(text)?.database?.value ? 'database' : 'own';
  }
  if (why.by === 'tokenFormat') return 'own';
  const [user, database] = [userOf(name, service), databaseOf(name, service)];
  const found = classifySecret({ name, value, user, database });
  // What only says that it is for development is not tried by anybody who does not read the file.
  return found.is === 'default' && found.because !== 'saysSo' ? found.because : 'own';
}

/** The account that goes with a password: as the service says, or as the image has it when nobody does. */
function userOf(name: string, service: Service | undefined): string | undefined {
  return firstText(userVariablesFor(name), service) ?? service?.facts?.users?.find((user) => user.default)?.default;
}

function databaseOf(name: string, service: Service | undefined): string | undefined {
  return firstText(databaseVariablesFor(name), service);
}

function firstText(names: readonly string[], service: Service | undefined): string | undefined {
  for (const name of names) {
    const value = service?.variable(name);
    if (value && value.kind !== 'unknown') return value.text;
  }
  return undefined;
}

/** The names of accounts that have a secret's name, such as `MINIO_ACCESS_KEY` beside `MINIO_SECRET_KEY`. */
function accountNames(code: ComposeSourceCode): ReadonlySet<string> {
  const accounts = new Set<string>();
  const add = (name: string): void => userVariablesFor(name).forEach((user) => accounts.add(user));
  for (const { environment } of code.allServices) for (const name of environment.keys()) add(name);
  for (const { variable } of secretVariables(code)) add(variable.name);
  return accounts;
}
