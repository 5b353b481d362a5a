import { literalText, propertyName, unwrap, type CallLike, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import type { JavaScriptModel } from '../model.ts';
import { isTextChecked } from '../model/checks.ts';
import { isOwnAddress, requestStart } from '../model/request-data.ts';
import { responseMethod } from '../model/responses.ts';

const CONTEXT_NAME = /^(?:c|ctx|context)$/u;
const HEADER_METHOD = /^(?:header|set|setHeader|append)$/u;

/** The URL's host is compared, or a function says whether it is one of this site. */
const SITE_CHECK = /\b(?:host|hostname|origin)(?: [!=]==?|\))|(?:local|relative)\w*\(/iu;

export default defineRule<{ messageIds: 'redirect' }>({
  name: 'no-open-redirect',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow redirects to request-supplied URLs',
      preset: 'recommended',
      severity: 'warn',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['input-dangerous-sinks'],
      references: [
        'CWE-601',
        'OWASP ASVS 4.0.3 5.1.5',
        'https://cheatsheetseries.owasp.org/cheatsheets/Unvalidated_Redirects_and_Forwards_Cheat_Sheet.html',
      ],
      sources: [],
      triggers: ['redirect', 'ocation'],
    },
    messages: {
      redirect:
        '`{{part}}` comes from the request and decides where the browser goes, so a link to this site can lead to any ' +
        'other, with its login page. Accept only paths that start with one `/`, or compare the origin with a list.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check(call: CallLike): void {
      const target = call.type === 'CallExpression' ? targetOf(call, code) : undefined;
      const part = target && requestStart(target, code);
      if (!part || isOwnAddress(part, code) || /refer+er/iu.test(code.getText(part))) return;
      if (isTextChecked(part, call, SITE_CHECK, code) || code.isOutsideProduction(call)) return;
      context.report({ node: part, messageId: 'redirect', data: { part: code.getText(part) } });
    }

    return { CallExpression: check };
  },
});

/** Where a call sends the browser, in any framework. */
function targetOf(call: TSESTree.CallExpression, code: JavaScriptModel): Node | undefined {
  const [first, second] = call.arguments;
  const method = responseMethod(call, code) ?? methodOfContext(call);
  if (method === 'location') return first;
  if (method !== undefined && HEADER_METHOD.test(method)) {
    const isCreated = /\b(?:status|code)\(201\)/u.test(code.getText(call));
    return literalText(first)?.toLowerCase() === 'location' && !isCreated ? second : undefined;
  }
  const { module, name } = code.originOf(call.callee) ?? {};
  const isRedirect =
    method === 'redirect' ||
    (module === 'next/server' && name === 'NextResponse.redirect') ||
    (module === 'next/navigation' && (name === 'redirect' || name === 'permanentRedirect')) ||
    (module === 'global' && name === 'Response.redirect');
  if (!isRedirect || !first) return undefined;
  // Express and older versions of Fastify take the status first.
  return second && typeof statusOf(first, code) === 'number' ? second : first;
}

function methodOfContext({ callee }: TSESTree.CallExpression): string | undefined {
  const inner = unwrap(callee);
  if (inner.type !== 'MemberExpression') return undefined;
  const object = unwrap(inner.object);
  return object.type === 'Identifier' && CONTEXT_NAME.test(object.name) ? propertyName(inner) : undefined;
}

function statusOf(node: Node, code: JavaScriptModel): unknown {
  const value = code.valueOf(node);
  return value.type === 'scalar' ? value.value : undefined;
}
