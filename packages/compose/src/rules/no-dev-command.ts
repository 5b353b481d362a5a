import { patternOption, ruleOptions, satisfied } from '@seaworthy/core';
import { developmentCommandIn } from '@seaworthy/knowledge';
import { commandText, placeInCommand } from '@seaworthy/shell';
import { defineRule } from '../define-rule.ts';
import { isNamedForDevelopment } from '../model/service-stage.ts';
import type { Service } from '../model/service.ts';

interface Options {
  commands: readonly string[];
}

export default defineRule<{ messageIds: 'development'; options: Options }>({
  name: 'no-dev-command',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow development servers as service command',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['process-production-server', 'debug-disabled'],
      references: [
        'CWE-489',
        'OWASP ASVS 4.0.3 14.3.2',
        'https://flask.palletsprojects.com/en/stable/deploying/',
        'https://docs.djangoproject.com/en/stable/ref/django-admin/#runserver',
      ],
      sources: [],
      triggers: ['command', 'entrypoint'],
    },
    messages: {
      development:
        '`{{service}}` runs `{{command}}`, which is made for development: it reloads code, serves few requests at ' +
        'a time and may show a debugger to visitors. Start a production server, or the built program.',
    },
    ...ruleOptions<Options>({
      commands: {
        type: 'array',
        items: { type: 'string', format: 'regex' },
        default: [],
        description: 'Regular expressions of further command lines that are for development.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const patterns = context.options[0].commands.map((text) => patternOption(context, 'commands', text));

    function check(service: Service): void {
      for (const command of service.commandLine?.commands ?? []) {
        if (command.nested) continue;
        const found = developmentCommandIn(commandText(command), patterns);
        if (!found) continue;
        const range = placeInCommand(command, found.range, code.lineIndex);
        const data = { service: service.name, command: found.text };
        return context.report({ node: { range }, messageId: 'development', data });
      }
      const started = service.get('command') ?? service.get('entrypoint');
      if (started) satisfied(context, { node: started.entry });
    }

    return {
      File() {
        for (const service of code.services) if (!isNamedForDevelopment(service.name)) check(service);
      },
    };
  },
});
