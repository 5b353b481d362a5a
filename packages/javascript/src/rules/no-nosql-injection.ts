import { satisfied } from '@seaworthy/core';
import { propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isObjectChecked } from '../model/checks.ts';
import { isMongoCollection } from '../model/mongo-collections.ts';
import { isRequestObject, namesTextFields } from '../model/request-objects.ts';

/** Methods of MongoDB and Mongoose whose first argument is a filter. */
const FILTER_METHOD =
  /^(?:find|findOne|findOneAnd(?:Delete|Replace|Update)|(?:update|delete)(?:One|Many)|replaceOne|countDocuments|exists|where)$/u;

export default defineRule<{ messageIds: 'filter' | 'where' }>({
  name: 'no-nosql-injection',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow request objects as MongoDB filters',
      preset: 'recommended',
      severity: 'warn',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['input-sql-injection'],
      references: [
        'CWE-943',
        'OWASP ASVS 4.0.3 5.3.4',
        'https://www.mongodb.com/docs/manual/reference/operator/query/where/',
        'https://mongoosejs.com/docs/api/mongoose.html#Mongoose.prototype.sanitizeFilter()',
      ],
      sources: [],
      triggers: ['find', 'update', 'delete', 'replaceOne', 'countDocuments', 'exists', 'where'],
    },
    messages: {
      filter:
        '`{{part}}` is the filter of `{{method}}` as the client sent it, so `{ "password": { "$ne": null } }` matches ' +
        'what the client does not know. Name the fields, each as text: `{ email: String(…) }`, or parse it with a schema.',
      where:
        '`$where` runs its text as JavaScript in the database, and `{{part}}` becomes part of it. Write the condition ' +
        'with query operators.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    /** `req.body`, also in `{ ...req.body }`. */
    function wholeRequest(filter: Node): Node | undefined {
      const inner = unwrap(filter);
      if (inner.type !== 'ObjectExpression') return isRequestObject(inner, code) ? inner : undefined;
      for (const member of inner.properties)
        if (member.type === 'SpreadElement' && isRequestObject(member.argument, code)) return member.argument;
      return undefined;
    }

    return {
      CallExpression(call) {
        const callee = unwrap(call.callee);
        const [filter] = call.arguments;
        if (!filter || callee.type !== 'MemberExpression' || !FILTER_METHOD.test(propertyName(callee) ?? '')) return;
        const part = wholeRequest(filter);
        if (namesTextFields(filter, code) && isMongoCollection(callee.object, code) && !code.isOutsideProduction(call)) {
          satisfied(context, { node: filter });
        }
        if (!part || !isMongoCollection(callee.object, code) || isObjectChecked(part, call, code)) return;
        if (code.isOutsideProduction(call)) return;
        const data = { part: code.getText(part), method: code.getText(callee.property) };
        context.report({ node: part, messageId: 'filter', data });
      },
      Property(property) {
        if (propertyName(property) !== '$where') return;
        const part = builtPart(property.value);
        if (!part || code.valueOf(part).type !== 'unknown' || code.isOutsideProduction(property)) return;
        context.report({ node: part, messageId: 'where', data: { part: code.getText(part) } });
      },
    };
  },
});

/** The first value that goes into a text. */
function builtPart(node: Node): Node | undefined {
  const inner: Node = unwrap(node);
  if (inner.type === 'TemplateLiteral') return inner.expressions[0];
  if (inner.type !== 'BinaryExpression' || inner.operator !== '+') return undefined;
  const sides: readonly TSESTree.Node[] = [inner.left, inner.right];
  return sides.map((side) => (isText(side) ? undefined : (builtPart(side) ?? side))).find((part) => part !== undefined);
}

function isText(node: Node): boolean {
  return node.type === 'Literal';
}
