import { ruleOptions, satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { isRestricted } from '../model/access.ts';
import { handlerOf, returnFor } from '../model/answers.ts';
import { configurationOf } from '../model/configuration.ts';
import { isOpenToAll } from '../model/exposure.ts';
import { locationOf } from '../model/locations.ts';
import { purposeOf } from '../model/purpose.ts';

interface Options {
  allowPublic: boolean;
}

/** At these an application shows its interface. Files there are rather a manual or a game. */
const PROXIED = ['/docs', '/playground'];
const ANY = [
  ...['/redoc', '/swagger', '/swagger-ui', '/swagger-ui.html', '/swagger-ui/index.html', '/swagger.json'],
  ...['/swagger.yaml', '/swagger-resources', '/openapi.json', '/openapi.yaml', '/openapi.yml', '/openapi'],
  ...['/api-docs', '/graphiql'],
];
const below = (paths: readonly string[]): string[] => {
  return ['', '/api', '/v1', '/v2', '/v3', '/api/v1', '/api/v2'].flatMap((base) => paths.map((path) => base + path));
};
const PROXIED_PATHS = below([...PROXIED, ...ANY]);
const FILE_PATHS = below(ANY);

export default defineRule<{ messageIds: 'open'; options: Options }>({
  name: 'no-public-api-docs',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow public API documentation locations',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['api-docs-protected'],
      references: [
        'OWASP API Security 2023 API9',
        'https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/',
      ],
      sources: [],
    },
    messages: {
      open:
        'Everybody can read the API documentation at `{{path}}`, which lists every endpoint and parameter, those that ' +
        'no page uses too. Protect it with `auth_basic` or `allow` and `deny all;`, or answer with `return 404;`.',
    },
    ...ruleOptions<Options>({
      allowPublic: {
        type: 'boolean',
        default: false,
        description: 'The documentation is meant for everybody: report nothing.',
      },
    }),
  },

  create(context) {
    const [{ allowPublic }] = context.options;
    const configuration = configurationOf(context);
    if (allowPublic) return {};

    return {
      Directive(directive) {
        const location = directive.name === 'location' ? locationOf(directive, configuration) : undefined;
        if (!location) return;
        const handler = handlerOf(location.scope);
        const path = purposeOf(location, handler === 'files' ? FILE_PATHS : PROXIED_PATHS);
        if (path === undefined) return;
        const status = returnFor(location.scope)?.status ?? 0;
        if (isRestricted(location.scope) || (status >= 400 && status < 500)) {
          return satisfied(context, { node: location.argument });
        }
        if (handler === undefined || !isOpenToAll(location.scope, configuration)) return;
        context.report({ node: location.argument, messageId: 'open', data: { path } });
      },
    };
  },
});
