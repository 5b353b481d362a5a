import { ruleOptions, satisfied, stages } from '@seaworthy/core';
import type { Entry } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { expandedReferences, isAccidental } from '../model/accidental-references.ts';
import { hasBareHash } from '../model/line-faults.ts';
import { agreedSpelling } from '../model/spelling.ts';
import type { ReaderId } from '../readers/reading.ts';

interface Options {
  spaces: boolean;
}

/** What begins a comment at any `#` of a bare value. */
const CUT: ReadonlySet<ReaderId> = new Set(['dotenv', 'dotenv-expand', 'node']);

export default defineRule<{ messageIds: 'hash' | 'space' | 'quote' | 'comment'; options: Options }>({
  name: 'unquoted-special',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require quotes around values with #',
      preset: 'recommended',
      severity: 'error',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['env-file-well-formed', 'secrets-strong-random-keys'],
      hygiene: true,
      references: [
        'https://github.com/motdotla/dotenv#comments',
        'https://nodejs.org/api/environment_variables.html#dotenv',
      ],
      sources: ['dotenv-linter:ValueWithoutQuotes'],
      stages,
    },
    messages: {
      hash:
        '`{{name}}` is only `{{cut}}` for dotenv and Node.js, which begin a comment at any `#`; Compose, ' +
        'python-dotenv and shells read on. Put the value in quotes, or a blank before a comment.',
      space:
        'A shell that sources this file takes only `{{cut}}` for `{{name}}` and runs the rest as a command. Put ' +
        'the value in quotes.',
      quote: 'Put the whole value in quotes.',
      comment: 'Keep it apart as a comment.',
    },
    fixable: 'code',
    hasSuggestions: true,
    ...ruleOptions<Options>({
      spaces: {
        type: 'boolean',
        default: false,
        strict: true,
        description: 'Report values with a blank too, which shells cut there.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ spaces }] = context.options;
    const ids = code.readersOf(context.filename);

    /**
     * The value in quotes; undefined where these would be a part of the value, or keep a reference from being
     * expanded, or where nothing fits all readers.
     */
    function quotedFor(entry: Entry): string | undefined {
      const references = expandedReferences(code, entry, ids);
      if (ids.includes('docker-run') || references.some((each) => !isAccidental(code, each))) return undefined;
      return agreedSpelling(entry.value.text, ids);
    }

    function checkHash(entry: Entry): void {
      const { text, inner } = entry.value;
      const hash = text.indexOf('#');
      const spelling = quotedFor(entry);
      // With blanks in it, it may as well be a comment.
      const isOneWord = !/\s/u.test(text);
      context.report({
        node: code.placeIn(entry, [hash, text.length]),
        messageId: 'hash',
        data: { name: entry.key.value, cut: code.shown(entry, text.slice(0, hash)) },
        fix: isOneWord && spelling ? (fixer) => fixer.replaceText(entry.value, spelling) : null,
        suggest: isOneWord
          ? []
          : [
              {
                messageId: 'comment',
                fix: (fixer) => fixer.insertTextBeforeRange([inner[0] + hash, inner[1]], hash === 0 ? '"" ' : ' '),
              },
              { messageId: 'quote', fix: (fixer) => (spelling ? fixer.replaceText(entry.value, spelling) : null) },
            ],
        secrets: code.isSecret(entry) ? [entry.value] : [],
      });
    }

    function checkSpaces(entry: Entry): void {
      const { text } = entry.value;
      const blank = text.search(/[ \t]/u);
      if (blank === -1 || /^[[{]/u.test(text)) return;
      const spelling = quotedFor(entry);
      context.report({
        node: entry.value,
        messageId: 'space',
        data: { name: entry.key.value, cut: code.shown(entry, text.slice(0, blank)) },
        fix: spelling ? (fixer) => fixer.replaceText(entry.value, spelling) : null,
        secrets: code.isSecret(entry) ? [entry.value] : [],
      });
    }

    return {
      Entry(entry) {
        const { value } = entry;
        if (code.lineFault(entry)) return;
        if (value.quote && value.text.includes('#')) satisfied(context, { node: value });
        else if (hasBareHash(value) && ids.some((id) => CUT.has(id))) checkHash(entry);
        else if (spaces && !value.quote && !hasBareHash(value)) checkSpaces(entry);
      },
    };
  },
});
