import { patternOption, ruleOptions } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { passAt } from '../model/answers.ts';
import { configurationOf } from '../model/configuration.ts';
import { byUnit, corsGrantsOf, granteeOf, type CorsGrant } from '../model/cors.ts';
import { locationOf } from '../model/locations.ts';
import type { Scope } from '../model/scope.ts';

interface Options {
  staticLocation: string;
}

export default defineRule<{ messageIds: 'everybody'; options: Options }>({
  name: 'cors-wildcard',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow Access-Control-Allow-Origin * on application locations',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['cors-explicit-origins'],
      references: [
        'CWE-942',
        'OWASP ASVS 4.0.3 14.5.3',
        'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Access-Control-Allow-Origin',
      ],
      sources: [],
    },
    messages: {
      everybody:
        '`Access-Control-Allow-Origin *` lets every site that a visitor opens read what {{place}} answers, from inside ' +
        'the visitor’s network too. Name the origin: `"https://app.example.org"`, or a `map` on `$http_origin`.',
    },
    ...ruleOptions<Options>({
      staticLocation: {
        type: 'string',
        format: 'regex',
        default: String.raw`[.(|](woff2?|ttf|otf|eot|svg|css|js|png|jpe?g|gif|webp|ico|map)\b|/(fonts?|static|assets|images?|\.well-known)(/|$)`,
        description: 'A regular expression for the paths of locations whose responses every site may read.',
      },
    }),
  },

  create(context) {
    const configuration = configurationOf(context);
    const isStatic = patternOption(context, 'staticLocation', context.options[0].staticLocation);

    /** Whether an application answers at a level, and not only with files that it has for everybody. */
    function isApplication(scope: Scope): boolean {
      const location = scope.head?.name === 'location' ? locationOf(scope.head, configuration) : undefined;
      return passAt(scope) !== undefined && !isStatic.test(location?.path ?? '');
    }

    /** Whether responses of an application carry the header: those of its level, and of levels that take it over. */
    function reachesApplication({ unit }: CorsGrant): boolean {
      if (unit.context === 'location') return isApplication(unit);
      if (unit.context !== 'server' && unit.context !== 'http') return false;
      if (unit.context === 'http' && unit.couldHold('server')) return true;
      return [...unit.inwards()].some((level) => {
        const found = level.effective('add_header');
        return found.kind === 'known' && found.scope === unit && isApplication(level);
      });
    }

    return {
      File() {
        for (const grants of byUnit(corsGrantsOf(configuration))) {
          const found = grants.filter((grant) => granteeOf(grant, configuration) === 'everybody');
          const [first, ...others] = found;
          // With credentials it is the subject of nginx/cors-credentials.
          if (!first || found.some(({ credentials }) => credentials) || !reachesApplication(first)) continue;
          const { head, context: kind } = first.unit;
          const path = head && kind === 'location' ? locationOf(head, configuration)?.path : undefined;
          context.report({
            node: first.value,
            messageId: 'everybody',
            data: { place: path === undefined ? `this ${kind === 'http' ? 'nginx' : 'server'}` : `\`${path}\`` },
            related: others.map(({ value }) => ({ node: value, message: 'Here as well.' })),
          });
        }
      },
    };
  },
});
