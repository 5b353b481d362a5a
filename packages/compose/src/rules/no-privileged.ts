import { ruleOptions, satisfied, stringList } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { removeKey } from '../model/edits.ts';
import { booleanOf, type Field } from '../model/fields.ts';
import { isImageIn } from '../model/service-image.ts';
import type { Setting } from '../model/resolution.ts';

interface Options {
  allowImages: readonly string[];
}

export default defineRule<{ messageIds: 'privileged' | 'build' | 'remove'; options: Options }>({
  name: 'no-privileged',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow privileged containers',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['container-runtime-hardening'],
      references: [
        'CWE-250',
        'CIS Docker Benchmark 1.6.0 5.5',
        'OWASP Docker Security Cheat Sheet, Rule 3',
        'https://docs.docker.com/reference/compose-file/services/#privileged',
      ],
      sources: [],
      triggers: ['privileged'],
    },
    messages: {
      privileged:
        '`{{service}}` is privileged: whoever breaks into it has every device and capability of the host, ' +
        'and so the host. Remove it, and give only what is needed with `cap_add` and `devices`.',
      build:
        'The build of `{{service}}` is privileged: each dependency that runs a script in it has every device ' +
        'and capability of the host that builds. Remove it.',
      remove: 'Remove `privileged`.',
    },
    hasSuggestions: true,
    ...ruleOptions<Options>({
      allowImages: {
        ...stringList,
        default: ['docker:dind', 'docker:*-dind'],
        description: 'Images that may be privileged, with or without a tag; `*` for any text.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allowImages }] = context.options;

    function check(messageId: 'privileged' | 'build', service: string, setting?: Setting, field?: Field): void {
      if (!setting || !field) return;
      const isPrivileged = booleanOf(field);
      if (isPrivileged === false) satisfied(context, { node: setting.entry });
      if (!isPrivileged) return;
      const fix = () => removeKey(code, setting);
      context.report({
        node: field,
        messageId,
        data: { service },
        suggest: [{ messageId: 'remove', fix }],
      });
    }

    return {
      File() {
        for (const service of code.services) {
          const { name, build, image } = service;
          if (!isImageIn(image, allowImages)) check('privileged', name, service.get('privileged'), service.field('privileged'));
          check('build', name, build?.setting.value?.get('privileged'), build?.privileged);
        }
      },
    };
  },
});
