import { ruleOptions, stringList, type Fix } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { reportAbsence } from '../model/absence.ts';
import { appendItem, insertKey, replaceField } from '../model/edits.ts';
import { noNewPrivilegesOf } from '../model/security-options.ts';
import { isImageIn } from '../model/service-image.ts';
import type { Service } from '../model/service.ts';

interface Options {
  allowImages: readonly string[];
}

const OPTION = 'no-new-privileges:true';

export default defineRule<{ messageIds: 'missing' | 'disabled' | 'add' | 'enable'; options: Options }>({
  name: 'no-new-privileges',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require services to forbid new privileges',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'advises',
      controls: ['container-runtime-hardening'],
      references: [
        'CWE-250',
        'CIS Docker Benchmark 1.6.0 5.26',
        'OWASP Docker Security Cheat Sheet, Rule 4',
        'https://www.kernel.org/doc/html/latest/userspace-api/no_new_privs.html',
      ],
      sources: ['semgrep:no-new-privileges'],
    },
    messages: {
      missing:
        '{{services}} {{have}} no `no-new-privileges`: whoever breaks in as an ordinary user becomes root in ' +
        `the container through a setuid program. Add \`${OPTION}\` to \`security_opt\`.`,
      disabled:
        '`{{service}}` has `{{option}}`: whoever breaks into it as an ordinary user becomes root in the ' +
        `container through a setuid program. Write \`${OPTION}\`.`,
      add: `Add \`${OPTION}\` to \`security_opt\`.`,
      enable: `Write \`${OPTION}\`.`,
    },
    hasSuggestions: true,
    ...ruleOptions<Options>({
      allowImages: {
        ...stringList,
        default: [],
        description: 'Images that need a setuid program, with or without a tag; `*` for any text.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allowImages }] = context.options;

    function edit(service: Service): Fix | null {
      const list = service.get('security_opt');
      return list ? appendItem(code, list, OPTION) : insertKey(code, service, ['security_opt:', `  - ${OPTION}`]);
    }

    return {
      File() {
        const judged = code.services.filter((service) => !isImageIn(service.image, allowImages));
        for (const service of judged) {
          const { state, field } = noNewPrivilegesOf(service);
          if (state !== 'off') continue;
          const data = { service: service.name, option: field.text };
          const fix = () => replaceField(code, field, OPTION);
          context.report({ node: field, messageId: 'disabled', data, suggest: [{ messageId: 'enable', fix }] });
        }
        reportAbsence(context, {
          services: judged.filter((service) => {
            return service.isComplete && ['on', 'absent'].includes(noNewPrivilegesOf(service).state);
          }),
          has: (service) => noNewPrivilegesOf(service).field,
          report: 'file',
          messageId: 'missing',
          what: 'no `no-new-privileges`',
          suggest: { messageId: 'add', edit },
        });
      },
    };
  },
});
