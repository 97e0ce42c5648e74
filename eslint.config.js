import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importDirection } from './scripts/lint/import-direction.mjs';
import { noImportCycle } from './scripts/lint/no-import-cycle.mjs';
import { browserRules, pureRules, redactionRules, shippedRules } from './scripts/lint/restrictions.mjs';

const pureFolders = [
  'fetch-standard',
  'exchange',
  'diagnosis',
  'recipes',
  'explanation',
  'har',
  'report',
  'library',
];

export default defineConfig(
  { ignores: ['dist/**', 'output/**', 'node_modules/**', 'types/**'] },
  {
    files: ['**/*.{js,mjs,ts,tsx}'],
    // Those that see types are oxlint's (.oxlintrc.json), which reads types with the native compiler.
    extends: [tseslint.configs.strict],
    // A rule that does not fit is changed here, for everybody, not switched off in a comment.
    linterOptions: { noInlineConfig: true },
    rules: {
      eqeqeq: 'error',
      // oxlint itself would heed them.
      'no-warning-comments': ['error', { terms: ['oxlint-disable', 'oxlint-enable'], location: 'anywhere' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      // More positions than this are taken for one another by their callers: such a function takes one object with names.
      '@typescript-eslint/max-params': ['error', { max: 4 }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': 'allow-with-description' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { house: { rules: { 'import-direction': importDirection, 'no-import-cycle': noImportCycle } } },
    rules: { ...shippedRules, 'house/import-direction': 'error', 'house/no-import-cycle': 'error' },
  },
  { files: ['src/browser/**/*.{ts,tsx}'], rules: browserRules },
  { files: pureFolders.map((folder) => `src/${folder}/**/*.{ts,tsx}`), rules: pureRules },
  { files: ['src/report/redaction/**/*.ts'], rules: redactionRules },
);
