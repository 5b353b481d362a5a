import type { LanguageDefinition } from '../language.ts';
import { locate, type AstNode } from '../node.ts';
import { SourceCode } from '../source-code.ts';
import type { Rule } from '../rule.ts';

interface Line extends AstNode {
  type: 'Line';
}

interface Comment extends AstNode {
  type: 'Comment';
  value: string;
}

interface File extends AstNode {
  type: 'File';
  children: (Line | Comment)[];
}

const visitorKeys = { File: ['children'], Line: [], Comment: [] };
const NOWHERE = { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };

class ToySourceCode extends SourceCode<File> {
  get comments(): Comment[] {
    return this.ast.children.filter((child): child is Comment => child.type === 'Comment');
  }
}

/** One statement a line, `#` comments: the smallest language that core's machinery can be tested on. */
export const toyLanguage: LanguageDefinition = {
  name: 'toy',
  visitorKeys,
  defaultLanguageOptions: {},
  createSourceCode(text) {
    const file: File = { type: 'File', range: [0, text.length], loc: NOWHERE, children: [] };
    for (const match of text.matchAll(/[^\r\n]+/gu)) {
      const range = [match.index, match.index + match[0].length] as const;
      const node = { range, loc: NOWHERE };
      file.children.push(
        match[0].startsWith('#')
          ? { ...node, type: 'Comment', value: match[0].slice(1) }
          : { ...node, type: 'Line' },
      );
    }
    locate(file, text, visitorKeys);
    return new ToySourceCode(text, file, visitorKeys);
  },
};

/** Reports each line that contains `word`; with `replacement`, fixes it. */
export function wordRule(word: string, replacement?: string): Rule {
  return {
    meta: {
      type: 'problem',
      docs: {
        id: `toy/no-${word}`,
        description: `Disallow ${word}`,
        preset: 'recommended',
        severity: 'error',
        risk: 'low',
        confidence: 'high',
        checklist: 'violates',
        controls: ['toy-control'],
        references: ['none'],
        sources: [],
      },
      messages: { found: 'Found {{word}}.' },
      schema: [],
      languages: ['seaworthy/toy'],
      ...(replacement !== undefined && { fixable: 'code' as const }),
    },
    create: (context) => ({
      Line(node: Line) {
        const at = context.sourceCode.getText(node).indexOf(word);
        if (at < 0) return;
        const range = [node.range[0] + at, node.range[0] + at + word.length] as const;
        context.report({
          node: { range },
          messageId: 'found',
          data: { word },
          fix: replacement === undefined ? null : (fixer) => fixer.replaceTextRange(range, replacement),
        });
      },
    }),
  };
}
