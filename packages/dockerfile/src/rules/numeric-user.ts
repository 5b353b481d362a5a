import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { isRoot, uidOf, userOf } from '../model/users.ts';

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
        '`runAsNonRoot: true` it refuses to start the container. Write the number: `USER {{uid}}`.',
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
        const { range } = last.user;
        const named = code.getText(last.user).startsWith(user);
        context.report({
          node: named ? { range: [range[0], range[0] + user.length] } : last.user,
          messageId: 'name',
          data: { user, uid: uidOf(user, code) ?? '1000' },
        });
      },
    };
  },
});
