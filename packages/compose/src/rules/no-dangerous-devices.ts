import { ruleOptions, satisfied, stringList, textOf } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { devicePathsOf, DISKS_AND_MEMORY, isDeviceIn, opensDisks } from '../model/devices.ts';
import { isImageIn } from '../model/service-image.ts';

interface Options {
  devices: readonly string[];
  allowImages: readonly string[];
}

export default defineRule<{ messageIds: 'device' | 'rule'; options: Options }>({
  name: 'no-dangerous-devices',
  meta: {
    type: 'problem',
    docs: {
      description: "Disallow giving containers the host's disks and memory",
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['container-runtime-hardening'],
      references: [
        'CWE-668',
        'CIS Docker Benchmark 1.6.0 5.18',
        'https://docs.docker.com/reference/compose-file/services/#devices',
      ],
      sources: [],
      triggers: ['devices', 'device_cgroup_rules'],
    },
    messages: {
      device:
        '`{{service}}` has the device `{{device}}` of the host: whoever breaks into it gets past every file ' +
        "system to what the host keeps there. Remove it; for files of the host, mount their folder instead.",
      rule:
        '`{{service}}` may use all devices of `{{rule}}`, disks or memory of the host among them: whoever breaks ' +
        'into it gets past every file system to what is on them. Name the one device that it needs with `devices`.',
    },
    ...ruleOptions<Options>({
      devices: {
        ...stringList,
        default: DISKS_AND_MEMORY,
        strict: [...DISKS_AND_MEMORY, '/dev/kvm'],
        description: 'Devices of the host that no service should have; `*` for any text.',
      },
      allowImages: {
        ...stringList,
        default: ['*/cadvisor', '*/node-problem-detector', '*/scrutiny'],
        description: 'Images that may have them, with or without a tag; `*` for any text.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ devices, allowImages }] = context.options;

    return {
      File() {
        for (const service of code.services) {
          if (isImageIn(service.image, allowImages)) continue;
          for (const device of devicePathsOf(service, code)) {
            const data = { service: service.name, device: device.text };
            if (isDeviceIn(device.text, devices)) context.report({ node: device, messageId: 'device', data });
            else if (device.value.kind !== 'unknown') satisfied(context, { node: device });
          }
          for (const field of service.fields('device_cgroup_rules')) {
            const rule = textOf(field.value);
            if (rule === undefined) continue;
            if (!opensDisks(rule)) satisfied(context, { node: field });
            else context.report({ node: field, messageId: 'rule', data: { service: service.name, rule } });
          }
        }
      },
    };
  },
});
