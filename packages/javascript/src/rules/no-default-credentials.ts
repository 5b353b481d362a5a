import { relativePath, ruleOptions, satisfied } from '@seaworthy/core';
import { hostKind, mask } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { accountIn, isDefaultAccount, readsPassword } from '../model/default-accounts.ts';
import { ownerOf } from '../model/secret-literals.ts';

interface Options {
  pairs: readonly (readonly string[])[];
}

const STORIES = /(?:^|\/)(?:fixtures?|stories|examples?|mocks?)\//u;

export default defineRule<{ messageIds: 'account'; options: Options }>({
  name: 'no-default-credentials',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow default user/password pairs in code',
      preset: 'recommended',
      severity: 'warn',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['secrets-no-default-values'],
      references: ['CWE-1392', 'CWE-1393', 'OWASP ASVS 4.0.3 2.5.4'],
      sources: [],
      triggers: ['pass', 'pwd', 'secretKey', 'secretAccessKey', 'secret_access_key'],
      codeRoles: ['server', 'migration'],
    },
    messages: {
      account:
        'The account `{{user}}` has a password that everybody knows (`{{password}}`), so whoever reaches the service is ' +
        'in with the first guess. Read the password from the environment, and end the program when it is missing.',
    },
    ...ruleOptions<Options>({
      pairs: {
        type: 'array',
        items: { type: 'array', items: { type: 'string' } },
        default: [],
        description: 'More accounts that everybody knows, each as user and password.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ pairs }] = context.options;
    if (STORIES.test(relativePath(context.filename, context.cwd))) return {};

    return {
      ObjectExpression(object) {
        const account = accountIn(object, code);
        if (!account) {
          const read = readsPassword(object, code);
          if (read) satisfied(context, { node: read });
          return;
        }
        if (!isDefaultAccount(account, pairs) || (account.host !== undefined && hostKind(account.host) === 'local')) return;
        const { node, user, password } = account;
        const owner = ownerOf(node, code);
        if ((owner !== 'no-default-credentials' && owner !== 'no-hardcoded-secret') || code.isOutsideProduction(object)) return;
        context.report({ node, messageId: 'account', data: { user, password: mask(password) }, secrets: [node] });
      },
    };
  },
});
