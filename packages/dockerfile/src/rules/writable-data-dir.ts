import { patternOption, ruleOptions } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { rootOwnedDirectories } from '../model/directory-owners.ts';
import { isRoot, userOf } from '../model/users.ts';

interface Options {
  dirs: string;
}

/** Emptied at the start of a container, or everybody's. */
const TEMPORARY = /^\/(?:dev|proc|run|sys|tmp|var\/run|var\/tmp)(?:\/|$)/u;

export default defineRule<{ messageIds: 'rootOwned'; options: Options }>({
  name: 'writable-data-dir',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require data directories to belong to the runtime user',
      preset: 'strict',
      severity: 'warn',
      risk: 'low',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['uploads-directory-writable'],
      references: ['CWE-732', 'https://docs.docker.com/reference/dockerfile/#user'],
      sources: [],
    },
    messages: {
      rootOwned:
        '`{{path}}` belongs to root and the image runs as `{{user}}`, so the first write to it fails with ' +
        '"permission denied". Hand it over before `USER`: `RUN mkdir -p {{path}} && chown {{user}} ' +
        '{{path}}`.',
    },
    ...ruleOptions<Options>({
      dirs: {
        type: 'string',
        format: 'regex',
        default: '(^|/)(uploads?|media|data|logs?|storage|instance)(/|$)',
        description: 'A regular expression for paths that the service writes to.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const pattern = patternOption(context, 'dirs', context.options[0].dirs);

    return {
      File() {
        const last = code.lastShipped('User');
        const user = last && userOf(last, code);
        if (!user || isRoot(user)) return;
        const [first, ...others] = rootOwnedDirectories(code).filter(
          ({ path }) => pattern.test(path) && !TEMPORARY.test(path),
        );
        if (!first) return;
        context.report({
          node: first.node,
          messageId: 'rootOwned',
          data: { path: first.path, user },
          related: others.map(({ path, node }) => ({ node, message: `\`${path}\` belongs to root too.` })),
        });
      },
    };
  },
});
