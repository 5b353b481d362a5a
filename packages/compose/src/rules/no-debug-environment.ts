import { defineRule } from '../define-rule.ts';
import { isNamedForDevelopment } from '../model/service-stage.ts';
import { reportUnfitVariables } from '../model/unfit-variables.ts';

export default defineRule<{ messageIds: 'mode' | 'debug' | 'reload' | 'demo' | 'bypass' | 'use' }>({
  name: 'no-debug-environment',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow debug and development mode in the environment of services',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['debug-disabled', 'env-production-mode'],
      references: ['CWE-489', 'OWASP ASVS 4.0.3 14.3.2'],
      sources: [],
      triggers: ['environment', 'args'],
    },
    messages: {
      mode:
        '`{{name}}` is `{{value}}` for `{{service}}`{{unless}}, so {{reader}} will show errors in full and switch on ' +
        'what is made for developers. {{advice}}.',
      debug:
        '`{{name}}` is `{{value}}` for `{{service}}`{{unless}}, so {{reader}} will run in debug mode and show its ' +
        'inner workings to whoever causes an error. {{advice}}.',
      reload:
        '`{{name}}` is `{{value}}` for `{{service}}`{{unless}}, so {{reader}} will watch its files and restart in the ' +
        'middle of requests. {{advice}}.',
      demo:
        '`{{name}}` is `{{value}}` for `{{service}}`{{unless}}, so {{reader}} will offer everybody what is made for a ' +
        'demonstration, often a login without a password. {{advice}}.',
      bypass:
        '`{{name}}` is `{{value}}` for `{{service}}`{{unless}}, so {{reader}} will leave out a check that production ' +
        'relies on. {{advice}}.',
      use: 'Change it to `{{safe}}`.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    return {
      File() {
        reportUnfitVariables(context, {
          roles: ['mode', 'debug', 'devServer', 'demo', 'safeguard'],
          kinds: {
            developmentMode: { messageId: 'mode' },
            debugEnabled: { messageId: 'debug' },
            devServerEnabled: { messageId: 'reload' },
            demoEnabled: { messageId: 'demo' },
            safeguardBypassed: { messageId: 'bypass' },
          },
          ignores: ({ service }) => isNamedForDevelopment(service.name),
          otherwise: () => 'Leave it out',
          suggest: [{ messageId: 'use' }],
        });
      },
    };
  },
});
