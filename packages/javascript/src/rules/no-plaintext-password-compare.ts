import { satisfied } from '@seaworthy/core';
import { lastName, propertyName, unwrap, type CallLike, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { bindingOf, initialiserOf } from '../model/bindings.ts';
import { environmentVariable } from '../model/environment.ts';
import { functionsAround } from '../model/functions.ts';
import { isSecondPassword, isTypedPassword } from '../model/password-names.ts';

/** What holds a stored account. */
const RECORD = /(?:user|account|row|doc|document|member|admin|record|found|customer|employee|profile)$/iu;
const QUERY = /^(?:findOne|find|findFirst|findUnique|findOneBy|findBy|findFirstOrThrow|findUniqueOrThrow)$/u;
const COMPARES = /^(?:compare|compareSync|verify)$/u;

export default defineRule<{ messageIds: 'compared' | 'environment' | 'queried' }>({
  name: 'no-plaintext-password-compare',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow comparing passwords with === or querying by password',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['auth-password-hashing'],
      references: [
        'CWE-256',
        'CWE-522',
        'OWASP ASVS 4.0.3 2.4.1',
        'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html',
      ],
      sources: [],
      triggers: ['pass', 'Pass', 'pwd', 'Pwd', 'crypt', 'argon2'],
    },
    messages: {
      compared:
        '`{{stored}}` is compared as it is, so it is stored as plain text, and whoever gets the table of users has all ' +
        'passwords. Store a hash, and compare with `bcrypt.compare` or `argon2.verify`.',
      environment:
        'The password is compared with `{{variable}}` as plain text, which stands readable in the environment of the ' +
        'server and is guessed at full speed. Keep a hash there, and compare with `bcrypt.compare` or `argon2.verify`.',
      queried:
        'The query finds a user by the password, so it is stored as plain text, and whoever gets the table of users has ' +
        'all passwords. Find the user by name, and compare a hash with `bcrypt.compare` or `argon2.verify`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function checkOperands(node: TSESTree.BinaryExpression): void {
      if (!/^[=!]==?$/u.test(node.operator)) return;
      const [left, right] = [node.left, node.right].map(unwrap) as [Node, Node];
      for (const [one, other] of [
        [left, right],
        [right, left],
      ] as const) {
        if (!isPassword(one)) continue;
        const variable = environmentVariable(other, code);
        if (variable !== undefined && /(?:PASSWORD|PASSWD|PWD|PASS)$/u.test(variable) && isInHandler(node)) {
          if (!code.isOutsideProduction(node)) context.report({ node, messageId: 'environment', data: { variable } });
          return;
        }
        if (isStored(one) && isPassword(other) && !isMade(other) && !code.isOutsideProduction(node)) {
          context.report({ node, messageId: 'compared', data: { stored: code.getText(one) } });
          return;
        }
      }
    }

    /** A name of a password that a person types, and not the second field of a form. */
    function isPassword(node: Node): boolean {
      return isTypedPassword(lastName(node)) && !isSecondPassword(code.getText(node));
    }

    function isStored(node: Node): boolean {
      return node.type === 'MemberExpression' && code.requestPart(node) === undefined && RECORD.test(lastName(node.object) ?? '');
    }

    /** A variable that was made here, as by a function that hashes; what is taken out of an object is not. */
    function isMade(node: Node): boolean {
      const binding = node.type === 'Identifier' && !code.requestPart(node) ? bindingOf(node, code.scopeManager) : undefined;
      if (!binding || binding.isReassigned) return binding !== undefined;
      const init = initialiserOf(binding);
      const isWhole = (binding.definition.name as Node).parent?.type === 'VariableDeclarator';
      return isWhole && init !== undefined && !/^(?:Identifier|MemberExpression)$/u.test(unwrap(init).type);
    }

    function isInHandler(node: Node): boolean {
      return functionsAround(node).some((each) => code.isRouteHandler(each)) || code.requestPart(node) !== undefined;
    }

    function checkQuery(call: CallLike): void {
      const method = lastName(call.callee) ?? '';
      const [filter] = call.arguments;
      if (call.callee.type !== 'MemberExpression' || !QUERY.test(method) || filter?.type !== 'ObjectExpression') return;
      const where = filter.properties.find((each) => each.type === 'Property' && propertyName(each) === 'where');
      const conditions = where?.type === 'Property' && where.value.type === 'ObjectExpression' ? where.value : filter;
      for (const each of conditions.properties) {
        if (each.type !== 'Property' || !isTypedPassword(propertyName(each))) continue;
        const value = unwrap(each.value);
        const isTyped = code.requestPart(value) !== undefined || (isPassword(value) && !isMade(value));
        if (isTyped && !code.isOutsideProduction(call)) context.report({ node: each, messageId: 'queried' });
      }
    }

    return {
      BinaryExpression: checkOperands,
      CallExpression(call) {
        checkQuery(call);
        const origin = code.originOf(call.callee);
        if (origin && /^(?:bcrypt(?:js)?|argon2|@node-rs\/(?:bcrypt|argon2))$/u.test(origin.module) && COMPARES.test(origin.name))
          satisfied(context, { node: call.callee });
      },
    };
  },
});
