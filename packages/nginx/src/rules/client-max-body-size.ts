import { ruleOptions, satisfied } from '@seaworthy/core';
import type { Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';
import { bytesIn, bytesOf, bytesOption } from '../model/limits.ts';
import { wordsAbout } from '../model/purpose.ts';
import { passesBodiesOn } from '../model/streaming.ts';

interface Options {
  maxBytes: string;
}

/** Services that take files of any size by design, by the names of hosts, servers and paths. */
const STORES = new RegExp(
  '(?<![a-z])(?:registry|minio|s3|nexus|harbor|artifactory|gitlab|gitea|forgejo|nextcloud|owncloud|seafile|immich|' +
    'webdav|dav)(?![a-z])|^/v2(?:/|$)',
  'iu',
);

export default defineRule<{ messageIds: 'unlimited' | 'large'; options: Options }>({
  name: 'client-max-body-size',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow unlimited request bodies',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['input-request-size', 'uploads-size-limited'],
      references: [
        'CWE-770',
        'CIS NGINX Benchmark 2.1.0 5.2.2',
        'https://nginx.org/en/docs/http/ngx_http_core_module.html#client_max_body_size',
      ],
      sources: [],
    },
    messages: {
      unlimited:
        '`client_max_body_size 0` takes bodies of any size, which nginx writes to its disk before the application sees ' +
        'them, so one client can fill it. Write the size of the largest upload, such as `16m`.',
      large:
        '`client_max_body_size {{value}}` lets every request to this {{level}} write that much to the disk of nginx, so ' +
        'a few clients can fill it. Write the size of an ordinary request, and raise it in the location for uploads.',
    },
    ...ruleOptions<Options>({
      maxBytes: {
        ...bytesOption,
        default: '1g',
        description: 'The largest size for a whole server.',
      },
    }),
  },

  create(context) {
    const configuration = configurationOf(context);
    const [{ maxBytes }] = context.options;

    function isMeant(directive: Directive): boolean {
      const scope = configuration.scopeOf(directive);
      // nginx refuses a second one at the same level.
      if (scope.lastOwn(directive.name) !== directive) return true;
      return passesBodiesOn(scope) || wordsAbout(scope, configuration).some((word) => STORES.test(word));
    }

    return {
      Directive(directive) {
        const [value] = directive.args;
        if (directive.name !== 'client_max_body_size' || !value) return;
        const size = bytesOf(value);
        if (size === undefined) return;
        const level = configuration.scopeOf(directive).context;
        const isWide = level === 'http' || level === 'server';
        if (size > 0 && !(isWide && size > bytesIn(maxBytes))) return satisfied(context, { node: directive });
        if (isMeant(directive)) return;
        context.report({
          node: value,
          messageId: size === 0 ? 'unlimited' : 'large',
          data: { value: value.value, level: level ?? '' },
        });
      },
    };
  },
});
