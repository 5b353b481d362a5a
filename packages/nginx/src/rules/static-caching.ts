import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { isAbsent } from '../model/absence.ts';
import { handlerOf } from '../model/answers.ts';
import { isForAssets } from '../model/assets.ts';
import { configurationOf } from '../model/configuration.ts';
import { refusesAll } from '../model/content.ts';
import { sameHeader } from '../model/headers.ts';
import { locationOf, type Location } from '../model/locations.ts';
import { presenceOf } from '../model/response-headers.ts';
import { serverOf } from '../model/servers.ts';

export default defineRule<{ messageIds: 'uncached' }>({
  name: 'static-caching',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require caching headers on static asset locations',
      preset: 'off',
      severity: 'warn',
      risk: 'low',
      confidence: 'high',
      checklist: 'violates',
      controls: ['proxy-static-files'],
      references: ['https://nginx.org/en/docs/http/ngx_http_headers_module.html#expires'],
      sources: [],
    },
    messages: {
      uncached:
        'Nothing says how long the files under `{{path}}` may be kept, so browsers ask for each of them again and again. ' +
        'Add `expires 30d;`, or less where their names stay the same when they change.',
    },
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);

    function check({ head, scope, path, argument }: Location): void {
      const cacheControl = presenceOf(scope, configuration, ({ name }) => sameHeader(name, 'Cache-Control'));
      const hasExpires = scope.effective('expires').kind === 'known';
      if (hasExpires || cacheControl.kind === 'present') return satisfied(context, { node: head });
      if (cacheControl.kind === 'unknown' || !isAbsent(scope, 'expires', configuration)) return;
      context.report({ node: argument, messageId: 'uncached', data: { path } });
    }

    return {
      Directive(head) {
        const location = head.name === 'location' ? locationOf(head, configuration) : undefined;
        // The server around a lone location says more than is in sight.
        if (!location || !isForAssets(location) || !serverOf(configuration, location.scope)) return;
        const { scope } = location;
        if (handlerOf(scope) === 'files' && servesFiles(location) && !refusesAll(scope)) check(location);
      },
    };
  },
});

/** Whether visitors get files from a level: it has a directory and is not only for `X-Accel-Redirect`. */
function servesFiles({ scope }: Location): boolean {
  return scope.own('internal').length === 0 && (scope.effective('root').kind === 'known' || scope.own('try_files').length > 0);
}
