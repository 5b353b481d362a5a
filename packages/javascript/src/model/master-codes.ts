import { lastName, literalText, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { asksForMode, refuses } from './authentication-checks.ts';
import { functionsAround } from './functions.ts';

/** A comparison that accepts a fixed code instead of the one that was sent. */
export interface MasterCode {
  /** The literal. */
  readonly place: Node;
  readonly value: string;
  /** What it is compared with: `otp`. */
  readonly name: string;
  /** Where the function around it starts: comparisons in one function are about one code. */
  readonly scope: number;
}

/** Names of what a person types in to prove who they are. `statusCode` and `zipCode` are none. */
const PROOF =
  /(?:[Oo]tp|OTP|[Pp]asscode|[Pp]assword|(?:^|_)pin|Pin|PIN)$|(?:[Vv]erification|[Aa]uth|[Ll]ogin|[Ss]ms|[Rr]eset|[Cc]onfirmation|[Oo]ne_?[Tt]ime)_?[Cc]ode$/u;
const AMBIGUOUS = /^(?:code|token|\w+Token)$/u;
const ABOUT_PROOF = /otp|verif|two_?factor|2fa|mfa|sms|log_?in|sign_?in|one_?time/iu;

/** What a comparison with one of `values` accepts as if it were the real code, in production; undefined for every other. */
export function masterCodeIn(
  comparison: TSESTree.BinaryExpression,
  values: readonly string[],
  code: JavaScriptModel,
): MasterCode | undefined {
  const { left, right, operator } = comparison;
  if (!/^[!=]==?$/u.test(operator)) return undefined;
  for (const [proof, place] of [[left, right], [right, left]] as const) {
    const value = literalText(place);
    const name = lastName(proof);
    if (value === undefined || name === undefined || !values.includes(value) || !isProof(proof, name, code)) continue;
    // `code !== '1234'` accepts the value when what follows refuses everything else.
    const accepts = refuses(comparison, code) === operator.startsWith('!');
    if (!accepts || isForAnotherMode(place, code)) return undefined;
    return { place, value, name, scope: functionsAround(place)[0]?.range[0] ?? 0 };
  }
  return undefined;
}

/** `code` and `token` may be of anything: they count where the function is about proving who somebody is. */
function isProof(node: Node, name: string, code: JavaScriptModel): boolean {
  if (PROOF.test(name)) return true;
  if (!AMBIGUOUS.test(name)) return false;
  if (unwrap(node).type !== 'Identifier') return code.requestPart(node) !== undefined;
  const [around] = functionsAround(node);
  return ABOUT_PROOF.test(around ? code.getText(around) : code.text);
}

/** `isTest && otp === '000000'`. */
function isForAnotherMode(node: Node, code: JavaScriptModel): boolean {
  for (let ancestor: Node | undefined = node.parent; ancestor?.type.endsWith('Expression'); ancestor = ancestor.parent) {
    if (ancestor.type === 'LogicalExpression' && ancestor.operator === '&&' && asksForMode(ancestor, code)) return true;
  }
  return false;
}
