import { satisfied } from '@seaworthy/core';
import { propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import type { JavaScriptModel } from '../model.ts';
import { isObjectChecked } from '../model/checks.ts';
import { functionsAround } from '../model/functions.ts';
import { isRequestObject, namesFields } from '../model/request-objects.ts';

/** Methods of models and repositories that store what they are given, in one of their arguments. */
const STORING_METHOD =
  /^(?:bulkCreate|build|create|createMany|findByIdAndUpdate|findOneAndReplace|findOneAndUpdate|insert|insertMany|insertOne|merge|preload|replaceOne|save|set|update|updateMany|updateOne|upsert)$/u;

/** Receivers that store nothing: `Object.create`, `cache.set`, `hash.update`, `URL.create`. */
const NO_STORE = /^(?:Object|Map|Set|cache|redis|session|hash|hmac|cipher|crypto|axios|http|client|res|response|headers|params)$/u;

/** Names of what checks a body, as middleware or as what it left of one. */
const VALIDATION = /valid|schema|celebrate|\b(?:zod|joi|yup|ajv|dto)\b|checkBody|sanitize/iu;

export default defineRule<{ messageIds: 'stored' }>({
  name: 'no-mass-assignment',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow passing the request body straight into persistence',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'medium',
      checklist: 'advises',
      controls: ['input-validated'],
      references: [
        'CWE-915',
        'OWASP API Security 2023 API3',
        'https://cheatsheetseries.owasp.org/cheatsheets/Mass_Assignment_Cheat_Sheet.html',
      ],
      sources: [],
      triggers: ['create', 'Create', 'build', 'insert', 'pdate', 'save', 'assign', 'merge', 'upsert', 'set', 'eplace', 'preload'],
    },
    messages: {
      stored:
        '`{{body}}` is stored as the client sent it, with fields that no form has, such as `{ "role": "admin" }`. Name the ' +
        'fields that may be set, or parse the body with a schema that knows no others.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      CallExpression(call) {
        if (!isStoring(call, code)) return;
        const fields = call.arguments.find((each) => namesFields(each, code));
        if (fields && !code.isOutsideProduction(call)) satisfied(context, { node: fields });
        const body = call.arguments.map((each) => bodyIn(each, code)).find((found) => found !== undefined);
        if (!body || isValidated(body, call, code) || code.isOutsideProduction(call)) return;
        context.report({ node: body, messageId: 'stored', data: { body: code.getText(body) } });
      },
    };
  },
});

function isStoring(call: TSESTree.CallExpression, code: JavaScriptModel): boolean {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression') return false;
  if (code.isGlobal(callee, 'Object.assign')) return unwrap(call.arguments[0] ?? callee).type !== 'ObjectExpression';
  const object = unwrap(callee.object);
  const receiver = object.type === 'MemberExpression' ? propertyName(object) : object.type === 'Identifier' ? object.name : '';
  return STORING_METHOD.test(propertyName(callee) ?? '') && !NO_STORE.test(receiver ?? '');
}

/** `req.body`, `{ ...req.body }`, `{ data: req.body }`, `{ $set: req.body }`. */
function bodyIn(node: Node, code: JavaScriptModel): Node | undefined {
  const inner = unwrap(node);
  if (isRequestObject(inner, code)) return inner;
  if (inner.type !== 'ObjectExpression') return undefined;
  for (const member of inner.properties) {
    if (member.type === 'SpreadElement') {
      if (isRequestObject(member.argument, code)) return member.argument;
    } else if (/^(?:data|create|update|\$set|values)$/u.test(propertyName(member) ?? '')) {
      const found = bodyIn(member.value, code);
      if (found) return found;
    }
  }
  return undefined;
}

/** Whether the handler checks the body, or a middleware before it has a name that says so. */
function isValidated(body: Node, call: TSESTree.CallExpression, code: JavaScriptModel): boolean {
  if (VALIDATION.test(code.getText(body)) || isObjectChecked(body, call, code)) return true;
  const handler = functionsAround(call).at(-1);
  const around = handler?.parent;
  if (around?.type !== 'CallExpression') return false;
  return around.arguments.some((argument) => argument !== handler && VALIDATION.test(code.getText(argument)));
}
