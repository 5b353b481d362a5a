import { satisfied, type Fixer } from '@seaworthy/core';
import { isSecretName } from '@seaworthy/knowledge';
import { lastName, literalText, propertyName, unwrap, type Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { bindingOf, initialiserOf } from '../model/bindings.ts';
import { cryptoNameIn } from '../model/crypto-imports.ts';
import { environmentVariable } from '../model/environment.ts';
import { functionsAround } from '../model/functions.ts';

/** Headers that carry a secret or a signature. */
const SECRET_HEADER = /signature|x-hub|api-?key|authorization|token|secret/iu;

export default defineRule<{ messageIds: 'early' | 'constant' }>({
  name: 'timing-safe-compare',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require constant-time comparison of secrets and signatures',
      preset: 'strict',
      severity: 'warn',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'advises',
      controls: ['auth-no-bypass'],
      references: ['CWE-208', 'https://nodejs.org/api/crypto.html#cryptotimingsafeequala-b'],
      sources: [],
      triggers: ['createHmac', 'headers', 'header', '.get(', 'timingSafeEqual'],
    },
    hasSuggestions: true,
    messages: {
      early:
        '`{{operator}}` ends at the first character that differs, so the time of the answer tells somebody who tries ' +
        'how much of {{secret}} is right. Compare with `crypto.timingSafeEqual`, after a look at the lengths.',
      constant: 'Write `crypto.timingSafeEqual`; it throws where the lengths differ.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    /** The expression with which a name was initialised, else the expression. */
    function behind(node: Node): Node {
      const inner = unwrap(node);
      const binding = inner.type === 'Identifier' ? bindingOf(inner, code.scopeManager) : undefined;
      const isWhole = (binding?.definition.name as Node | undefined)?.parent?.type === 'VariableDeclarator';
      return binding && isWhole ? unwrap(initialiserOf(binding) ?? inner) : inner;
    }

    /** What of an expression is asked for: itself, or a part that a prefix such as `sha256=` stands before. */
    function anyPart(node: Node, test: (part: Node) => boolean): boolean {
      const inner = behind(node);
      const parts = inner.type === 'TemplateLiteral' ? inner.expressions : inner.type === 'BinaryExpression' && inner.operator === '+' ? [inner.left, inner.right] : [];
      return test(inner) || parts.some((part) => test(behind(part)));
    }

    function isSignature(node: Node): boolean {
      const origin = node.type === 'CallExpression' ? code.originOf(node.callee) : undefined;
      return origin?.module === 'crypto' && /^createHmac\(\)(?:\.update\(\))*\.digest$/u.test(origin.name);
    }

    function isSecretHeader(node: Node): boolean {
      if (!code.requestPart(node)) return false;
      if (node.type === 'MemberExpression') return lastName(node.object) === 'headers' && SECRET_HEADER.test(propertyName(node) ?? '');
      if (node.type !== 'CallExpression' || !/^(?:get|header)$/u.test(lastName(node.callee) ?? '')) return false;
      return SECRET_HEADER.test(literalText(node.arguments[0]) ?? '');
    }

    function isSecretVariable(node: Node): boolean {
      const name = environmentVariable(node, code);
      return name !== undefined && isSecretName(name);
    }

    function secretCompared(left: Node, right: Node): string | undefined {
      if (isAbsence(left) || isAbsence(right)) return undefined;
      if (anyPart(left, isSignature) || anyPart(right, isSignature)) return 'the signature';
      const isKey = (one: Node, other: Node): boolean => anyPart(one, isSecretHeader) && anyPart(other, isSecretVariable);
      return isKey(left, right) || isKey(right, left) ? 'the secret' : undefined;
    }

    return {
      BinaryExpression(node) {
        if (!/^[=!]==?$/u.test(node.operator) || node.left.type === 'PrivateIdentifier') return;
        const secret = secretCompared(node.left, node.right);
        const [around] = functionsAround(node);
        if (!secret || code.isOutsideProduction(node) || code.getText(around ?? code.ast).includes('timingSafeEqual')) return;
        const [left, right] = [node.left, node.right].map((each) => `Buffer.from(String(${code.getText(each)}))`);
        const fix = (fixer: Fixer) => {
          const { name, addImport } = cryptoNameIn(code);
          const not = node.operator.startsWith('!') ? '!' : '';
          return [...addImport(fixer), fixer.replaceText(node, `${not}${name}.timingSafeEqual(${left}, ${right})`)];
        };
        context.report({ node, messageId: 'early', data: { operator: node.operator, secret }, suggest: [{ messageId: 'constant', fix }] });
      },
      CallExpression(call) {
        if (code.isFrom(call.callee, 'crypto', 'timingSafeEqual')) satisfied(context, { node: call.callee });
      },
    };
  },
});

/** `null`, `undefined` and the empty text: whether there is a value at all. */
function isAbsence(node: Node): boolean {
  const inner = unwrap(node);
  return (inner.type === 'Literal' && !inner.value) || (inner.type === 'Identifier' && inner.name === 'undefined');
}
