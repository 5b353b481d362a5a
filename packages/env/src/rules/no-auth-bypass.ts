import { ruleOptions, stringList } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { reportSettings } from '../model/settings.ts';

interface Options {
  ignore: string[];
}

export default defineRule<{ messageIds: 'authBypassed' | 'safeguardBypassed'; options: Options }>({
  name: 'no-auth-bypass',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow switches that skip security checks in production files',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['auth-no-bypass', 'auth-csrf', 'auth-otp-not-disclosed'],
      references: ['CWE-489', 'CWE-287'],
      sources: [],
      productionTemplates: true,
    },
    messages: {
      authBypassed:
        '`{{name}}` opens a way around a check of who sends a request, and in production strangers will find it. ' +
        '{{advice}}.',
      safeguardBypassed:
        '`{{name}}` is `{{value}}`, so production runs without a safeguard that the application has for a reason. ' +
        '{{advice}}.',
    },
    ...ruleOptions<Options>({
      ignore: {
        ...stringList,
        default: [],
        description: 'Names that are meant, such as ALLOW_ANONYMOUS of a service that everybody may read.',
      },
    }),
  },

  create(context) {
    const [{ ignore }] = context.options;

    return reportSettings(context, {
      roles: ['authBypass', 'safeguard'],
      kinds: { authBypassed: 'none', safeguardBypassed: 'none' },
      passesOver: ({ name }) => ignore.includes(name),
    });
  },
});
