import { patternOption, ruleOptions, satisfied, stringList } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';
import { contentLevels } from '../model/content.ts';
import { isCatchAll, isInternal, isLocal, rejectsHandshakes, type Server } from '../model/servers.ts';

interface Options {
  patterns: readonly string[];
}

export default defineRule<{ messageIds: 'selfSigned'; options: Options }>({
  name: 'no-self-signed-certificate',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow snakeoil and self-signed certificate files',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['tls-certificate-installed'],
      references: ['CWE-295', 'CIS NGINX Benchmark 2.1.0 4.1.2'],
      sources: [],
    },
    messages: {
      selfSigned:
        '`{{path}}` is by its name a certificate that no browser trusts, so visitors learn to click the warning ' +
        'away and then cannot tell an attacker from the site. Use one of a certificate authority, such as Let’s ' +
        'Encrypt.',
    },
    ...ruleOptions<Options>({
      patterns: {
        ...stringList,
        items: { type: 'string', format: 'regex' },
        default: [
          'snakeoil',
          'self[-_.]?signed',
          String.raw`localhost[^/]*\.(pem|crt|key)$`,
          String.raw`/(dummy|fake|dev|test)([-_][^/.]*|cert(ificate)?|server|ssl)?\.(pem|crt)$`,
        ],
        description: 'Regular expressions for paths of certificates that no authority has signed.',
      },
    }),
  },

  create(context) {
    const configuration = configurationOf(context);
    const patterns = context.options[0].patterns.map((pattern) => patternOption(context, 'patterns', pattern));

    return {
      File() {
        const judged = configuration.servers.filter((server) => isMeantForTls(server) && !isExempt(server));
        const certificates = judged.flatMap(({ scope }) => {
          const found = scope.effective('ssl_certificate');
          return found.kind === 'known' ? found.directives : [];
        });
        for (const directive of new Set(certificates)) {
          const [path] = directive.args;
          if (!path || path.variables.length > 0 || !configuration.isHere(directive)) continue;
          if (!patterns.some((pattern) => pattern.test(path.value))) {
            satisfied(context, { node: directive });
            continue;
          }
          context.report({ node: path, messageId: 'selfSigned', data: { path: path.value } });
        }
      },
    };
  },
});

/** Whether a server speaks TLS, or stands at its port and lacks the word, which nginx/tls-listen reports. */
function isMeantForTls({ tls, listens }: Server): boolean {
  return tls || listens.some(({ port }) => port === 443);
}

/** Servers whose certificate no browser of the public gets to see or to trust. */
function isExempt(server: Server): boolean {
  const turnsAway = isCatchAll(server) && contentLevels(server).length === 0;
  return turnsAway || rejectsHandshakes(server) || isInternal(server) || isLocal(server);
}
