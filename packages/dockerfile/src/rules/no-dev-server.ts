import { patternOption, ruleOptions, satisfied, type Range } from '@seaworthy/core';
import { developmentCommandIn } from '@seaworthy/knowledge';
import { allCommands, type SimpleCommand } from '@seaworthy/shell';
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

    function developmentIn(text: string): { text: string; range: Range } | undefined {
      const found = developmentCommandIn(text);
      if (found) return found;
      const match = patterns.map((pattern) => pattern.exec(text)).find((each) => each !== null);
      return match ? { text: match[0], range: [match.index, match.index + match[0].length] } : undefined;
    }

    return {
      File() {
        // Without a stage that ships, the last one is what a build gives to whoever deploys it.
        const stage = code.finalStage ?? code.buildStages.at(-1);
        const started = stage && containerCommandOf(stage);
        for (const command of started ? allCommands(started.script) : []) {
          if (command.nested) continue;
          const found = developmentIn(textOf(command));
          if (!found) continue;
          const range = placeOf(command, found.range);
          return context.report({ node: { range }, messageId: 'development', data: { command: found.text } });
        }
        const instruction = started?.cmd ?? started?.entrypoint;
        if (instruction) satisfied(context, { node: instruction });
      },
    };

    /**
     * From the first to the last word that the match touches; the first one only when they stand on two
     * lines.
     */
    function placeOf({ words }: SimpleCommand, [start, end]: Range): Range {
      let offset = 0;
      const touched = words.filter(({ value }) => {
        const from = offset;
        offset += value.length + 1;
        return from < end && offset - 1 > start;
      });
      const first = (touched[0] ?? words[0])!.range;
      const last = (touched.at(-1) ?? words[0])!.range;
      const { start: from, end: to } = code.lineIndex.location([first[0], last[1]]);
      return from.line === to.line ? [first[0], last[1]] : first;
    }
  },
});

function textOf({ words }: SimpleCommand): string {
  return words.map(({ value }) => value).join(' ');
}
