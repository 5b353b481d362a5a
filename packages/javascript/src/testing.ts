import { createAnalyzer } from '@seaworthy/core';
import { ruleTests, type EslintParser } from '@seaworthy/core/testing';
import * as typescriptParser from '@typescript-eslint/parser';
import { javascript } from './language.ts';
import { loadParser } from './parser.ts';

await loadParser();

const jsx = { ecmaFeatures: { jsx: true } };

/** What ESLint reads the examples with: its own parser what is plain JavaScript, and typescript-eslint everything. */
export const parsers: readonly EslintParser[] = [
  {
    name: 'espree',
    languageOptions: { parserOptions: jsx },
    reads: (filename) => /\.[cm]?jsx?$/u.test(filename),
  },
  {
    name: '@typescript-eslint/parser',
    languageOptions: { parser: typescriptParser, parserOptions: jsx },
    reads: () => true,
  },
];

/** The name of a fence of a page: its language is the extension. */
export const usualName = (language: string): string => `file.${language || 'js'}`;

/**
 * Runs edge cases of a rule through every host and parser; a line of carets under a line expects a finding. Cases
 * are JavaScript unless their `filename` says otherwise.
 */
export const testRule = ruleTests(createAnalyzer(javascript, []), usualName('js'), { parsers });
