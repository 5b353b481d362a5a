import { satisfied, type Fixer } from '@seaworthy/core';
import { literalText, propertyName, unwrap, type CallLike, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import type { JavaScriptModel } from '../model.ts';
import { isTokenOption } from '../model/token-options.ts';
import { isConstant } from '../model/values.ts';

const ALGORITHM = /^(?:alg|algorithm|algorithms)$/u;

export default defineRule<{ messageIds: 'none' | 'unsecured' | 'unchecked' }>({
  name: 'jwt-no-none-algorithm',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow the none algorithm',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['auth-jwt-verification'],
      references: ['CWE-347', 'OWASP ASVS 4.0.3 3.5.3', 'https://www.rfc-editor.org/rfc/rfc8725#section-3.1'],
      sources: [],
      triggers: ['alg', 'none', 'NONE', 'None', 'UnsecuredJWT', 'jwt-simple'],
    },
    fixable: 'code',
    messages: {
      none:
        '`{{text}}` is the algorithm of tokens that nobody has signed; packages that know it accept what anybody has written ' +
        'where no key is found. Name the algorithm of your key.',
      unsecured: '`UnsecuredJWT` makes and accepts tokens without a signature, which anybody can write. Use `SignJWT` and `jwtVerify`.',
      unchecked: 'With `true` here `decode` does not check the signature, so anybody can write a token that is accepted. Take it out.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    let isImported = false;

    function checkAlgorithm(property: TSESTree.Property): void {
      if (!ALGORITHM.test(propertyName(property) ?? '') || !isTokenOption(property, code)) return;
      const value = unwrap(property.value);
      const elements = value.type === 'ArrayExpression' ? value.elements.filter((each) => each !== null) : [value];
      const none = elements.find((each) => literalText(each)?.toLowerCase() === 'none');
      if (!none && elements.length > 0 && elements.every((each) => literalText(each) !== undefined)) satisfied(context, { node: property });
      if (!none || code.isOutsideProduction(none)) return;
      const fix = (fixer: Fixer) => fixer.removeRange(rangeWithComma(none, elements, code));
      context.report({
        node: none,
        messageId: 'none',
        data: { text: code.getText(none) },
        fix: elements.length > 1 ? fix : null,
      });
    }

    function checkDecode(call: TSESTree.CallExpression): void {
      const [, , unchecked] = call.arguments;
      if (!unchecked || !code.isFrom(call.callee, 'jwt-simple', 'decode') || !isConstant(code.valueOf(unchecked), true)) return;
      if (!code.isOutsideProduction(call)) context.report({ node: unchecked, messageId: 'unchecked' });
    }

    /** `new jose.UnsecuredJWT(…)`; where the class is imported by its name, that is reported. */
    function checkUnsecured(call: CallLike): void {
      if (isImported || !code.isFrom(call.callee, 'jose', 'UnsecuredJWT', 'UnsecuredJWT.decode')) return;
      if (!code.isOutsideProduction(call)) context.report({ node: call.callee, messageId: 'unsecured' });
    }

    return {
      Property: checkAlgorithm,
      NewExpression: checkUnsecured,
      CallExpression(call) {
        checkDecode(call);
        checkUnsecured(call);
      },
      ImportSpecifier(specifier) {
        const { imported, parent } = specifier;
        const from = parent.type === 'ImportDeclaration' ? parent.source.value : undefined;
        if (from !== 'jose' || imported.type !== 'Identifier' || imported.name !== 'UnsecuredJWT') return;
        isImported = true;
        context.report({ node: specifier, messageId: 'unsecured' });
      },
    };
  },
});

/** The element with the comma that goes with it. */
function rangeWithComma(element: Node, elements: readonly Node[], { text }: JavaScriptModel): [number, number] {
  const index = elements.indexOf(element);
  const before = elements[index - 1];
  if (before) return [before.range[1], element.range[1]];
  const next = elements[index + 1]!;
  const comma = text.indexOf(',', element.range[1]);
  return comma < next.range[0] ? [element.range[0], next.range[0]] : [element.range[0], element.range[1]];
}
