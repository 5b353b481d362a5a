import { ruleOptions, satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { dropsPrivileges } from '../model/privilege-drop.ts';
import { isRoot, nonRootUserOf, userOf } from '../model/users.ts';

interface Options {
  allowPrivilegeDrop: boolean;
}

export default defineRule<{ messageIds: 'root' | 'use'; options: Options }>({
  name: 'no-root-user',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow USER root as the last user of the final stage',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['container-non-root'],
      references: [
        'CWE-250',
        'CIS Docker Benchmark 1.6.0 4.1',
        'OWASP Docker Security Cheat Sheet, Rule 2',
        'https://docs.docker.com/build/building/best-practices/#user',
      ],
      sources: ['hadolint:DL3002', 'trivy:DS-0002', 'checkov:CKV_DOCKER_8'],
    },
    messages: {
      root:
        'The image ends with `USER {{user}}`, so its process runs as root: whoever breaks into it can ' +
        'change everything in the container and owns what is mounted. End with a user that is not root, ' +
        'such as `USER {{instead}}`.',
      use: 'Change it to `USER {{instead}}`.',
    },
    hasSuggestions: true,
    ...ruleOptions<Options>({
      allowPrivilegeDrop: {
        type: 'boolean',
        default: true,
        description:
          'Accept root when the entrypoint hands over to another user with gosu, su-exec and the like.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allowPrivilegeDrop }] = context.options;

    return {
      File() {
        const last = code.lastShipped('User');
        const user = last && userOf(last, code);
        if (!last?.user || user === undefined) return;
        if (!isRoot(user)) return satisfied(context, { node: last });
        if (allowPrivilegeDrop && dropsPrivileges(code)) return;
        const word = last.user;
        const instead = nonRootUserOf(code);
        context.report({
          node: word,
          messageId: 'root',
          data: { user: code.getText(word), instead: instead ?? '10001' },
          suggest: instead
            ? [{ messageId: 'use', data: { instead }, fix: (fixer) => fixer.replaceText(word, instead) }]
            : [],
        });
      },
    };
  },
});
