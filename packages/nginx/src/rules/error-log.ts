import { baseName, satisfied } from '@seaworthy/core';
import type { Argument, Directive } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { configurationOf } from '../model/configuration.ts';

type Problem = 'off' | 'discarded' | 'debug' | 'quiet';

/** Levels that everything at them inherits; a location may be quieter than the rest on purpose. */
const WHOLE_LEVELS = /^(?:main|http|(?:stream |mail )?server|stream|mail)$/u;

export default defineRule<{ messageIds: Problem }>({
  name: 'error-log',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a usable error log',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['logging-access-and-error', 'logging-level-production'],
      references: [
        'CWE-778',
        'CIS NGINX Benchmark 2.1.0 3.3',
        'https://nginx.org/en/docs/ngx_core_module.html#error_log',
      ],
      sources: ['gixy:error_log_off'],
    },
    messages: {
      off:
        '`error_log off` does not turn the log off, it writes a file called `off` that nobody reads or rotates. ' +
        'Write a real place, such as `error_log /var/log/nginx/error.log warn;`.',
      discarded:
        'With `error_log /dev/null` nobody learns that an upstream failed or a limit was hit, and an incident leaves ' +
        'no trace. Write a real place, such as `/var/log/nginx/error.log` or `stderr`.',
      debug:
        'At level `{{level}}` the error log holds the headers of requests, cookies and passwords included, and fills ' +
        'the disk. Write `warn`, and turn on debugging for as long as it is needed.',
      quiet:
        'At level `{{level}}` the error log leaves out failed upstreams and refused requests, which nginx writes at ' +
        '`error` and `warn`. Write `warn`.',
    },
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);
    if (/debug/iu.test(baseName(context.filename))) return {};

    return {
      Directive(directive) {
        const scope = configuration.scopeOf(directive);
        if (directive.name !== 'error_log' || !WHOLE_LEVELS.test(scope.context ?? '')) return;
        const problem = problemOf(directive);
        if (!problem) return satisfied(context, { node: directive });
        // A second log may be for emergencies only, beside a first that has everything.
        const hasUsable = scope.own('error_log').some((other) => !problemOf(other));
        if (hasUsable && (problem.messageId === 'quiet' || problem.messageId === 'discarded')) return;
        const { node, messageId } = problem;
        context.report({ node, messageId, data: { level: node.value } });
      },
    };
  },
});

function problemOf({ args: [place, level] }: Directive): { messageId: Problem; node: Argument } | undefined {
  if (place?.value === 'off') return { messageId: 'off', node: place };
  if (place?.value === '/dev/null') return { messageId: 'discarded', node: place };
  // A ring in memory is made for debugging in production: nothing of it reaches a file.
  if (place && level && /^debug(?:_\w+)?$/u.test(level.value) && !place.value.startsWith('memory:')) {
    return { messageId: 'debug', node: level };
  }
  return level && /^(?:crit|alert|emerg)$/u.test(level.value) ? { messageId: 'quiet', node: level } : undefined;
}
