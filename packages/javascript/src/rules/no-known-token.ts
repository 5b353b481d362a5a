import { patternOption, relativePath, ruleOptions, stageOfContext, stages } from '@seaworthy/core';
import { claimsText, mask, TOKEN_MARKS, type TokenMatch } from '@seaworthy/knowledge';
import { propertyName, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { codeRoleOf } from '../model/code-roles.ts';
import { placeIn, textOf, vendorTokensIn } from '../model/secret-literals.ts';

interface Options {
  allow: readonly string[];
  checkTests: boolean;
}

/** What tests are full of, made for them. */
const MADE_FOR_TESTS: ReadonlySet<string> = new Set(['jwt', 'pem_private_key', 'pgp_private_key']);

export default defineRule<{ messageIds: 'token'; options: Options }>({
  name: 'no-known-token',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow literals that have the format of a real provider token or a private key',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['secrets-not-hardcoded', 'secrets-scanned'],
      references: [
        'CWE-798',
        'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
      ],
      sources: [],
      triggers: TOKEN_MARKS,
      stages,
      codeRoles: ['server', 'browser', 'script', 'migration'],
    },
    messages: {
      token:
        'This is a {{token}} (`{{masked}}`): everybody who can read the repository can use it, and it stays in the ' +
        'history. Revoke it where it was issued, and read the new one from the environment or a store of secrets.',
    },
    ...ruleOptions<Options>({
      allow: {
        type: 'array',
        items: { type: 'string', format: 'regex' },
        default: ['EXAMPLE$'],
        description: 'Tokens that may stand in the code, as regular expressions.',
      },
      checkTests: { type: 'boolean', default: true, description: 'Whether tests are looked at too.' },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allow, checkTests }] = context.options;
    const isTest = stageOfContext('javascript', context) === 'test';
    if (isTest && !checkTests) return {};
    const allowed = allow.map((each) => patternOption(context, 'allow', each));
    const isBrowser = codeRoleOf(relativePath(context.filename, context.cwd), code) === 'browser';

    function check(node: TSESTree.Literal | TSESTree.TemplateLiteral): void {
      const text = textOf(node);
      for (const token of text.length < 8 ? [] : vendorTokensIn(text)) {
        const value = text.slice(...token.range);
        if (token.public || isMeantToBeSeen(token, value, node) || allowed.some((each) => each.test(value))) continue;
        // Of a key file, its first line.
        const head = value.split('\n', 1)[0]!;
        const place = placeIn(node, text, [token.range[0], token.range[0] + head.length], code);
        const data = { token: token.name, masked: mask(head) };
        context.report({ node: place, messageId: 'token', data, secrets: [head === value ? place : node] });
      }
    }

    function isMeantToBeSeen({ id }: TokenMatch, value: string, node: Node): boolean {
      if ((isTest && MADE_FOR_TESTS.has(id)) || isExample(node.parent)) return true;
      if (id === 'jwt') return expiresSoon(value);
      return id === 'google_api_key' && (isBrowser || isFirebaseConfig(node.parent));
    }

    return { Literal: check, TemplateLiteral: check };
  },
});

/** Firebase's configuration for browsers has an `authDomain` beside its key. */
function isFirebaseConfig(node: Node | undefined): boolean {
  return (
    node?.type === 'Property' &&
    node.parent.type === 'ObjectExpression' &&
    node.parent.properties.some((each) => each.type === 'Property' && propertyName(each) === 'authDomain')
  );
}

/** What a form or a description shows in place of a real one. */
function isExample(node: Node | undefined): boolean {
  return node?.type === 'Property' && /^(?:placeholder|examples?|hint)$/u.test(propertyName(node) ?? '');
}

const YEAR = 365 * 24 * 60 * 60;

/** Whether a JSON Web Token ends within a year of its making: by the time somebody reads the code, it is over. */
function expiresSoon(token: string): boolean {
  const number = (claim: string): number => Number(new RegExp(`"${claim}"\\s*:\\s*(\\d{1,12})`, 'u').exec(claimsText(token) ?? '')?.[1]);
  const end = number('exp');
  const start = number('iat');
  return Number.isFinite(end) && !(end - start > YEAR);
}
