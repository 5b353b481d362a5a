import { ruleOptions, satisfied } from '@seaworthy/core';
import { connectionTls, enforcesTls, hostKind } from '@seaworthy/knowledge';
import { propertyName, type CallLike, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { databaseClientMadeBy, targetOfClient, optionsIndexOf, urlOf } from '../model/database-clients.ts';
import { databaseConfigurationAround } from '../model/database-configurations.ts';
import { isConstant } from '../model/values.ts';

interface Options {
  redis: boolean;
}

const READ = 'whoever is on the way reads the password and the data';

export default defineRule<{ messageIds: 'off' | 'optional' | 'scheme' | 'option' | 'production' | 'missing'; options: Options }>({
  name: 'database-tls',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow unencrypted connections to remote databases',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['database-connection-tls'],
      references: [
        'CWE-319',
        'OWASP ASVS 4.0.3 9.2.2',
        'https://www.postgresql.org/docs/current/libpq-ssl.html',
        'https://node-postgres.com/features/ssl',
      ],
      sources: [],
      triggers: ['mongodb+srv', 'ssl', 'tls', 'encrypt', 'Redis', 'redis://', 'createClient'],
      codeRoles: ['server', 'script', 'migration'],
    },
    messages: {
      off: `\`{{text}}\` connects to \`{{host}}\` in plain text: ${READ}. Write \`sslmode=verify-full\`, or what your driver calls it.`,
      optional:
        '`{{text}}` goes on in plain text when `{{host}}`, or whoever answers in its place, says that it knows no TLS. ' +
        'Write `sslmode=verify-full`, or what your driver calls it.',
      scheme: `\`{{text}}://\` connects to \`{{host}}\` in plain text: ${READ}. Write \`{{safe}}://\`.`,
      option: `\`{{text}}\` connects to \`{{host}}\` in plain text: ${READ}. Switch TLS on, with the \`ca\` of the server.`,
      production: `\`{{text}}\` connects to the production database in plain text: ${READ}. Switch TLS on, with the \`ca\` of the server.`,
      missing: `This client of {{client}} connects to \`{{host}}\` in plain text: ${READ}. Add \`{{option}}\`.`,
    },
    ...ruleOptions<Options>({
      redis: {
        type: 'boolean',
        default: false,
        strict: true,
        description: 'Whether connections to a remote Redis have to be encrypted too.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ redis }] = context.options;
    /** An object may be met as the options of a client and as a configuration. */
    const reported = new Set<Node>();

    function checkUrl(node: TSESTree.Literal | TSESTree.TemplateLiteral): void {
      const written = urlOf(node, code);
      if (!written) return;
      const { url, rangeOf } = written;
      const isRedis = url.family === 'redis';
      if (isRedis ? !redis : !/^(?:postgres|mysql|mongo|cockroachdb)$/u.test(url.family ?? '')) return;
      const host = url.host.value;
      if (url.hostKind !== 'remote' || enforcesTls(host)) return;
      const { setting, range, repair } = connectionTls(url);
      if (setting === 'on') return satisfied(context, { node });
      if ((setting !== 'off' && setting !== 'optional') || code.isOutsideProduction(node)) return;
      const place = { range: rangeOf(range) };
      const messageId = isRedis ? 'scheme' : setting;
      context.report({ node: place, messageId, data: { text: code.getText(place), host, safe: repair?.text ?? 'rediss' } });
    }

    /** The options of a client that is made here. */
    function checkClient(call: CallLike): void {
      const client = databaseClientMadeBy(call, code);
      if (!client || (client.plainByDefault && !redis)) return;
      const index = optionsIndexOf(client, call);
      const { host, byUrl } = targetOfClient(client, call, code) ?? {};
      if (host === undefined || hostKind(host) !== 'remote') return;
      const options = client.tls.map((path) => code.optionOf(call, index, path));
      const given = options.find((option) => option.state === 'given');
      if (given) return isConstant(given.value, false) ? reportOption(given.property, host) : satisfied(context, { node: given.property });
      if (!client.plainByDefault || options.some(({ state }) => state === 'unknown')) return;
      // A connection URL says it by its scheme, and is judged where it stands.
      if (byUrl || code.isOutsideProduction(call)) return;
      const data = { client: client.client, host, option: client.tls[0]!.includes('.') ? 'socket: { tls: true }' : 'tls: {}' };
      context.report({ node: call.callee, messageId: 'missing', data });
    }

    /** The options of a configuration that an ORM reads from its file. */
    function checkConfiguration(property: TSESTree.Property): void {
      if (!/^(?:ssl|tls)$/u.test(propertyName(property) ?? '') || !isConstant(code.valueOf(property.value), false)) return;
      const configuration = databaseConfigurationAround(property, code);
      if (!configuration) return;
      const { host, isProduction } = configuration;
      if (host === undefined ? isProduction : hostKind(host) === 'remote') reportOption(property, host);
    }

    function reportOption(property: Node, host: string | undefined): void {
      if (reported.has(property) || code.isOutsideProduction(property)) return;
      reported.add(property);
      const text = code.getText(property);
      if (host === undefined) context.report({ node: property, messageId: 'production', data: { text } });
      else context.report({ node: property, messageId: 'option', data: { text, host } });
    }

    return {
      CallExpression: checkClient,
      NewExpression: checkClient,
      Property: checkConfiguration,
      Literal: checkUrl,
      TemplateLiteral: checkUrl,
    };
  },
});
