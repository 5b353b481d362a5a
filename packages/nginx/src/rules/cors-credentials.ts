import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { passAt } from '../model/answers.ts';
import { configurationOf } from '../model/configuration.ts';
import { byUnit, corsGrantsOf, granteeOf, isConditional, originPatternsOf, type CorsGrant } from '../model/cors.ts';
import { loosenessOf, type Looseness } from '../model/origin-patterns.ts';
import { placeIn } from '../model/word-places.ts';

type Message = 'wildcard' | 'reflected' | 'reflectedPublic' | 'nullOrigin' | 'loose';

const ACCEPTED: Readonly<Record<Looseness, string>> = {
  anything: 'any origin',
  suffix: 'names that go on behind it, such as `example.org.attacker.net`',
  prefix: 'names that only end like it, such as `attackerexample.org`',
  dot: 'any character in place of a dot, such as `wwwXexample.org`',
};

export default defineRule<{ messageIds: Message }>({
  name: 'cors-credentials',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow credentials with wildcard or reflected origins',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['cors-credentials-safe'],
      references: [
        'CWE-942',
        'CWE-346',
        'OWASP ASVS 4.0.3 14.5.3',
        'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials',
      ],
      sources: ['gixy:origins'],
    },
    messages: {
      wildcard:
        'Browsers refuse `Access-Control-Allow-Origin *` together with credentials, and what usually replaces it lets ' +
        'every site act as the visitor. Name the origins in a `map` on `$http_origin`.',
      reflected:
        '`{{value}}` allows whatever origin asks, with credentials, so every site that a visitor opens can act as ' +
        'that visitor. Name the origins in a `map` on `$http_origin`.',
      reflectedPublic:
        '`{{value}}` allows whatever origin asks, and with the first `Access-Control-Allow-Credentials` every site ' +
        'could act as the visitor. Name the origins in a `map` on `$http_origin`.',
      nullOrigin:
        'Every site can send the origin `null`, from a sandboxed frame, so with credentials every site can act as ' +
        'the visitor. Name the origins in a `map` on `$http_origin`.',
      loose:
        'This expression for origins also accepts {{accepted}}, so somebody else’s site can read what is meant for ' +
        'yours. Write it from `^https://` to `$`, with a backslash before every dot.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    const configuration = configurationOf(context);

    function problemOf(grant: CorsGrant): Message | undefined {
      const grantee = granteeOf(grant, configuration);
      if (grantee === 'whoever asks' && !isConditional(grant)) {
        if (grant.credentials) return 'reflected';
        const isOfFiles = grant.unit.context === 'location' && !passAt(grant.unit);
        return isOfFiles ? undefined : 'reflectedPublic';
      }
      if (!grant.credentials) return undefined;
      if (grantee === 'everybody') return 'wildcard';
      return grantee === 'null' ? 'nullOrigin' : undefined;
    }

    function checkGrants(grants: readonly CorsGrant[]): void {
      const found = grants.flatMap((grant) => ({ ...grant, problem: problemOf(grant) }));
      const bad = found.filter(({ problem }) => problem !== undefined);
      const worst = bad.find(({ credentials }) => credentials) ?? bad[0];
      if (!worst?.problem) {
        const good = found.find(({ credentials }) => credentials);
        return good ? satisfied(context, { node: good.directive }) : undefined;
      }
      context.report({
        node: worst.value,
        messageId: worst.problem,
        data: { value: worst.value.value },
        related: bad.filter((grant) => grant !== worst).map(({ value }) => ({ node: value, message: 'Here as well.' })),
      });
    }

    return {
      File() {
        const grants = corsGrantsOf(configuration);
        for (const ofUnit of byUnit(grants)) checkGrants(ofUnit);
        if (grants.length === 0) return;
        for (const { word, source, start } of originPatternsOf(configuration)) {
          const looseness = loosenessOf(source);
          if (!looseness) continue;
          context.report({
            node: placeIn(code, word, start, start + source.length),
            messageId: 'loose',
            data: { accepted: ACCEPTED[looseness] },
          });
        }
      },
    };
  },
});
