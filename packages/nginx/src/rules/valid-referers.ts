import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';
import { locationOf } from '../model/locations.ts';
import type { Scope } from '../model/scope.ts';

/** Files whose embedding by other sites costs traffic and nothing else: by extension or by folder. */
const MEDIA =
  /(?<![a-z])(?:png|jpe?g|gif|webp|avif|svg|ico|bmp|mp[34]|webm|mov|flv|woff2?|ttf|zip|pdf|images?|img|media|thumb\w*)(?![a-z])/iu;

export default defineRule<{ messageIds: 'none' }>({
  name: 'valid-referers',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow none in valid_referers',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'advises',
      hygiene: true,
      controls: ['proxy-hardening'],
      references: ['CWE-293', 'https://nginx.org/en/docs/http/ngx_http_referer_module.html'],
      sources: ['gixy:valid_referers'],
    },
    messages: {
      none:
        '`valid_referers none` lets requests without a `Referer` pass, and anybody can leave that header out, so the ' +
        'check keeps nobody away. Remove `none`, and protect what matters with a login or a token.',
    },
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);

    /** Whether a level, or one around it, is a location for images and the like. */
    function isHotlinkProtection(scope: Scope): boolean {
      return [...scope.outwards()].some(({ head }) => {
        return head?.name === 'location' && MEDIA.test(locationOf(head, configuration)?.path ?? '');
      });
    }

    return {
      Directive(directive) {
        if (directive.name !== 'valid_referers') return;
        const scope = configuration.scopeOf(directive);
        const refuses = scope.own('if').some(({ args }) => args.some(({ value }) => value.includes('$invalid_referer')));
        if (!refuses) return;
        const none = directive.args.find(({ value }) => value === 'none');
        if (!none) return satisfied(context, { node: directive });
        if (!isHotlinkProtection(scope)) context.report({ node: none, messageId: 'none' });
      },
    };
  },
});
