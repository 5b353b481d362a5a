import { patternOption, ruleOptions, satisfied } from '@seaworthy/core';
import { developmentCommandIn } from '@seaworthy/knowledge';
import { allCommands, commandText, placeInCommand } from '@seaworthy/shell';
import { defineRule } from '../define-rule.ts';
import { containerCommandOf } from '../model/container-command.ts';

interface Options {
  commands: readonly string[];
}

export default defineRule<{ messageIds: 'development'; options: Options }>({
  name: 'no-dev-server',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow development servers as the container command',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['process-production-server', 'debug-disabled'],
      developmentBuildStages: true,
      references: [
        'CWE-489',
        'OWASP ASVS 4.0.3 14.3.2',
        'https://flask.palletsprojects.com/en/stable/deploying/',
        'https://docs.djangoproject.com/en/stable/ref/django-admin/#runserver',
      ],
      sources: [],
    },
    messages: {
      development:
        'The container starts `{{command}}`, which is made for development: it reloads code, serves few ' +
        'requests at a time and may show a debugger to visitors. Start a production server, or the built ' +
        'program.',
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

    return {
      File() {
        // Without a stage that ships, the last one is what a build gives to whoever deploys it.
        const stage = code.finalStage ?? code.buildStages.at(-1);
        const started = stage && containerCommandOf(stage);
        for (const command of started ? allCommands(started.script) : []) {
          if (command.nested) continue;
          const found = developmentCommandIn(commandText(command), patterns);
          if (!found) continue;
          const range = placeInCommand(command, found.range, code.lineIndex);
          return context.report({ node: { range }, messageId: 'development', data: { command: found.text } });
        }
        const instruction = started?.cmd ?? started?.entrypoint;
        if (instruction) satisfied(context, { node: instruction });
      },
    };
  },
});
