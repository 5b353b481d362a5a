import { ruleOptions, satisfied, stringList } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { capabilityOf, DANGEROUS_CAPABILITIES } from '../model/capabilities.ts';
import { isImageIn } from '../model/service-image.ts';

interface Options {
  capabilities: readonly string[];
  allowImages: readonly string[];
}

export default defineRule<{ messageIds: 'capability'; options: Options }>({
  name: 'no-dangerous-capabilities',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow adding capabilities that lead out of the container',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['container-runtime-hardening'],
      references: [
        'CWE-250',
        'CIS Docker Benchmark 1.6.0 5.4',
        'OWASP Docker Security Cheat Sheet, Rule 3',
        'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      ],
      sources: [],
      triggers: ['cap_add'],
    },
    messages: {
      capability:
        '`{{service}}` adds the capability `{{capability}}`: whoever breaks into it can {{power}}. Remove it, ' +
        'and add only the capability that a call fails without.',
    },
    ...ruleOptions<Options>({
      capabilities: {
        ...stringList,
        default: [...DANGEROUS_CAPABILITIES.keys()],
        description: 'Capabilities that no service should add, without `CAP_`.',
      },
      allowImages: {
        ...stringList,
        default: ['chrony', '*/chrony', '*/ntp', '*/netdata', 'rclone/rclone'],
        description: 'Images that may add them, with or without a tag; `*` for any text.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ capabilities, allowImages }] = context.options;
    const dangerous = new Set(capabilities);

    return {
      File() {
        for (const service of code.services) {
          if (isImageIn(service.image, allowImages)) continue;
          for (const field of service.fields('cap_add')) {
            const capability = capabilityOf(field);
            if (capability === undefined) continue;
            if (!dangerous.has(capability)) {
              satisfied(context, { node: field });
              continue;
            }
            const power = DANGEROUS_CAPABILITIES.get(capability) ?? 'use it against the host';
            const data = { service: service.name, capability: field.text, power };
            context.report({ node: field, messageId: 'capability', data });
          }
        }
      },
    };
  },
});
