import { satisfied } from '@seaworthy/core';
import { isDirective, nearestDirective } from '../directive-table.ts';
import { defineRule } from '../define-rule.ts';

/** A file with more is written for other modules, or for another program. */
const MOST_UNKNOWN_NAMES = 50;

export default defineRule<{
  messageIds:
    | 'missingSemicolon'
    | 'missingBrace'
    | 'unexpectedBrace'
    | 'unexpectedTerminator'
    | 'unterminatedQuote'
    | 'textAfterQuote'
    | 'unterminatedLua'
    | 'tooLong'
  | 'tooDeep'
    | 'template'
    | 'misspelled';
}>({
  name: 'valid-syntax',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow syntax errors',
      preset: 'recommended',
      severity: 'error',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      hygiene: true,
      controls: ['proxy-config-valid'],
      references: [
        'https://nginx.org/en/docs/beginners_guide.html#conf_structure',
        'https://nginx.org/en/docs/switches.html',
      ],
      sources: [
        'nginx-lint:missing-semicolon',
        'nginx-lint:unmatched-braces',
        'nginx-lint:unclosed-quote',
      ],
      stages: ['production', 'staging', 'development', 'test', 'local', 'template'],
    },
    messages: {
      missingSemicolon:
        'No `;` ends the statement after `{{subject}}`, so nginx takes what follows for more arguments, or does ' +
        'not start. Add `;` after `{{subject}}`.',
      missingBrace:
        'The block of `{{subject}}` is never closed, so what follows belongs to it and nginx does not start. Add ' +
        'the missing `}`.',
      unexpectedBrace:
        'This `}` closes no block, so nginx does not start. Remove it, or add the `{` that it belongs to.',
      unexpectedTerminator:
        'No directive stands before this `{{subject}}`, so nginx does not start. Remove it, or write the directive.',
      unterminatedQuote:
        'This quote is not closed where it should be, so the lines after it become its text and nginx does not ' +
        'start. Add the closing {{subject}} on the same line.',
      textAfterQuote:
        'After a closing quote nginx accepts only a blank, `;`, `{` or `)`, so it does not start. Take what ' +
        'follows into the quotes, or put a blank between.',
      unterminatedLua:
        'The Lua code of `{{subject}}` has no closing `}`, so nginx does not start. Balance the braces and quotes ' +
        'in it.',
      tooLong:
        'This word or comment has more than 4,095 bytes, which nginx cannot hold, so it does not start. Split it, ' +
        'or move it into a file.',
      tooDeep:
        'Blocks are nested more than {{subject}} deep from here on, which no configuration needs, and no rule looks into ' +
        'them. Write them beside each other.',
      template:
        'This file is a {{subject}} template, so nginx cannot read it as it is, and no other rule looks into it. ' +
        'Lint the rendered configuration.',
      misspelled:
        '`{{name}}` is no directive of nginx, which does not start unless a module brings it. Perhaps ' +
        '`{{nearest}}` is meant.',
    },
    schema: [],
  },

  create(context) {
    const { ast, allDirectives } = context.sourceCode;
    // A module that the reference does not know brings directives of its own.
    const suggestions = new Map<string, string | undefined>();
    const loadsModules = allDirectives.some(({ name }) => name === 'load_module');

    return {
      SyntaxProblem(problem) {
        context.report({ node: problem, messageId: problem.code, data: { subject: problem.subject } });
      },
      Directive({ name, word }) {
        if (loadsModules || isDirective(name) || word.variables.length > 0) return;
        if (!suggestions.has(name) && suggestions.size < MOST_UNKNOWN_NAMES) {
          suggestions.set(name, nearestDirective(name));
        }
        const nearest = suggestions.get(name);
        if (nearest) context.report({ node: word, messageId: 'misspelled', data: { name, nearest } });
      },
      'File:exit'(file) {
        if (ast.problems.length === 0 && ast.directives.length > 0) satisfied(context, { node: file });
      },
    };
  },
});
