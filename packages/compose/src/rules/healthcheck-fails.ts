import { ruleOptions, satisfied, stringList, textOf, type Ranged } from '@seaworthy/core';
import { allCommands, endingThatSucceeds, isCarelessCurl } from '@seaworthy/shell';
import { defineRule } from '../define-rule.ts';
import { addFailOption } from '../model/health-test-edits.ts';
import type { HealthTest } from '../model/healthcheck.ts';
import type { Service } from '../model/service.ts';

interface Options {
  allowDisable: readonly string[];
}

type MessageId = 'curl' | 'addFail' | 'alwaysHealthy' | 'disabled' | 'form' | 'operator' | 'oneWord';

const OPERATORS: ReadonlySet<string> = new Set(['||', '&&', '|', ';']);

export default defineRule<{ messageIds: MessageId; options: Options }>({
  name: 'healthcheck-fails',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require health checks that can fail',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['container-healthcheck'],
      references: [
        'https://docs.docker.com/reference/compose-file/services/#healthcheck',
        'https://curl.se/docs/manpage.html#-f',
      ],
      sources: [],
      triggers: ['healthcheck'],
    },
    messages: {
      curl:
        'Without `--fail`, curl exits with 0 on an answer such as 500, so `{{service}}` counts as healthy while it ' +
        'only returns errors. Write `curl -f`.',
      addFail: 'Add `-f`, if the address answers with success while the service works.',
      alwaysHealthy:
        'The check ends with `{{ending}}`, so it succeeds whatever happened and `{{service}}` is never unhealthy. ' +
        'End it with `|| exit 1`.',
      disabled:
        'The health check of `{{service}}` is switched off, also one that the image brings, so nobody notices when ' +
        'it hangs. Write a test that answers only when the service works.',
      form:
        'The list begins with `{{word}}`, so Compose refuses the file. Put `CMD` before a program with its ' +
        'arguments, or `CMD-SHELL` before a command line.',
      operator:
        'After `CMD` no shell runs, so `{{word}}` and what follows are arguments of the program. Write ' +
        '`["CMD-SHELL", "…"]` with the whole command line in one text.',
      oneWord:
        'After `CMD` the whole of `{{word}}` is taken for the name of a program, which does not exist, so ' +
        '`{{service}}` is never healthy. Write each word as an item of its own, or `CMD-SHELL`.',
    },
    hasSuggestions: true,
    ...ruleOptions<Options>({
      allowDisable: { ...stringList, default: [], description: 'Services whose check may be switched off.' },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allowDisable }] = context.options;

    function check(service: Service): void {
      const { disabledAt, test } = service.healthcheck ?? {};
      const data = { service: service.name };
      if (disabledAt) {
        if (!service.isLongRunning || allowDisable.includes(service.name)) return;
        return context.report({ node: { range: disabledAt }, messageId: 'disabled', data });
      }
      if (!test) return;
      const faults = [...faultsOfList(test), ...careless(test)];
      for (const { messageId, node, ...more } of faults) {
        const isCurl = messageId === 'curl';
        const suggest = isCurl ? [{ messageId: 'addFail' as const, fix: () => addFailOption(code, test, node.range) }] : [];
        context.report({ node, messageId, data: { ...data, ...more }, suggest });
      }
      if (faults.length === 0) satisfied(context, { node: test.node });
    }

    return {
      File() {
        for (const service of code.services) check(service);
      },
    };
  },
});

interface Fault {
  messageId: Exclude<MessageId, 'addFail' | 'disabled'>;
  node: Ranged;
  word?: string;
  ending?: string;
}

/** What keeps a list from being run as it is meant. */
function faultsOfList({ form, kind, items }: HealthTest): Fault[] {
  const [first, ...words] = items;
  if (form !== 'list' || !first) return [];
  if (kind === 'invalid') {
    const word = textOf(first.value);
    return word === undefined ? [] : [{ messageId: 'form', node: first, word }];
  }
  if (kind !== 'CMD') return [];
  const operator = words.find(({ value }) => OPERATORS.has(textOf(value) ?? ''));
  if (operator) return [{ messageId: 'operator', node: operator, word: operator.text }];
  const [only] = words;
  const isLine = words.length === 1 && only && /\S\s+\S/u.test(textOf(only.value) ?? '');
  return isLine ? [{ messageId: 'oneWord', node: only, word: only.text }] : [];
}

/** What makes a check succeed while the service fails. */
function careless({ script }: HealthTest): Fault[] {
  const commands = allCommands(script);
  const faults = commands.filter(isCarelessCurl).map(({ words }): Fault => ({ messageId: 'curl', node: words[0]! }));
  const ending = endingThatSucceeds(commands);
  return ending ? [...faults, { messageId: 'alwaysHealthy', node: ending.command, ending: ending.text }] : faults;
}
