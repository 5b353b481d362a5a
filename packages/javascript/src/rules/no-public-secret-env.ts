import { ruleOptions, satisfied, stringList } from '@seaworthy/core';
import { CLIENT_PREFIXES, unpublishableKind } from '@seaworthy/knowledge';
import { propertyName, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { environmentVariable, isEnvironment } from '../model/environment.ts';

interface Options {
  prefixes: readonly string[];
  allow: readonly string[];
}

/** The prefix of Astro and SvelteKit, whose variables are those of Vite; on `process.env` it says nothing. */
const VITE_ONLY = 'PUBLIC_';

export default defineRule<{ messageIds: 'published'; options: Options }>({
  name: 'no-public-secret-env',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow secret variables behind a public bundler prefix',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['secrets-not-in-client-bundle'],
      references: [
        'CWE-200',
        'CWE-522',
        'https://nextjs.org/docs/app/guides/environment-variables',
        'https://vite.dev/guide/env-and-mode',
      ],
      sources: [],
      triggers: [
        // The option may name other prefixes.
        ...(['SECRET', 'PRIVATE_KEY', 'PASSWORD', 'PASSWD', 'SERVICE_ROLE', 'DATABASE_URL', 'DB_URL'] as const),
        ...['CONNECTION_STRING', 'JWT_SIGNING', ...CLIENT_PREFIXES],
      ],
      codeRoles: ['server', 'browser', 'script'],
    },
    messages: {
      published:
        '`{{name}}` is a secret by its name, and the bundler writes what begins with `{{prefix}}` into the scripts ' +
        'that every visitor loads. Take the prefix off, read it in code of the server alone, and replace the secret.',
    },
    ...ruleOptions<Options>({
      prefixes: {
        ...stringList,
        default: CLIENT_PREFIXES,
        description: 'Prefixes of the variables that the bundler publishes.',
      },
      allow: { ...stringList, default: [], description: 'Variables that are no secrets in spite of their names.' },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ prefixes, allow }] = context.options;

    function check(name: string | undefined, node: Node, isVite: boolean): void {
      const prefix = name === undefined ? undefined : prefixes.find((each) => name.startsWith(each));
      if (name === undefined || prefix === undefined || allow.includes(name)) return;
      if (prefix === VITE_ONLY && !isVite) return;
      if (unpublishableKind(name.slice(prefix.length)) === undefined) satisfied(context, { node });
      else context.report({ node, messageId: 'published', data: { name, prefix } });
    }

    return {
      MemberExpression(node) {
        if (isEnvironment(node.object, code)) check(environmentVariable(node, code), node.property, isImportMeta(node.object));
      },
      ObjectPattern({ parent, properties }) {
        if (parent.type !== 'VariableDeclarator' || !parent.init || !isEnvironment(parent.init, code)) return;
        for (const each of properties)
          if (each.type === 'Property') check(propertyName(each), each.key, isImportMeta(parent.init));
      },
    };
  },
});

function isImportMeta(environment: TSESTree.Expression): boolean {
  return environment.type === 'MemberExpression' && environment.object.type === 'MetaProperty';
}
