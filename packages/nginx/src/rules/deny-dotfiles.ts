import { satisfied } from '@seaworthy/core';
import type { Argument } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { handlerOf, returnFor } from '../model/answers.ts';
import { configurationOf } from '../model/configuration.ts';
import { refusesAll } from '../model/content.ts';
import { insertAfter } from '../model/edits.ts';
import { matchLocation } from '../model/location-matching.ts';
import type { Location } from '../model/locations.ts';
import type { Server } from '../model/servers.ts';

/** What is found under document roots most often. */
const PATHS = ['/.env', '/.git/config'];
const STATEMENT = String.raw`location ~ /\.(?!well-known) { deny all; }`;

/** How a server answers a request for a hidden file. */
type Answer = { kind: 'file'; root: Argument; location: Location | undefined } | { kind: 'refused' | 'other' };

export default defineRule<{ messageIds: 'served' | 'deny' }>({
  name: 'deny-dotfiles',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require hidden files to be denied',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'medium',
      checklist: 'advises',
      controls: ['proxy-hardening', 'image-excludes-sensitive-files'],
      references: ['CWE-538', 'CWE-552', 'CIS NGINX Benchmark 2.1.0 2.5.3'],
      sources: [],
    },
    messages: {
      served:
        'A file `{{path}}` below `{{root}}` would be served, with the passwords or the whole history of the code that ' +
        'such files hold. Add `location ~ /\\.(?!well-known) { deny all; }`.',
      deny: 'Deny every path with a hidden file or folder but `.well-known`.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    const configuration = configurationOf(context);

    function answerTo(path: string, server: Server): Answer {
      const match = matchLocation(server, path);
      if (match.kind === 'unknown' || returnFor(server.scope)) return { kind: 'other' };
      const scope = match.location?.scope ?? server.scope;
      const status = returnFor(scope)?.status ?? 0;
      if (refusesAll(scope) || (status >= 400 && status < 500)) return { kind: 'refused' };
      const root = scope.effective('root');
      if (handlerOf(scope) !== 'files' || root.kind !== 'known' || scope.own('internal').length > 0) return { kind: 'other' };
      const directory = root.directives.at(-1)?.args[0];
      return directory ? { kind: 'file', root: directory, location: match.location } : { kind: 'other' };
    }

    function check(server: Server): void {
      const answers = PATHS.map((path) => ({ path, answer: answerTo(path, server) }));
      if (answers.every(({ answer }) => answer.kind === 'refused')) satisfied(context, { node: server.head.word });
      if (looksAtHidden(server)) return;
      for (const { path, answer } of answers) {
        if (answer.kind !== 'file') continue;
        const last = server.head.block?.directives.at(-1);
        // nginx tries no regular expression after these, or another one first.
        const wins = answer.location === undefined || answer.location.kind === 'prefix';
        context.report({
          node: server.head.word,
          messageId: 'served',
          data: { path, root: answer.root.value },
          suggest: last && wins ? [{ messageId: 'deny', fix: () => insertAfter(code, last, STATEMENT) }] : [],
        });
        return;
      }
    }

    return {
      File() {
        for (const server of configuration.servers) if (configuration.isHere(server.head)) check(server);
      },
    };
  },
});

/** Whether an `if` of the server has a regular expression about a dot after a slash. */
function looksAtHidden({ scope }: Server): boolean {
  return scope.own('if').some(({ args }) => args.some(({ value }) => value.includes(String.raw`/\.`)));
}
