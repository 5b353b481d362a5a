import { ruleOptions, satisfied, type Fixer, type SuggestionDescriptor } from '@seaworthy/core';
import type { Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { errorPartOf, isForShownErrors, type ErrorPart } from '../model/caught-errors.ts';
import { removeProperty } from '../model/edits.ts';
import { responseBodyOf, type ResponseBody } from '../model/response-bodies.ts';
import { isBehindSwitch } from '../model/switches.ts';
import { writtenParts, type WrittenPart } from '../model/written-parts.ts';

interface Options {
  reportMessage: boolean;
}

type MessageId = 'stack' | 'whole' | 'message' | 'remove' | 'fixed';

/** What stands for the details. */
const FIXED_TEXT = "'Internal Server Error'";

export default defineRule<{ messageIds: MessageId; options: Options }>({
  name: 'no-error-details-in-response',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow sending error objects or stack traces to the client',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['errors-no-leak'],
      references: [
        'CWE-209',
        'CWE-497',
        'OWASP ASVS 4.0.3 7.4.1',
        'https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html',
        'https://expressjs.com/en/guide/error-handling.html',
      ],
      sources: [],
      triggers: ['catch', 'err', 'ErrorHandler', 'onError', 'next'],
    },
    hasSuggestions: true,
    messages: {
      stack:
        '`{{part}}` goes to the client, who learns from it the paths, packages and versions of the server. Log the ' +
        'error and send a text that is the same for every one.',
      whole:
        'The error `{{part}}` goes to the client with all its fields, in which drivers put queries, hosts and ' +
        'values. Log it and send a text that is the same for every error.',
      message:
        '`{{part}}` of any error goes to the client; the messages of drivers and the runtime name tables, hosts and ' +
        'paths. Log the error and send a text that is the same for every one.',
      remove: 'Leave it out.',
      fixed: 'Send {{text}} instead.',
    },
    ...ruleOptions<Options>({
      reportMessage: {
        type: 'boolean',
        default: false,
        strict: true,
        description: 'Whether `err.message` is reported too, where the status is 500 or above, or none.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ reportMessage }] = context.options;

    function check(node: Node): void {
      const body = responseBodyOf(node, code);
      if (!body) return;
      const parts = writtenParts(body.node, code, { names: true });
      const leaks = parts.filter((part) => checkPart(part, body));
      const isForErrors = body.status !== undefined && body.status !== 'computed' && body.status >= 500;
      if (isForErrors && leaks.length === 0) satisfied(context, { node: body.node });
    }

    /** Reports a part that tells too much; whether it does. */
    function checkPart(part: WrittenPart, body: ResponseBody): boolean {
      const leak = errorPartOf(part.node, code);
      const messageId = leak && faultOf(leak, part, body);
      if (!messageId || code.isOutsideProduction(part.node) || isBehindSwitch(part.node, code)) return false;
      const data = { part: code.getText(part.node) };
      context.report({ node: part.node, messageId, data, suggest: suggestionsFor(part, messageId) });
      return true;
    }

    function faultOf(leak: ErrorPart, { isText, node }: WrittenPart, { byFastify, status, node: sent }: ResponseBody) {
      if (leak === 'stack') return 'stack';
      if (isForShownErrors(node)) return undefined;
      if (leak === 'whole' && !isText) return byFastify && node === sent ? undefined : 'whole';
      const isServerError = status === undefined || (status !== 'computed' && status >= 500);
      return reportMessage && isServerError ? 'message' : undefined;
    }

    function suggestionsFor({ member, node }: WrittenPart, messageId: MessageId): SuggestionDescriptor<MessageId>[] {
      const isAll = member?.parent.type === 'ObjectExpression' && member.parent.properties.length === 1;
      const remove = (fixer: Fixer) => {
        if (!member) return null;
        return isAll ? fixer.replaceText(member.parent, '{}') : removeProperty(member, fixer, code);
      };
      if (member && (member.type === 'SpreadElement' || messageId === 'stack')) return [{ messageId: 'remove', fix: remove }];
      const text = member?.type === 'Property' && member.shorthand ? `${code.getText(member.key)}: ${FIXED_TEXT}` : FIXED_TEXT;
      const fix = (fixer: Fixer) => fixer.replaceText(node, text);
      return messageId === 'stack' ? [] : [{ messageId: 'fixed', data: { text: FIXED_TEXT }, fix }];
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
