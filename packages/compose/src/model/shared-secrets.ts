import type { Range } from '@seaworthy/core';
import type { ComposeSourceCode } from '../source-code.ts';
import type { NamedValue } from './environment.ts';
import type { InterpolatedVariable } from './interpolation.ts';
import { hasDefault, secretVariables, type VariableUse } from './secret-variables.ts';
import type { Service } from './service.ts';

/** A variable that another secret stands in for: `${SESSION_SECRET:-${JWT_SECRET}}`. */
export interface SharedSecret extends VariableUse {
  /** What stands in. */
  readonly other: InterpolatedVariable;
}

/** The secrets that do for others as well. Two names for one secret, such as `POSTGRES_PASSWORD` and `DB_PASSWORD`, are none. */
export function sharedSecrets(code: ComposeSourceCode): SharedSecret[] {
  return secretVariables(code).flatMap(({ variable, node }) => {
    if (!hasDefault(variable)) return [];
    const [other] = variable.nested;
    const isAll = other && isSamePlace(other.range, variable.argumentRange);
    return isAll && !other.operator && areTwoSecrets(variable.name, other.name) ? [{ variable, node, other }] : [];
  });
}

/** What the name of a secret that a program makes up itself ends with; what comes before says what it is for. */
const PURPOSE = /^(.+?)_(?:COOKIE|ENCRYPTION|SIGNING)?_?(?:SECRET|SECRET_KEY|KEY|SALT)$/u;
const ADMINISTRATOR = /(?:^|_)(?:ADMIN|ROOT|SUPERUSER)_/u;

function areTwoSecrets(a: string, b: string): boolean {
  const [one, two] = [PURPOSE.exec(a)?.[1], PURPOSE.exec(b)?.[1]];
  // A key for somebody else's interface is given, not made up.
  if (one !== undefined && two !== undefined) return one !== two && !`${a} ${b}`.includes('API');
  return b.includes('PASS') && ADMINISTRATOR.test(a) && !ADMINISTRATOR.test(b);
}

function isSamePlace(a: Range, b: Range): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** A password of the administrator that is that of the application's user too. */
export interface SharedPassword {
  readonly administrator: NamedValue;
  readonly user: NamedValue;
  /** The variable of Compose from which both come. */
  readonly variable: InterpolatedVariable;
}

/** `MYSQL_ROOT_PASSWORD: ${DB_PASSWORD}` beside `MYSQL_PASSWORD: ${DB_PASSWORD}`. */
export function sharedPasswords({ environment }: Service): SharedPassword[] {
  return [...environment.values()].flatMap((administrator) => {
    const user = environment.get(administrator.name.replace(ADMINISTRATOR, '_'));
    if (!user || user === administrator || !administrator.name.endsWith('PASSWORD')) return [];
    const variable = onlyVariable(administrator);
    return variable && variable.name === onlyVariable(user)?.name ? [{ administrator, user, variable }] : [];
  });
}

/** The variable that a value consists of. */
function onlyVariable({ value }: NamedValue): InterpolatedVariable | undefined {
  const [variable, ...others] = value?.variables ?? [];
  return variable && others.length === 0 && value?.text === `\${${variable.name}}` ? variable : undefined;
}
