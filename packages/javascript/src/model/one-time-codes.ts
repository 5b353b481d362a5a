import { lastName, literalText } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { functionName, functionsAround } from './functions.ts';
import type { WrittenPart } from './written-parts.ts';

/** Where the name of a code stands for a text about it: what is wrong with it, how a form looks. */
const ABOUT_CODES = /error|valid|field|message|schema|propert|label/i;

/** Calls that tell something about a code but not the code. */
const TELLING_CALL = /^(?:Boolean|(?:is|has)[A-Z]\w*|(?:mask|redact|hash|omit|verify|validate|compare|check)\w*)$/u;

/** Whether a part of a response with the name of a one-time code can be one: no switch, no text about it, no check. */
export function mayBeOneTimeCode({ node, member, path }: WrittenPart, code: JavaScriptModel): boolean {
  if (member?.type !== 'Property' || path.slice(0, -1).some((each) => ABOUT_CODES.test(each))) return false;
  if (/^(?:Unary|Binary|Function|ArrowFunction)Expression$/u.test(node.type)) return false;
  const text = literalText(node);
  if (text !== undefined) return /^\d{4,8}$/u.test(text);
  if (node.type === 'Literal') return typeof node.value === 'number';
  if (node.type === 'CallExpression') return !TELLING_CALL.test(lastName(node.callee) ?? '');
  const value = code.valueOf(node);
  return value.type !== 'scalar' || (typeof value.value !== 'boolean' && value.value != null);
}

/** Handlers that set up an authenticator, and the names of what the user has to see for it. */
const ENROLMENT = /enrol|setup|set-up|2fa|mfa|totp|two-?factor/i;
const ENROLMENT_NAME = /secret|otpauth|qr|url/i;

/** Whether a part of a response is what an authenticator is set up with. */
export function isEnrolment({ node, path }: WrittenPart): boolean {
  if (!ENROLMENT_NAME.test(path.at(-1) ?? '')) return false;
  return functionsAround(node).some((each) => ENROLMENT.test(functionName(each) ?? ''));
}
