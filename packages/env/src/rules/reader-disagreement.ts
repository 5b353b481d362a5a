import { satisfied, stages, type SuggestionDescriptor } from '@seaworthy/core';
import { isSecretName } from '@seaworthy/knowledge';
import type { Comment, Entry } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { compareReaders, type Disagreement, type View } from '../model/disagreements.ts';
import { readerNames } from '../model/reader-names.ts';
import { agreedSpelling, isReadAlike } from '../model/spelling.ts';

type MessageId = 'differs' | 'refused' | 'spell' | 'moveComment';

export default defineRule<{ messageIds: MessageId }>({
  name: 'reader-disagreement',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow values that the readers of the file read differently',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['env-file-well-formed'],
      hygiene: true,
      references: [
        'https://github.com/motdotla/dotenv#what-rules-does-the-parsing-engine-follow',
        'https://saurabh-kumar.com/python-dotenv/reference/',
        'https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax',
      ],
      sources: [],
      stages,
    },
    messages: {
      differs:
        '`{{name}}` depends on what reads the file: {{views}}. Write it so that all of them read the same, or name ' +
        'the one reader in `languageOptions.readers`.',
      refused:
        '{{reader}} refuses the whole file because of this character, so nothing in it is set. Write the line so ' +
        'that all readers take it.',
      spell: 'Write it so that all of them read what {{reader}} reads now.',
      moveComment: 'Put the comment on a line of its own.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    const ids = code.readersOf(context.filename);

    function shown(entry: Entry, value: string | undefined): string {
      if (value === undefined) return 'nothing';
      return value === '' ? 'the empty text' : `\`${code.shown(entry, value)}\``;
    }

    function viewText(entry: Entry, { value, readers }: View): string {
      return `${readerNames(readers)} ${readers.length > 1 ? 'read' : 'reads'} ${shown(entry, value)}`;
    }

    function report({ entry, views }: Disagreement): void {
      const { value, key, comment } = entry;
      const isSecret = code.isSecret(entry) || (comment !== undefined && isSecretName(key.value));
      context.report({
        node: value.raw !== '' ? value : (comment ?? key),
        messageId: 'differs',
        data: { name: key.value, views: views.map((view) => viewText(entry, view)).join(', ') },
        suggest: comment && isReadAlike(value.raw, ids) ? [apart(entry, comment)] : views.flatMap(spelled(entry)),
        secrets: isSecret ? [value] : [],
      });
    }

    /** The suggestions to write the value as one of the views has it. */
    function spelled({ value: node }: Entry) {
      return ({ value, readers }: View): SuggestionDescriptor<MessageId>[] => {
        const spelling = value === undefined ? undefined : agreedSpelling(value, ids);
        if (spelling === undefined || spelling === node.raw) return [];
        const data = { reader: readerNames(readers.slice(0, 1)) };
        return [{ messageId: 'spell', data, fix: (fixer) => fixer.replaceText(node, spelling) }];
      };
    }

    /** The suggestion to put the comment above the line. */
    function apart({ range, value }: Entry, comment: Comment): SuggestionDescriptor<MessageId> {
      const start = code.lineIndex.lineStart(code.lineIndex.position(range[0]).line);
      const text = `${code.getText(comment)}${code.lineEnd}${code.text.slice(start, value.range[1])}`;
      return { messageId: 'moveComment', fix: (fixer) => fixer.replaceTextRange([start, comment.range[1]], text) };
    }

    return {
      File({ body }) {
        const { disagreements, refusals } = compareReaders(code, ids);
        for (const disagreement of disagreements) report(disagreement);
        for (const { range, id } of refusals) {
          context.report({ node: { range }, messageId: 'refused', data: { reader: readerNames([id], true) } });
        }
        if (body[0] && disagreements.length === 0 && refusals.length === 0) satisfied(context, { node: body[0] });
      },
    };
  },
});
