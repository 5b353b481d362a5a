import { satisfied, stages } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { isForeignLine, isPassedThrough } from '../model/foreign-lines.ts';
import type { LineFault } from '../model/line-faults.ts';

type MessageId = 'notAssignment' | 'noValue' | LineFault['kind'];

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

    let isGood = true;

    return {
      Junk(junk) {
        if (isForeignLine(junk, readers)) return;
        isGood = false;
        context.report({ node: junk, messageId: 'notAssignment' });
      },
      BareName(line) {
        if (isPassedThrough(line, readers)) return;
        isGood = false;
        context.report({ node: line.key, messageId: 'noValue', data: { name: line.key.value } });
      },
      Entry(entry) {
        const fault = code.lineFault(entry);
        if (!fault) return;
        isGood = false;
        const { kind: messageId, range } = fault;
        const secrets = code.isSecret(entry) ? [entry.value] : [];
        context.report({ node: { range }, messageId, data: { name: entry.key.value }, secrets });
      },
      'File:exit'({ body }) {
        if (body[0] && isGood) satisfied(context, { node: body[0] });
      },
    };
  },
});
