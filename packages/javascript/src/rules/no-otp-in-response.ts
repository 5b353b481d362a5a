import { patternOption, ruleOptions } from '@seaworthy/core';
import type { Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isEnrolment, mayBeOneTimeCode } from '../model/one-time-codes.ts';
import { RESPONSE_WORDS, responseBodyOf } from '../model/response-bodies.ts';
import { writtenParts } from '../model/written-parts.ts';

interface Options {
  names: string;
}

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
        if (name === undefined || !names.test(name) || !mayBeOneTimeCode(part, code)) continue;
        if (isEnrolment(part) || code.isOutsideProduction(part.node)) continue;
        const place = part.member?.type === 'Property' ? part.member.key : part.node;
        context.report({ node: place, messageId: 'disclosed', data: { name } });
      }
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
