import {
  createAnalyzer,
  locate,
  ruleDefiner,
  SourceCode,
  type Analyzer,
  type AstNode,
  type CommentNode,
  type Range,
  type RuleDocs,
  type VisitorKeys,
} from '@seaworthy/core';

/** A word of the toy language: text between white space. */
interface Word extends AstNode {
  text: string;
}

interface File extends AstNode {
  words: Word[];
}

interface Visitor {
  Word?(node: Word): void;
}

const visitorKeys: VisitorKeys = { File: ['words'], Word: [] };

class ToySourceCode extends SourceCode<File> {
  constructor(text: string) {
    super(text, parse(text), visitorKeys);
  }

  get comments(): readonly CommentNode[] {
    return Array.from(this.text.matchAll(/#([^\r\n]*)/gu), (match) => ({
      value: match[1]!,
      range: [match.index, match.index + match[0].length],
    }));
  }
}

function parse(text: string): File {
  const words = Array.from(text.matchAll(/\S+/gu), (match): Word => {
    const range: Range = [match.index, match.index + match[0].length];
    return { type: 'Word', text: match[0], range } as Word;
  });
  const file = { type: 'File', range: [0, text.length], words } as unknown as File;
  locate(file, text, visitorKeys);
  return file;
}

const defineRule = ruleDefiner<ToySourceCode, Visitor>({ kind: 'dockerfile', defaultStages: ['production'] });

const docs: RuleDocs = {
  description: 'Disallow a word',
  preset: 'recommended',
  severity: 'error',
  risk: 'high',
  confidence: 'high',
  checklist: 'violates',
  controls: ['image-hardening'],
  references: [],
  sources: [],
};

/** Reports its words; the fix writes GOOD. */
const noBad = defineRule<{ messageIds: 'bad'; options: { words: string[]; limit: number } }>({
  name: 'no-bad',
  meta: {
    type: 'problem',
    docs,
    messages: { bad: 'The word {{word}} is bad.' },
    fixable: 'code',
    schema: [
      {
        type: 'object',
        properties: {
          words: { type: 'array', items: { type: 'string' } },
          limit: { type: 'integer', minimum: 1 },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ words: ['BAD'], limit: 1 }],
  },
  create(context) {
    const [{ words }] = context.options;
    return {
      Word(node) {
        if (!words.includes(node.text)) return;
        const data = { word: node.text };
        context.report({ node, messageId: 'bad', data, fix: (fixer) => fixer.replaceText(node, 'GOOD') });
      },
    };
  },
});

/** Warns of the word HMM, suggests to leave it out, and points at the first word of the file. */
const noDoubt = defineRule<{ messageIds: 'doubt' | 'remove' }>({
  name: 'no-doubt',
  meta: {
    type: 'problem',
    docs: { ...docs, severity: 'warn' },
    messages: { doubt: 'Here is a doubt.', remove: 'Be sure.' },
    hasSuggestions: true,
    schema: [],
  },
  create(context) {
    return {
      Word(node) {
        if (node.text !== 'HMM') return;
        context.report({
          node,
          messageId: 'doubt',
          suggest: [{ messageId: 'remove', fix: (fixer) => fixer.replaceText(node, 'SURE') }],
          related: [{ node: context.sourceCode.ast.words[0]!, message: 'The file starts here.' }],
        });
      },
    };
  },
});

/** Reports what follows `secret=`, and suggests to write it twice, which nobody should do; and names variables. */
const noSecret = defineRule<{ messageIds: 'secret' | 'name' | 'twice' }>({
  name: 'no-secret',
  meta: {
    type: 'problem',
    docs: { ...docs, controls: ['secrets-not-hardcoded'] },
    messages: { secret: 'This is a secret.', name: 'Here is the secret {{name}}.', twice: 'Write it twice.' },
    hasSuggestions: true,
    schema: [],
  },
  create(context) {
    return {
      Word(node) {
        if (node.text.startsWith('$'))
          context.report({ node, messageId: 'name', data: { name: node.text.slice(1) } });
        if (!node.text.startsWith('secret=')) return;
        const value = { range: [node.range[0] + 7, node.range[1]] as const };
        const text = context.sourceCode.getText(value);
        context.report({
          node: value,
          messageId: 'secret',
          secrets: [value],
          suggest: [{ messageId: 'twice', fix: (fixer) => fixer.replaceText(value, `${text} ${text}`) }],
        });
      },
    };
  },
});

/** A rule with a defect. */
const crash = defineRule<{ messageIds: 'never' }>({
  name: 'crash',
  meta: { type: 'problem', docs, messages: { never: 'Never.' }, schema: [] },
  create() {
    return {
      Word(node) {
        if (node.text === 'CRASH') throw new TypeError('it broke');
      },
    };
  },
});

/** Warns of the word PICKY, under the preset strict only. */
const noPicky = defineRule<{ messageIds: 'picky' }>({
  name: 'no-picky',
  meta: {
    type: 'problem',
    docs: { ...docs, preset: 'strict', severity: 'warn' },
    messages: { picky: 'This is picky.' },
    schema: [],
  },
  create(context) {
    return {
      Word(node) {
        if (node.text === 'PICKY') context.report({ node, messageId: 'picky' });
      },
    };
  },
});

/** A language of words in the place of the Dockerfile language, with rules for all that the command does. */
export const toyAnalyzer: Analyzer = createAnalyzer(
  {
    name: 'dockerfile',
    visitorKeys,
    defaultLanguageOptions: { loud: false },
    createSourceCode: (text) => new ToySourceCode(text),
  },
  [noBad, noDoubt, noSecret, crash, noPicky],
);
