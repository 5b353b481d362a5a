import { ruleOptions, stringList } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { reportAbsence } from '../model/absence.ts';
import { isImageIn } from '../model/service-image.ts';
import type { Service } from '../model/service.ts';

interface Options {
  allowImages: readonly string[];
}

export default defineRule<{ messageIds: 'missing'; options: Options }>({
  name: 'read-only-root-filesystem',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require a read-only root file system',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'advises',
      controls: ['container-runtime-hardening'],
      references: [
        'CIS Docker Benchmark 1.6.0 5.13',
        'OWASP Docker Security Cheat Sheet, Rule 8',
        'https://docs.docker.com/reference/compose-file/services/#read_only',
      ],
      sources: ['semgrep:writable-filesystem-service'],
    },
    messages: {
      missing:
        '{{services}} {{have}} a writable root file system: whoever breaks in can change the program and bring ' +
        'tools along. Set `read_only: true`, with a `tmpfs` such as `/tmp` or a volume for each folder that a ' +
        'service writes to.',
    },
    ...ruleOptions<Options>({
      allowImages: {
        ...stringList,
        default: [],
        description: 'Images that may write to their file system, with or without a tag; `*` for any text.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allowImages }] = context.options;

    function isJudged(service: Service): boolean {
      if (service.isDatastore || isImageIn(service.image, allowImages)) return false;
      return service.field('read_only')?.value.kind !== 'unknown';
    }

    return {
      File() {
        reportAbsence(context, {
          services: code.longRunningServices.filter(isJudged),
          has: (service) => (service.flag('read_only') ? service.field('read_only') : undefined),
          report: 'file',
          messageId: 'missing',
          what: 'a writable root file system',
        });
      },
    };
  },
});
