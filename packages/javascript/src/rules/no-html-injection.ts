import { baseName, satisfied } from '@seaworthy/core';
import type { CallLike, TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { requestPartOfHtml } from '../model/html-responses.ts';
import { escapingSetIn, isMustacheEscapeOff } from '../model/template-engines.ts';

/** Mails as plain text need no escaping. */
const MAIL = /mail|\.txt\b/iu;

export default defineRule<{ messageIds: 'html' | 'escaping' }>({
  name: 'no-html-injection',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow request data in HTML responses and disabled template escaping',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['input-xss'],
      references: [
        'CWE-79',
        'OWASP ASVS 4.0.3 5.3.3',
        'https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html',
      ],
      sources: [],
      triggers: ['send', 'end', 'write', 'html', 'body', 'autoescape', 'noEscape', 'autoEscape', 'escape'],
    },
    messages: {
      html:
        '`{{part}}` comes from the request and stands in the HTML of the response as it is, so a link can run a script ' +
        'as the user who follows it. Render a template that escapes, or wrap it in an escaping function.',
      escaping:
        '`{{setting}}` makes the template engine write values as they are, so any of them can bring a script into the ' +
        'page. Leave escaping on, and mark the few values that are HTML.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    const isForMail = MAIL.test(baseName(context.filename));

    function checkEscaping(call: CallLike): void {
      const { property, isOff } = escapingSetIn(call, code) ?? {};
      if (!property || isForMail || MAIL.test(code.getText(call)) || code.isOutsideProduction(call)) return;
      if (isOff) context.report({ node: property, messageId: 'escaping', data: { setting: code.getText(property) } });
      else satisfied(context, { node: property });
    }

    function checkText(sender: TSESTree.CallExpression | TSESTree.AssignmentExpression): void {
      const part = requestPartOfHtml(sender, code);
      if (!part || code.isOutsideProduction(part)) return;
      context.report({ node: part, messageId: 'html', data: { part: code.getText(part) } });
    }

    return {
      CallExpression(call) {
        checkText(call);
        checkEscaping(call);
      },
      NewExpression: checkEscaping,
      AssignmentExpression(assignment) {
        checkText(assignment);
        if (!isMustacheEscapeOff(assignment, code) || isForMail || code.isOutsideProduction(assignment)) return;
        context.report({ node: assignment, messageId: 'escaping', data: { setting: code.getText(assignment) } });
      },
    };
  },
});
