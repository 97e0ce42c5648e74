import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importDirection } from './scripts/lint/import-direction.mjs';
import { noImportCycle } from './scripts/lint/no-import-cycle.mjs';
import { browserRules, pureRules, redactionRules, shippedRules } from './scripts/lint/restrictions.mjs';

const pureFolders = ['fetch-standard', 'exchange', 'diagnosis', 'recipes', 'explanation', 'report'];

export default defineConfig(
  { ignores: ['dist/**', 'output/**', 'node_modules/**', 'types/**'] },
  {
    files: ['**/*.{js,mjs,ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    // A rule that does not fit is changed here, for everybody, not switched off in a comment.
    linterOptions: { noInlineConfig: true },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      // An async function without await turns what it throws into a rejection, as its callers expect.
      '@typescript-eslint/require-await': 'off',
      // More positions than this are taken for one another by their callers: such a function takes one object with names.
      '@typescript-eslint/max-params': ['error', { max: 4 }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': 'allow-with-description' },
      ],
    },
  },
  {
    // These two do not see the casts in JSDoc that parsed JSON gets; the compiler does.
    files: ['**/*.{js,mjs}'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { house: { rules: { 'import-direction': importDirection, 'no-import-cycle': noImportCycle } } },
    rules: { ...shippedRules, 'house/import-direction': 'error', 'house/no-import-cycle': 'error' },
  },
  { files: ['src/browser/**/*.{ts,tsx}'], rules: browserRules },
  { files: ['src/report/redaction/**/*.ts'], rules: redactionRules },
  { files: pureFolders.map((folder) => `src/${folder}/**/*.{ts,tsx}`), rules: pureRules },
);
