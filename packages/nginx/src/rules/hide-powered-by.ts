import { satisfied, type Fix } from '@seaworthy/core';
import type { Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isAbsent } from '../model/absence.ts';
import { configurationOf } from '../model/configuration.ts';
import { insertAfter, insertFirst } from '../model/edits.ts';
import { sameHeader } from '../model/headers.ts';
import type { Scope } from '../model/scope.ts';

const PASS = ['proxy_pass', 'fastcgi_pass', 'uwsgi_pass', 'scgi_pass'] as const;
const HEADER = 'X-Powered-By';

export default defineRule<{ messageIds: 'shown' }>({
  name: 'hide-powered-by',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require hiding upstream technology headers',
      preset: 'strict',
      severity: 'warn',
      risk: 'low',
      confidence: 'high',
      checklist: 'advises',
      controls: ['headers-no-fingerprint'],
      references: [
        'CWE-200',
        'CIS NGINX Benchmark 2.1.0 2.5.4',
        'OWASP ASVS 4.0.3 14.3.3',
        'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_hide_header',
      ],
      sources: [],
    },
    messages: {
      shown:
        'The `X-Powered-By` of `{{upstream}}` is passed on to visitors and tells them the framework, often with its ' +
        'version, so that known flaws are quickly tried. Add `{{hide}} X-Powered-By;`.',
    },
    fixable: 'code',
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    const configuration = configurationOf(context);

    function isShown(pass: Directive): boolean {
      const scope = configuration.scopeOf(pass);
      const clears = [...scope.outwards()].some((level) => level.own('more_clear_headers').length > 0);
      if (clears || scope.context?.startsWith('stream')) return false;
      const hidden = scope.effective(hideFor(pass));
      if (hidden.kind !== 'known') return isAbsent(scope, hideFor(pass), configuration);
      const isHidden = hidden.directives.some(({ args }) => sameHeader(args[0]?.value ?? '', HEADER));
      if (isHidden) satisfied(context, { node: pass });
      return !isHidden && hidden.complete;
    }

    /** Beside the headers that are hidden already, because a level that hides one takes over none. */
    function hide(pass: Directive): Fix[] {
      const statement = `${hideFor(pass)} ${HEADER};`;
      const level = levelOf(configuration.scopeOf(pass));
      const hidden = level.effective(hideFor(pass));
      const last = hidden.kind === 'known' ? hidden.directives.at(-1) : undefined;
      if (last) return configuration.isHere(last) ? insertAfter(code, last, statement) : [];
      if (level.own(pass.name).includes(pass)) return insertAfter(code, pass, statement);
      return level.head ? insertFirst(code, level.head, statement) : [];
    }

    return {
      File() {
        const shown = configuration.named(...PASS).filter((pass) => pass.args.length > 0 && isShown(pass));
        const [first, ...others] = shown;
        if (!first) return;
        context.report({
          node: first,
          messageId: 'shown',
          data: { upstream: first.args[0]!.value, hide: hideFor(first) },
          related: others.map((node) => ({ node, message: `So does this \`${node.name}\`.` })),
          fix: () => distinct(shown.flatMap(hide)),
        });
      },
    };
  },
});

function hideFor({ name }: Directive): string {
  return name.replace(/pass$/u, 'hide_header');
}

/** The nearest level at which headers can be hidden, which `if` and `limit_except` are not. */
function levelOf(scope: Scope): Scope {
  return [...scope.outwards()].find(({ context }) => context !== 'if in location' && context !== 'limit_except') ?? scope;
}

/** Without edits that are there twice, as for two locations that take over the same headers. */
function distinct(edits: readonly Fix[]): Fix[] {
  return [...new Map(edits.map((edit) => [`${edit.range[0]} ${edit.text}`, edit])).values()];
}
