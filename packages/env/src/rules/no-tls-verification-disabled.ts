import { stages } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { envFileStage } from '../model/file-stage.ts';
import { reportSettings } from '../model/settings.ts';

export default defineRule<{ messageIds: 'tlsVerificationOff' }>({
  name: 'no-tls-verification-disabled',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow disabling certificate verification',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['tls-verification-enabled'],
      references: [
        'CWE-295',
        'OWASP ASVS 4.0.3 9.2.1',
        'https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue',
      ],
      sources: [],
      stages: stages.filter((stage) => stage !== 'test'),
    },
    messages: {
      tlsVerificationOff:
        '`{{name}}={{value}}` makes {{reader}} accept any certificate, so whoever sits on the way reads and changes ' +
        'what it sends. Remove the line; trust a certificate of your own by its CA, as with `NODE_EXTRA_CA_CERTS`.',
    },
    schema: [],
  },

  create(context) {
    const { isForProduction } = envFileStage(context.sourceCode, context);

    return reportSettings(context, {
      roles: ['tlsVerification'],
      kinds: { tlsVerificationOff: 'none' },
      // It switches the check off for every connection of the process, and files for development are copied.
      passesOver: ({ name }) => !isForProduction && name !== 'NODE_TLS_REJECT_UNAUTHORIZED',
    });
  },
});
