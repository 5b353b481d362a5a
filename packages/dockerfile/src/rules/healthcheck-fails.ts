import { satisfied, type Fix, type Fixer } from '@seaworthy/core';
import { allCommands, endingThatSucceeds, isCarelessCurl, type Script } from '@seaworthy/shell';
import type { Healthcheck } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { scriptOf } from '../model/container-command.ts';

export default defineRule<{ messageIds: 'curl' | 'addFail' | 'alwaysHealthy' | 'none' }>({
  name: 'healthcheck-fails',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require health check commands that fail on HTTP errors',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['container-healthcheck', 'health-endpoint'],
      references: [
        'https://docs.docker.com/reference/dockerfile/#healthcheck',
        'https://curl.se/docs/manpage.html#-f',
      ],
      sources: [],
    },
    messages: {
      curl:
        'Without `--fail`, curl exits with 0 on an answer such as 500, so a service that only returns ' +
        'errors counts as healthy. Write `curl -f`.',
      addFail: 'Add `-f`, if the address answers with success while the service works.',
      alwaysHealthy:
        'The check ends with `{{ending}}`, so it succeeds whatever happened and the container is never ' +
        'unhealthy. End it with `|| exit 1`.',
      none:
        '`HEALTHCHECK NONE` leaves this service without a check, also one that the base image brings, so ' +
        'nobody notices when it hangs. Check an address that answers only when the service works.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function checkCommand(instruction: Healthcheck, script: Script): void {
      let healthy = true;
      for (const command of allCommands(script)) {
        if (!isCarelessCurl(command)) continue;
        healthy = false;
        const name = command.words[0]!;
        context.report({
          node: name,
          messageId: 'curl',
          // No fix: an address that answers 401 or 404 all the time would make the container unhealthy.
          suggest: [{ messageId: 'addFail', fix: (fixer) => addFail(instruction, name.range, fixer) }],
        });
      }
      const ending = endingThatSucceeds(allCommands(script));
      if (ending) {
        healthy = false;
        context.report({ node: ending.command, messageId: 'alwaysHealthy', data: { ending: ending.text } });
      }
      if (healthy) satisfied(context, { node: instruction });
    }

    function addFail({ command }: Healthcheck, range: readonly [number, number], fixer: Fixer): Fix | null {
      const element =
        command?.type === 'ExecForm' && command.elements.find((each) => each.range[0] === range[0]);
      if (element) return element.value === 'curl' ? fixer.insertTextAfter(element, ', "-f"') : null;
      const written = code.text.slice(...range);
      return /(?:^|\/)curl$/u.test(written) ? fixer.insertTextAfterRange(range, ' -f') : null;
    }

    return {
      Healthcheck(instruction) {
        if (!code.isShipped(code.stageOf(instruction))) return;
        if (instruction.command) checkCommand(instruction, scriptOf(instruction.command));
        const exposes = code.shippedInstructions.some(({ type }) => type === 'Expose');
        if (instruction.none && exposes) context.report({ node: instruction.keyword, messageId: 'none' });
      },
    };
  },
});
