import { ruleOptions, satisfied, type Fixer } from '@seaworthy/core';
import { connectionUrl, mask, type ConnectionUrl } from '@seaworthy/knowledge';
import type { Node, TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { credentialsUrl, isForPeople, ownerOf, placeIn, textOf } from '../model/secret-literals.ts';

interface Options {
  allowLocal: boolean;
}

/** Servers that ask for a password. */
const SCHEME =
  /^(?:postgres(?:ql)?|mysql2?|mariadb|mongodb|rediss?|valkeys?|amqps?|https?|s?ftp|ftps|smtps?|sqlserver|mssql|clickhouse|nats|ldaps?)(?:\+[a-z0-9]+)?$/u;

/** The variable that usually holds the address of such a server. */
const VARIABLES: Readonly<Record<string, string>> = { mongo: 'MONGODB_URI', rabbitmq: 'AMQP_URL', redis: 'REDIS_URL' };

export default defineRule<{ messageIds: 'password' | 'variable'; options: Options }>({
  name: 'no-credentials-in-url',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow credentials inside URL literals',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['secrets-not-hardcoded', 'database-strong-credentials'],
      references: ['CWE-798', 'CWE-522', 'OWASP ASVS 4.0.3 2.10.4', 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1'],
      sources: [],
      triggers: ['://'],
      codeRoles: ['server', 'browser', 'script', 'migration'],
    },
    hasSuggestions: true,
    messages: {
      password:
        'The password of `{{user}}` on `{{host}}` stands in this URL (`{{masked}}`): everybody who can read the ' +
        'repository can log in there, and it stays in the history. Read the URL from the environment, and replace ' +
        'the password.',
      variable: 'Read the URL from `{{variable}}`.',
    },
    ...ruleOptions<Options>({
      allowLocal: {
        type: 'boolean',
        default: true,
        description: 'Accept well-known passwords on this machine or on a host without a dot, as developers use them.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allowLocal }] = context.options;

    function check(literal: TSESTree.Literal | TSESTree.TemplateLiteral): void {
      const text = textOf(literal);
      if (!text.includes('@')) return;
      const url = credentialsUrl(text);
      if (!url?.password) return checkReference(literal, text);
      if (!SCHEME.test(url.scheme) || (allowLocal && isForDevelopers(url))) return;
      if (ownerOf(literal, code) !== 'no-credentials-in-url' || isForPeople(literal) || code.isOutsideProduction(literal)) return;
      const password = text.slice(...url.password.range);
      const place = placeIn(literal, text, url.password.range, code);
      const variable = `process.env.${VARIABLES[url.family ?? ''] ?? 'DATABASE_URL'}`;
      const isWhole = url.family !== undefined && literal.type === 'Literal';
      const fix = (fixer: Fixer) => (isWhole ? fixer.replaceText(literal, variable) : null);
      context.report({
        node: place,
        messageId: 'password',
        data: { user: url.user?.value ?? 'the server', host: url.host.value, masked: mask(password) },
        secrets: [place],
        suggest: [{ messageId: 'variable', data: { variable }, fix }],
      });
    }

    /** The good state: somebody else fills the password in. */
    function checkReference(literal: Node, text: string): void {
      if (connectionUrl(text)?.password?.kind === 'reference') satisfied(context, { node: literal });
    }

    return { Literal: check, TemplateLiteral: check };
  },
});

function isForDevelopers({ hostKind, password, user }: ConnectionUrl): boolean {
  if (hostKind !== 'local' && hostKind !== 'singleLabel') return false;
  return password?.knownDefault === true || password?.value === user?.value;
}
