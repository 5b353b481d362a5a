import { satisfied } from '@seaworthy/core';
import { variableFacts } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { logLevelOptions, type LevelOption } from '../model/log-levels.ts';
import { replaceWord } from '../model/edits.ts';
import type { Service } from '../model/service.ts';
import { isNamedForDevelopment } from '../model/service-stage.ts';
import { reportUnfitVariables } from '../model/unfit-variables.ts';

export default defineRule<{ messageIds: 'variable' | 'option' | 'use' }>({
  name: 'production-log-level',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow debug log levels',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['logging-level-production'],
      references: [
        'CWE-532',
        'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude',
      ],
      sources: [],
    },
    messages: {
      variable:
        '`{{name}}` is `{{value}}` for `{{service}}`{{unless}}: at that level programs log tokens, personal data and ' +
        'each query, and fill the disk. {{advice}}.',
      option:
        '`{{option}}` has `{{service}}` log at `{{value}}`: at that level programs log tokens, personal data and each ' +
        'query, and fill the disk. Write `{{safe}}`.',
      use: 'Change it to `{{safe}}`.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function checkOption(service: Service, { name, level }: LevelOption): void {
      const facts = variableFacts('LOG_LEVEL')!;
      if (facts.fitness(level.value) === 'safe') satisfied(context, { node: level });
      const safe = facts.faults(level.value)[0]?.safeValue;
      if (safe === undefined) return;
      context.report({
        node: level,
        messageId: 'option',
        data: { service: service.name, option: name, value: level.value, safe },
        suggest: [{ messageId: 'use', data: { safe }, fix: () => replaceWord(code, level, safe) }],
      });
    }

    return {
      File() {
        reportUnfitVariables(context, {
          roles: ['logLevel'],
          kinds: { verboseLogLevel: { messageId: 'variable' } },
          ignores: ({ service }) => isNamedForDevelopment(service.name),
          otherwise: () => 'Write `info`',
          suggest: [{ messageId: 'use' }],
        });
        for (const service of code.services) {
          if (isNamedForDevelopment(service.name)) continue;
          for (const option of logLevelOptions(service)) checkOption(service, option);
        }
      },
    };
  },
});
