import { relativePath, ruleOptions, satisfied, type Fix, type Fixer } from '@seaworthy/core';
import { isSecretName, mask } from '@seaworthy/knowledge';
import { literalText, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { environmentVariable } from '../model/environment.ts';
import { SECRET_WORDS } from '../model/hardcoded-secrets.ts';
import { demandAfter, isCheckedVariable } from '../model/secret-checks.ts';
import { fallbackAt, isUsableFallback, type Fallback } from '../model/secret-fallbacks.ts';
import { ownerOf } from '../model/secret-literals.ts';

interface Options {
  allowInDevelopmentGuard: boolean;
}

/** Programs that fill a database for a try. */
const SEEDS = /(?:^|\/)(?:seeds?|seeders?|scripts?)\//u;

export default defineRule<{ messageIds: 'fallback' | 'check' | 'remove'; options: Options }>({
  name: 'no-secret-fallback',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow literal fallbacks for secret environment variables',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['secrets-required-at-startup', 'secrets-no-default-values'],
      references: ['CWE-1188', 'CWE-798', 'OWASP ASVS 4.0.3 2.10.2', 'OWASP ASVS 4.0.3 14.1.3', 'https://12factor.net/config'],
      sources: [],
      triggers: SECRET_WORDS,
    },
    hasSuggestions: true,
    messages: {
      fallback:
        'When nobody sets `{{name}}`, the program runs with the value in the code (`{{masked}}`), which everybody who ' +
        'can read the repository knows. Take the fallback out, and let the program end when the variable is missing.',
      check: 'Demand `{{name}}` when the program starts.',
      remove: 'Take the fallback out.',
    },
    ...ruleOptions<Options>({
      allowInDevelopmentGuard: {
        type: 'boolean',
        default: true,
        description: 'Accept fallbacks that only count outside production.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allowInDevelopmentGuard }] = context.options;
    if (SEEDS.test(relativePath(context.filename, context.cwd))) return {};

    function check(literal: TSESTree.Literal | TSESTree.TemplateLiteral): void {
      const text = literalText(literal);
      const fallback = text === undefined ? undefined : fallbackAt(literal, code);
      if (text === undefined || !fallback || !isUsableFallback(fallback.name, text)) return;
      if (ownerOf(literal, code) !== 'no-secret-fallback') return;
      const { name } = fallback;
      const declarator = declaratorOf(literal);
      const holder = declarator?.id.type === 'Identifier' ? declarator.id.name : undefined;
      if (allowInDevelopmentGuard && (code.isOutsideProduction(literal) || isCheckedVariable(name, literal, code, holder))) return;
      context.report({
        node: literal,
        messageId: 'fallback',
        data: { name, masked: mask(text) },
        secrets: [literal],
        suggest: [repair(fallback, declarator)].filter((each) => each !== undefined),
      });
    }

    /** Without the fallback; followed by a check where it fills a constant. */
    function repair({ name, removable }: Fallback, declarator: TSESTree.VariableDeclarator | undefined) {
      if (!removable) return undefined;
      const remove = (fixer: Fixer): Fix => fixer.removeRange([...removable]);
      const demand = declarator?.init?.range[1] === removable[1] ? demandAfter(declarator, name, code) : undefined;
      if (!demand) return { messageId: 'remove', fix: remove } as const;
      return { messageId: 'check', data: { name }, fix: (fixer: Fixer) => [remove(fixer), demand(fixer)] } as const;
    }

    return {
      Literal: check,
      TemplateLiteral: check,
      VariableDeclarator({ init }) {
        const variable = init ? environmentVariable(init, code) : undefined;
        if (init && variable !== undefined && isSecretName(variable)) satisfied(context, { node: init });
      },
    };
  },
});

/** The declaration whose initialiser ends with `node`. */
function declaratorOf(node: Node): TSESTree.VariableDeclarator | undefined {
  let { parent } = node;
  while (parent?.type === 'LogicalExpression' || parent?.type === 'TSAsExpression') ({ parent } = parent);
  return parent?.type === 'VariableDeclarator' ? parent : undefined;
}
