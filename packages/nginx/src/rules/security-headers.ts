import { ruleOptions, satisfied, stringList } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { handlerOf } from '../model/answers.ts';
import { configurationOf } from '../model/configuration.ts';
import { contentLevels } from '../model/content.ts';
import { locationHeads } from '../model/locations.ts';
import { addHeaders, coverageOf, presenceOf } from '../model/response-headers.ts';
import type { Scope } from '../model/scope.ts';
import { isLocal, titleOf, type Server } from '../model/servers.ts';
import { parseWantedHeader, statementFor } from '../model/wanted-headers.ts';

interface Options {
  headers: readonly string[];
  suppressIfApplicationSends: boolean;
}

const BASELINE = ['X-Content-Type-Options', 'X-Frame-Options|Content-Security-Policy:frame-ancestors'];

export default defineRule<{ messageIds: 'missing' | 'add'; options: Options }>({
  name: 'security-headers',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require baseline security headers',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['headers-security-baseline', 'uploads-served-safely'],
      references: [
        'CWE-693',
        'CWE-1021',
        'CIS NGINX Benchmark 2.1.0 5.3.1, 5.3.2, 5.3.4',
        'OWASP ASVS 4.0.3 14.4.4, 14.4.7',
        'https://owasp.org/www-project-secure-headers/',
      ],
      sources: [],
    },
    messages: {
      missing:
        '{{subject}} without {{missing}}, so {{risk}}. Add {{statements}}.',
      add: 'Add what is missing.',
    },
    hasSuggestions: true,
    ...ruleOptions<Options>({
      headers: {
        ...stringList,
        default: BASELINE,
        strict: [...BASELINE, 'Referrer-Policy'],
        description: 'The headers that responses need: `A|B` for either, `Name:directive` for a directive in the value.',
      },
      suppressIfApplicationSends: {
        type: 'boolean',
        default: true,
        description: 'Leave what an application answers to the application, while nginx adds none of the headers to it.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const configuration = configurationOf(context);
    const [{ headers, suppressIfApplicationSends }] = context.options;
    const wanted = headers.map(parseWantedHeader);

    /** Where nginx adds none of the headers to the answers of an application, the application may. */
    function isJudged(scope: Scope): boolean {
      if (!suppressIfApplicationSends || handlerOf(scope) !== 'proxy') return true;
      return wanted.some(({ isMetBy }) => presenceOf(scope, configuration, isMetBy).kind === 'present');
    }

    function check(server: Server): void {
      const all = contentLevels(server);
      const levels = all.filter(isJudged);
      const found = wanted.map((header) => ({ ...header, ...coverageOf(server, levels, configuration, header.isMetBy) }));
      const missing = found.filter((header) => header.kind === 'missing');
      const [first] = missing;
      if (!first) {
        const isVerified = levels.length > 0 && found.every(({ kind }) => kind === 'present');
        return isVerified ? satisfied(context, { node: server.head.word }) : undefined;
      }
      const statements = missing.map(statementFor);
      const lacking = levels.filter((level) => missing.some((header) => header.levels.includes(level)));
      // At the server they would reach the application's answers too, which may have them already.
      const isMixed = levels.length < all.length;
      const places = isMixed ? lacking : [...new Set([server.scope, ...lacking])];
      const isKnown = missing.every(({ value }) => value !== undefined);
      const edits = isKnown ? addHeaders(code, places, statements) : undefined;
      context.report({
        node: server.head.word,
        messageId: 'missing',
        data: {
          subject: `${titleOf(server)} ${isMixed ? 'serves files' : 'sends its responses'}`,
          missing: missing.map(({ name }) => `\`${name}\``).join(', '),
          risk: first.risk,
          statements: statements.map((statement) => `\`${statement}\``).join(', '),
        },
        related: locationHeads(lacking, configuration).map(({ word }) => ({ node: word, message: 'Responses from here.' })),
        suggest: edits ? [{ messageId: 'add', fix: () => edits }] : [],
      });
    }

    return {
      File() {
        for (const server of configuration.servers) {
          if (configuration.isHere(server.head) && !isLocal(server)) check(server);
        }
      },
    };
  },
});
