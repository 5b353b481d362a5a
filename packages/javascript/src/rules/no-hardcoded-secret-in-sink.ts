import { satisfied, type Fixer } from '@seaworthy/core';
import { isSecretName, mask, wordsOf } from '@seaworthy/knowledge';
import type { Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { PROTOCOL_KEYS, SECRET_MODULES, type Protects } from '../libraries/secret-sinks.ts';
import { environmentVariable } from '../model/environment.ts';
import { namedStringOf } from '../model/hardcoded-secrets.ts';
import { ownerOf } from '../model/secret-literals.ts';
import { secretUsesIn, type SecretUse } from '../model/secret-uses.ts';
import { secretsServedBy } from '../model/served-secrets.ts';
import { stringOf } from '../model/values.ts';

const HARM: Readonly<Record<Protects, string>> = {
  cookies: 'can make cookies that it accepts, and be any user',
  tokens: 'can sign tokens that it accepts, and be any user',
  data: 'can sign and decrypt what it protects',
};

export default defineRule<{ messageIds: 'key' | 'served' | 'variable' }>({
  name: 'no-hardcoded-secret-in-sink',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow string literals as the secret argument of session, cookie, JWT and crypto APIs',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['secrets-not-hardcoded', 'secrets-no-default-values'],
      references: [
        'CWE-321',
        'CWE-798',
        'OWASP ASVS 4.0.3 2.10.4',
        'OWASP ASVS 4.0.3 6.4.1',
        'https://github.com/expressjs/session#secret',
      ],
      sources: [],
      triggers: [...SECRET_MODULES, 'send', 'html', 'end'],
    },
    hasSuggestions: true,
    messages: {
      key:
        'The key of {{library}} is in the code (`{{masked}}`): everybody who can read the repository {{harm}}. Read ' +
        'it from the environment or a store of secrets, and replace it.',
      served:
        '`{{text}}` is written into the page, where every visitor can read it. Keep the secret on the server, and send ' +
        'the page what was made with it.',
      variable: 'Read it from `{{variable}}`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function report(use: SecretUse, literal: Node, text: string): void {
      const { module, protects } = use.sink;
      const variable = `process.env.${variableFor(use, literal)}`;
      const fix = (fixer: Fixer) => fixer.replaceText(literal, variable);
      context.report({
        node: literal,
        messageId: 'key',
        data: { library: module, masked: mask(text.split('\n', 1)[0]!), harm: HARM[protects] },
        secrets: [literal],
        suggest: [{ messageId: 'variable', data: { variable }, fix }],
      });
    }

    return {
      CallExpression(call) {
        for (const node of secretsServedBy(call, code))
          if (!code.isOutsideProduction(call)) context.report({ node, messageId: 'served', data: { text: code.getText(node) } });
      },
      Program() {
        const seen = new Set<Node>();
        for (const use of secretUsesIn(code)) {
          for (const value of use.values) {
            const { node } = value;
            const text = stringOf(value);
            if (environmentVariable(node, code) !== undefined) satisfied(context, { node: use.given });
            if (text === undefined || text === '' || seen.has(node) || isPublic(text)) continue;
            if (code.isOutsideProduction(use.at) || code.isOutsideProduction(node)) continue;
            seen.add(node);
            if (ownerOf(node, code) === 'no-hardcoded-secret-in-sink') report(use, node, text);
          }
        }
      },
    };
  },
});

/** Keys that check what others sign, and keys of protocols. */
function isPublic(text: string): boolean {
  return /^-----BEGIN (?:[A-Z]+ )?(?:PUBLIC KEY|CERTIFICATE)-----/u.test(text) || PROTOCOL_KEYS.test(text);
}

/** The name of the constant where it says what the key is for, else the usual one. */
function variableFor({ sink }: SecretUse, literal: Node): string {
  const name = literal.parent ? namedStringOf(literal.parent)?.name : undefined;
  const words = name !== undefined && isSecretName(name) ? wordsOf(name) : [];
  return words.length > 1 ? words.join('_').toUpperCase() : sink.variable;
}
