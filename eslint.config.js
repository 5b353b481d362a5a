import js from '@eslint/js';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.ts', '**/testing.ts', '**/testing/**'];
const rules = ['packages/*/src/rules/*.ts'];

/** These run in editors too, where Node's modules are not at hand. */
const editorPackages = ['core', 'knowledge', 'shell', 'dockerfile', 'compose', 'nginx', 'env', 'javascript', 'rules'].map(
  (name) => `packages/${name}/src/**`,
);

const nodeGlobals = Object.fromEntries(
  ['URL', '__dirname', 'console', 'performance', 'process'].map((name) => [name, 'readonly']),
);

const otherPackage = {
  regex: String.raw`^(?:\.\./)+(?:packages/)?(?:cli|compose|core|disk|dockerfile|env|eslint-plugin|javascript|knowledge|nginx|rules|shell)/`,
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
      // `return satisfied(…)` ends a rule's handler.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Under noUncheckedIndexedAccess it is how code says that an index is within bounds.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Spreading a string into code points is meant.
      '@typescript-eslint/no-misused-spread': 'off',
      // They take a third of the time; there are no enums here, and classes are few.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-string-starts-ends-with': [
        'error',
        { allowSingleElementEquality: 'always' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Interfaces declare functions in the syntax of methods; they do not use `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Types of nodes are plain texts, whatever typescript-eslint's enum of them says; importing it would load it.
    files: ['packages/javascript/src/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-enum-comparison': 'off' },
  },
  {
    files: tests,
    rules: {
      // Where a case is a string or an object, its key `fixed` is taken for the old method of strings.
      '@typescript-eslint/no-deprecated': 'off',
      // Vitest's matchers are of type any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/require-await': 'off',
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
      // A model may make the suggestions of a rule. The pages hold the metadata to what is suggested.
      'eslint-plugin/require-meta-has-suggestions': 'off',
    },
  },
  {
    files: ['packages/*/src/**/*.ts', 'scripts/**/*.ts'],
    ignores: [...rules, 'packages/eslint-plugin/src/index.ts'],
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
  { files: ['scripts/**/*.{mjs,cjs}', 'packages/cli/bin/*.js'], languageOptions: { globals: nodeGlobals } },
  { files: ['packages/cli/bin/*.js'], languageOptions: { sourceType: 'commonjs' } },
]);
