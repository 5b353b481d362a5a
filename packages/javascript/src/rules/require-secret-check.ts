import { satisfied, type Fixer } from '@seaworthy/core';
import { isSecretName } from '@seaworthy/knowledge';
import type { Node, TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { environmentVariable } from '../model/environment.ts';
import { SECRET_WORDS } from '../model/hardcoded-secrets.ts';
import { demandAfter, isCheckedVariable } from '../model/secret-checks.ts';

/** Packages that check the environment as a whole. */
const ENVIRONMENT_SCHEMA = /^(?:zod(?:\/.*)?|envalid|env-var|joi|convict|znv|valibot|@t3-oss\/env-[a-z]+|@nestjs\/config)$/u;

export default defineRule<{ messageIds: 'asserted' | 'check' }>({
  name: 'require-secret-check',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require secret environment variables to be checked instead of asserted',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['secrets-required-at-startup'],
      references: ['CWE-1188', 'OWASP ASVS 4.0.3 14.1.3', 'https://12factor.net/config'],
      sources: [],
      triggers: SECRET_WORDS,
    },
    hasSuggestions: true,
    messages: {
      asserted:
        '`{{text}}` tells the compiler that `{{name}}` is there, and nobody looks: without it the program starts, and ' +
        'goes on with `undefined` or the word "undefined" as its secret. Check the variable at the start, and throw.',
      check: 'Demand `{{name}}` when the program starts.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    if (code.modules.some((module) => ENVIRONMENT_SCHEMA.test(module))) return {};
    const seen = new Set<string>();

    function check(node: Node, read: Node): void {
      const name = environmentVariable(read, code);
      if (name === undefined || seen.has(name) || !isSecretName(name)) return;
      if (code.isOutsideProduction(node)) return;
      if (isCheckedVariable(name, node, code)) return satisfied(context, { node });
      seen.add(name);
      const demand = node.parent?.type === 'VariableDeclarator' ? demandAfter(node.parent, name, code) : undefined;
      const fix = (fixer: Fixer) => [fixer.replaceText(node, code.getText(read)), demand!(fixer)];
      context.report({
        node,
        messageId: 'asserted',
        data: { name, text: code.getText(node) },
        suggest: demand ? [{ messageId: 'check', data: { name }, fix }] : [],
      });
    }

    return {
      TSNonNullExpression: (node) => check(node, node.expression),
      TSAsExpression: (node) => {
        if (node.typeAnnotation.type === 'TSStringKeyword') check(node, node.expression);
      },
      CallExpression(node) {
        const given = isString(node) && !code.isDeclared(node.callee) ? node.arguments[0] : undefined;
        if (given) check(node, given);
      },
    };
  },
});

function isString(call: TSESTree.CallExpression): call is TSESTree.CallExpression & { callee: TSESTree.Identifier } {
  return call.callee.type === 'Identifier' && call.callee.name === 'String' && call.arguments.length === 1;
}
