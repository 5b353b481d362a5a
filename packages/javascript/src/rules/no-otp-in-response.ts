import { patternOption, ruleOptions } from '@seaworthy/core';
import { literalText, propertyName, unwrap, type Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { functionName, functionsAround } from '../model/functions.ts';
import { RESPONSE_WORDS, responseBodyOf } from '../model/response-bodies.ts';
import { writtenParts, type WrittenPart } from '../model/written-parts.ts';

interface Options {
  names: string;
}

/** Where a name stands for a text about the code: what is wrong with it, or how a form looks. */
const ABOUT_CODES = /error|valid|field|message|schema|propert|label/i;

/** Handlers that set up an authenticator, whose secret the user has to see. */
const ENROLMENT = /enrol|setup|set-up|2fa|mfa|totp|two-?factor/i;
const ENROLMENT_NAME = /secret|otpauth|qr|url/i;

/** Calls that tell something about a code but not the code. */
const HARMLESS_CALL = /^(?:Boolean|(?:is|has)[A-Z]\w*|(?:mask|redact|hash|omit|verify|validate|compare|check)\w*)$/u;

export default defineRule<{ messageIds: 'disclosed'; options: Options }>({
  name: 'no-otp-in-response',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow returning one-time codes and reset tokens to the client',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['auth-otp-not-disclosed'],
      references: [
        'CWE-200',
        'CWE-640',
        'OWASP ASVS 4.0.3 2.7.4',
        'https://cheatsheetseries.owasp.org/cheatsheets/Forgot_Password_Cheat_Sheet.html',
      ],
      sources: [],
      triggers: RESPONSE_WORDS,
    },
    messages: {
      disclosed:
        '`{{name}}` is returned to whoever asks for it, so nobody needs the mailbox or phone it is meant for to take ' +
        'over the account. Send it there only, and answer that it was sent.',
    },
    ...ruleOptions<Options>({
      names: {
        type: 'string',
        format: 'regex',
        default:
          '^(otp|otpCode|oneTimeCode|verificationCode|verificationToken|emailVerificationToken|resetToken|passwordResetToken|resetPasswordToken|magicLink|magicToken|smsCode)$',
        description: 'Names of properties that hold a code or token for another channel.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const names = patternOption(context, 'names', context.options[0].names);

    function check(node: Node): void {
      const body = responseBodyOf(node, code);
      if (!body) return;
      for (const part of writtenParts(body.node, code, { names: true, envelopes: true })) {
        const name = part.path.at(-1);
        if (name === undefined || !names.test(name) || part.path.slice(0, -1).some((each) => ABOUT_CODES.test(each))) continue;
        if (!mayBeCode(part) || (ENROLMENT_NAME.test(name) && isEnrolment(node)) || code.isOutsideProduction(part.node)) continue;
        const place = part.member?.type === 'Property' ? part.member.key : part.node;
        context.report({ node: place, messageId: 'disclosed', data: { name } });
      }
    }

    /** Not a switch, a fixed text, or what a call tells about it. */
    function mayBeCode({ node, member }: WrittenPart): boolean {
      if (member?.type !== 'Property' || /^(?:Unary|Binary|Function|ArrowFunction)Expression$/u.test(node.type)) return false;
      const text = literalText(node);
      if (text !== undefined) return /^\d{4,8}$/u.test(text);
      if (node.type === 'Literal') return typeof node.value === 'number';
      if (node.type === 'CallExpression') return !HARMLESS_CALL.test(calleeName(node.callee));
      const value = code.valueOf(node);
      return value.type !== 'scalar' || (typeof value.value !== 'boolean' && value.value != null);
    }

    return {
      CallExpression: check,
      NewExpression: check,
      AssignmentExpression: check,
      ReturnStatement: check,
      ArrowFunctionExpression: check,
    };
  },
});

function calleeName(callee: Node): string {
  const inner = unwrap(callee);
  if (inner.type === 'Identifier') return inner.name;
  return inner.type === 'MemberExpression' ? (propertyName(inner) ?? '') : '';
}

function isEnrolment(node: Node): boolean {
  return functionsAround(node).some((each) => ENROLMENT.test(functionName(each) ?? ''));
}
