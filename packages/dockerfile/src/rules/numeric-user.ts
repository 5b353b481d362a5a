import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { isRoot, uidOf, userOf } from '../model/users.ts';
import { placeInWord } from '../model/word-parts.ts';

export default defineRule<{ messageIds: 'name' }>({
  name: 'numeric-user',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require a numeric UID in USER',
      preset: 'off',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'advises',
      controls: ['container-non-root'],
      references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
      sources: ['hadolint:DL3066'],
    },
    messages: {
      name:
        'The image ends with the user name `{{user}}`, which Kubernetes cannot tell from root: with ' +
        '`runAsNonRoot: true` it refuses to start the container. {{advice}}.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      File() {
        const last = code.lastShipped('User');
        const user = last && userOf(last, code);
        // Root is another rule's subject, and Windows has no numbers.
        if (!last?.user || !user || isRoot(user) || /^container(?:user|administrator)$/i.test(user)) return;
        if (/^\d+$/u.test(user)) {
          satisfied(context, { node: last });
          return;
        }
        context.report({
          node: last.user.value.startsWith(user) ? placeInWord(last.user, [0, user.length], code) : last.user,
          messageId: 'name',
          data: { user, advice: adviceFor(uidOf(user, code)) },
        });
      },
    };
  },
});

function adviceFor(uid: string | undefined): string {
  if (uid !== undefined) return `Write the number: \`USER ${uid}\``;
  return 'Create the user with a number of your choice (`--uid 10001`) and write `USER 10001`';
}
