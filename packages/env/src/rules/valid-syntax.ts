import { satisfied, stages, type Range } from '@seaworthy/core';
import type { Entry } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { openReferenceIn, swallowedLine } from '../model/malformed-values.ts';
import { isForeignLine, isPassedThrough } from '../model/foreign-lines.ts';

type MessageId =
  | 'notAssignment'
  | 'noValue'
  | 'badName'
  | 'colon'
  | 'openQuote'
  | 'swallowed'
  | 'textAfterQuote'
  | 'openReference';

const NAME = /^[A-Za-z_.-][\w.-]*$/u;

export default defineRule<{ messageIds: MessageId }>({
  name: 'valid-syntax',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow malformed lines',
      preset: 'recommended',
      severity: 'error',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['env-file-well-formed'],
      hygiene: true,
      references: [
        'https://github.com/motdotla/dotenv#what-rules-does-the-parsing-engine-follow',
        'https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax',
      ],
      sources: [
        'dotenv-linter:KeyWithoutValue',
        'dotenv-linter:IncorrectDelimiter',
        'dotenv-linter:LeadingCharacter',
      ],
      stages,
    },
    messages: {
      notAssignment:
        'This line is no assignment: dotenv passes over it, Compose and `docker run` refuse the whole file, and ' +
        'Node.js 20 takes it for a part of the next name. Write `NAME=value`, or `#` before a comment.',
      noValue:
        '`{{name}}` has no `=`, so most readers do not set it, and Node.js 20 loses the next line with it. Write ' +
        '`{{name}}=` and the value.',
      badName:
        '`{{name}}` is no name of a variable, so some readers drop the line, and others refuse the file. Use ' +
        'letters, digits and `_`, and begin with a letter.',
      colon:
        '`{{name}}:` is read by dotenv and Compose only; Node.js, python-dotenv and shells do not set ' +
        '`{{name}}`. Write `{{name}}=`.',
      openQuote:
        'This quote is never closed: dotenv makes it a part of the value, python-dotenv drops `{{name}}`, and ' +
        'Compose refuses the whole file. Close it.',
      swallowed:
        'The quote of `{{name}}` is closed only below, so this line is a part of that value and sets nothing. ' +
        'Close the quote in its own line.',
      textAfterQuote:
        'Text follows the closing quote of `{{name}}`: some readers cut it off, some keep the quotes, some drop ' +
        'the variable. Put the whole value in one pair of quotes.',
      openReference:
        'This `${` is never closed, so Compose refuses the whole file, and others keep the text as it is. Close ' +
        'it with `}`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    const readers = code.readersOf(context.filename);

    /** What is wrong with the entry: at most one thing, the one that explains the others. */
    function faultOf(entry: Entry): { messageId: MessageId; range: Range } | undefined {
      const { key, separator, value } = entry;
      if (!NAME.test(key.value)) return { messageId: 'badName', range: key.range };
      if (code.text[separator[0]] === ':') return { messageId: 'colon', range: separator };
      if (!value.quote && /^["'`]/u.test(value.text)) {
        return { messageId: 'openQuote', range: [value.range[0], value.range[0] + 1] };
      }
      const swallowed = swallowedLine(value);
      if (swallowed) return { messageId: 'swallowed', range: swallowed };
      if (value.tail) return { messageId: 'textAfterQuote', range: value.tail };
      const open = openReferenceIn(value);
      return open && { messageId: 'openReference', range: open };
    }

    return {
      Junk(junk) {
        if (!isForeignLine(junk, readers)) context.report({ node: junk, messageId: 'notAssignment' });
      },
      BareName(line) {
        if (isPassedThrough(line, readers)) return;
        context.report({ node: line.key, messageId: 'noValue', data: { name: line.key.value } });
      },
      Entry(entry) {
        const fault = faultOf(entry);
        if (!fault) return;
        const { messageId, range } = fault;
        const secrets = code.isSecret(entry) ? [entry.value] : [];
        context.report({ node: { range }, messageId, data: { name: entry.key.value }, secrets });
      },
      'File:exit'({ body }) {
        const first = body[0];
        const isGood = body.every((statement) => statement.type === 'Entry' && !faultOf(statement));
        if (first && isGood) satisfied(context, { node: first });
      },
    };
  },
});
