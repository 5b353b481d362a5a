import { ruleOptions, satisfied, stringList } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { removeItem } from '../model/edits.ts';
import { hasRuntimeSocket } from '../model/runtime-sockets.ts';
import { securityOptionsOf } from '../model/security-options.ts';
import { isImageIn } from '../model/service-image.ts';

interface Options {
  allowImages: readonly string[];
}

/** For each option the value that switches it off, and what it protects from. */
const CONFINEMENTS: ReadonlyMap<string, { off: string; loss: string }> = new Map([
  ['seccomp', { off: 'unconfined', loss: 'every system call of the kernel is open to whoever breaks into it' }],
  ['apparmor', { off: 'unconfined', loss: 'whoever breaks into it may mount file systems and write to `/proc`' }],
  ['label', { off: 'disable', loss: 'SELinux does not keep whoever breaks into it from the files of the host' }],
  ['systempaths', { off: 'unconfined', loss: 'whoever breaks into it sees the hidden parts of `/proc` and `/sys`' }],
]);

export default defineRule<{ messageIds: 'unconfined' | 'remove'; options: Options }>({
  name: 'no-unconfined-security-opt',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow switching off seccomp, AppArmor and SELinux',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['container-runtime-hardening'],
      references: [
        'CIS Docker Benchmark 1.6.0 5.2, 5.3, 5.22',
        'OWASP Docker Security Cheat Sheet, Rule 6',
        'https://docs.docker.com/engine/security/seccomp/',
        'https://docs.docker.com/reference/compose-file/services/#security_opt',
      ],
      sources: ['semgrep:seccomp-confinement-disabled', 'semgrep:selinux-separation-disabled'],
      triggers: ['security_opt'],
    },
    messages: {
      unconfined:
        '`{{service}}` runs with `{{option}}`: {{loss}}. Remove it, or name a profile that allows the one thing ' +
        'more that the program needs.',
      remove: 'Remove `{{option}}`.',
    },
    hasSuggestions: true,
    ...ruleOptions<Options>({
      allowImages: {
        ...stringList,
        default: ['*/buildkit:*rootless', 'docker:*dind-rootless', '*/netdata', 'rclone/rclone'],
        description: 'Images that may be unconfined, with or without a tag; `*` for any text.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allowImages }] = context.options;

    return {
      File() {
        for (const service of code.services) {
          if (isImageIn(service.image, allowImages)) continue;
          const list = service.get('security_opt');
          for (const { name, value, field } of securityOptionsOf(service)) {
            const confinement = CONFINEMENTS.get(name);
            if (!list || !confinement) continue;
            // SELinux forbids the socket to everybody else, and no-docker-socket speaks of it.
            if (name === 'label' && hasRuntimeSocket(service)) continue;
            if (value !== confinement.off) {
              satisfied(context, { node: field });
              continue;
            }
            const option = field.text;
            context.report({
              node: field,
              messageId: 'unconfined',
              data: { service: service.name, option, loss: confinement.loss },
              suggest: [{ messageId: 'remove', data: { option }, fix: () => removeItem(code, list, field.node) }],
            });
          }
        }
      },
    };
  },
});
