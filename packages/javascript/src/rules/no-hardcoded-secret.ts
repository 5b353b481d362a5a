import { relativePath, ruleOptions, satisfied, stringList, type Fixer } from '@seaworthy/core';
import { isSecretName, mask, matchesGlob, wordsOf } from '@seaworthy/knowledge';
import { lastName, propertyName, type Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { codeRoleOf } from '../model/code-roles.ts';
import { environmentVariable } from '../model/environment.ts';
import { isHardcodedSecret, namedStringOf, SECRET_WORDS } from '../model/hardcoded-secrets.ts';
import { ownerOf } from '../model/secret-literals.ts';

interface Options {
  minLength: number;
  minEntropy: number;
  ignoreNames: readonly string[];
}

/** Texts for people, and descriptions of interfaces. */
const NOT_CODE = /(?:^|\/)(?:i18n|locales?|lang|translations?|messages)(?:\/|\.)|(?:^|\/)[^/]*(?:openapi|swagger)[^/]*$/i;

export default defineRule<{ messageIds: 'hardcoded' | 'variable'; options: Options }>({
  name: 'no-hardcoded-secret',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow string literals assigned to secret-like names',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['secrets-not-hardcoded'],
      references: [
        'CWE-798',
        'CWE-259',
        'OWASP Top 10 2021 A07',
        'OWASP ASVS 4.0.3 2.10.4',
        'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
      ],
      sources: [],
      triggers: SECRET_WORDS,
      codeRoles: ['server', 'browser', 'script'],
    },
    hasSuggestions: true,
    messages: {
      hardcoded:
        '`{{name}}` holds a secret in the code ({{masked}}): everybody who can read the repository has it, and it ' +
        'stays in the history. Read it from the environment or a store of secrets, and replace it where it was used.',
      variable: 'Read it from `{{variable}}`.',
    },
    ...ruleOptions<Options>({
      minLength: { type: 'integer', minimum: 1, default: 8, description: 'Shorter values are not reported.' },
      minEntropy: {
        type: 'number',
        minimum: 0,
        default: 2.5,
        description: 'Values with less entropy, in bits per character, are not reported.',
      },
      ignoreNames: {
        ...stringList,
        default: [],
        description: 'Names that may hold a literal; `*` stands for any text.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ ignoreNames, ...shape }] = context.options;
    const path = relativePath(context.filename, context.cwd);
    if (NOT_CODE.test(path)) return {};
    const canReadEnvironment = codeRoleOf(path, code) !== 'browser';

    function check(node: Node): void {
      const found = namedStringOf(node);
      if (!found) return checkRead(node);
      const { name, text, node: literal } = found;
      if (ignoreNames.some((glob) => matchesGlob(glob, name)) || !isHardcodedSecret(found, shape)) return;
      if (ownerOf(literal, code) !== 'no-hardcoded-secret' || code.isOutsideProduction(node)) return;
      const variable = `process.env.${wordsOf(name).join('_').toUpperCase()}`;
      const fix = (fixer: Fixer) => (canReadEnvironment ? fixer.replaceText(literal, variable) : null);
      context.report({
        node: literal,
        messageId: 'hardcoded',
        data: { name, masked: mask(text) },
        secrets: [literal],
        suggest: [{ messageId: 'variable', data: { variable }, fix }],
      });
    }

    /** The good state: a secret name that is filled from the environment. */
    function checkRead(node: Node): void {
      const [key, value] =
        node.type === 'Property'
          ? [propertyName(node), node.value]
          : node.type === 'VariableDeclarator'
            ? [lastName(node.id), node.init]
            : [];
      if (!key || !value || !isSecretName(key)) return;
      if (environmentVariable(value, code) !== undefined) satisfied(context, { node: value });
    }

    return {
      VariableDeclarator: check,
      Property: check,
      PropertyDefinition: check,
      AssignmentExpression: check,
      AssignmentPattern: check,
    };
  },
});
