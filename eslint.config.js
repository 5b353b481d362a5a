import js from '@eslint/js';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.ts', '**/testing.ts', '**/testing/**'];
const rules = ['packages/*/src/rules/*.ts'];

/** These run in editors too, where Node's modules are not at hand. */
const editorPackages = ['core', 'knowledge', 'shell', 'dockerfile', 'rules'].map((name) => `packages/${name}/src/**`);

const otherPackage = {
  regex: String.raw`^(?:\.\./)+(?:packages/)?(?:cli|core|dockerfile|eslint-plugin|knowledge|rules|shell)/`,
  message: 'Import another package by its name.',
};
const nodeModule = { group: ['node:*'], message: 'This package runs in editors too: no Node modules.' };

export default defineConfig([
  globalIgnores(['**/dist/', '**/coverage/', 'test-fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Under noUncheckedIndexedAccess it is how code says that an index is within bounds.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Spreading a string into code points is meant.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: rules,
    ignores: tests,
    extends: [eslintPlugin.configs.recommended],
    rules: {
      'eslint-plugin/require-meta-docs-description': ['error', { pattern: '^(Require|Disallow|Enforce) ' }],
      'eslint-plugin/report-message-format': ['error', '^[A-Z`{].*\\.$'],
      'eslint-plugin/prefer-message-ids': 'error',
    },
  },
  {
    files: ['packages/*/src/**/*.ts', 'scripts/**/*.ts'],
    ignores: rules,
    rules: { 'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }] },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [otherPackage] }] },
  },
  {
    files: editorPackages,
    ignores: tests,
    rules: { 'no-restricted-imports': ['error', { patterns: [otherPackage, nodeModule] }] },
  },
  {
    files: ['scripts/**/*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
  },
  {
    files: ['packages/cli/bin/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: { console: 'readonly', process: 'readonly' } },
  },
]);
