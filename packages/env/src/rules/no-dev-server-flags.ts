import { defineRule } from '../define-rule.ts';
import { reportSettings } from '../model/settings.ts';

export default defineRule<{ messageIds: 'devServerEnabled' | 'debuggerEnabled' }>({
  name: 'no-dev-server-flags',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow development server flags in production files',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['process-production-server', 'debug-disabled'],
      references: [
        'CWE-489',
        'https://www.uvicorn.org/settings/#development',
        'https://nodejs.org/en/learn/getting-started/debugging#security-implications',
      ],
      sources: [],
      productionTemplates: true,
    },
    messages: {
      devServerEnabled:
        '`{{name}}` makes {{reader}} watch the source files and start again when one changes, with one process ' +
        'for all visitors. {{advice}}, and start a server that is made for production.',
      debuggerEnabled:
        '`{{value}}` starts a debugger with every Node.js process: whoever reaches its port runs any code, without ' +
        'a password. Take the option out of `{{name}}`.',
    },
    schema: [],
  },

  create: (context) =>
    reportSettings(context, {
      roles: ['devServer'],
      kinds: { devServerEnabled: 'none', debuggerEnabled: 'none' },
    }),
});
