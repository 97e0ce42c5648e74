import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/** Real browsers: slow to start, so generous limits; one file at a time, so that two never fight for two cores. */
const realBrowser = {
  environment: 'node',
  testTimeout: 120_000,
  hookTimeout: 120_000,
  fileParallelism: false,
  retry: 0,
} as const;

/**
 * Folders with tests of what keeps no state between calls: the pure folders of `src`, to which lint leaves nothing to keep it
 * in, and data about them. They share one process and what it has imported, which is most of the time that they take.
 */
export const pureFolders = [
  'fetch-standard',
  'exchange',
  'diagnosis',
  'recipes',
  'explanation',
  'har',
  'report',
  'differential',
];
const pure = pureFolders.map((folder) => `test/${folder}/**`);

const testTimeout = 20_000;
const setupFiles = ['test/property-seed.ts'];

export default defineConfig({
  plugins: [preact()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: pure.map((folder) => `${folder}/*.test.ts`),
          environment: 'node',
          isolate: false,
          testTimeout,
          setupFiles,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', 'test/browsers/**', 'test/packages/**', 'test/panel/**', ...pure],
          environment: 'node',
          testTimeout,
          setupFiles,
        },
      },
      {
        extends: true,
        test: {
          name: 'panel',
          include: ['test/panel/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          // Each test takes away what it has drawn, so that all can share one document.
          isolate: false,
          testTimeout,
          setupFiles,
        },
      },
      {
        extends: true,
        // Installs and builds everything once more, in a folder of its own.
        test: {
          name: 'packages',
          include: ['test/packages/**/*.test.ts'],
          environment: 'node',
          hookTimeout: 300_000,
          // Programs that start programs: npm, and a browser.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'chromium', include: ['test/browsers/chromium/**/*.test.ts'], ...realBrowser },
      },
      {
        extends: true,
        test: { name: 'firefox', include: ['test/browsers/firefox/**/*.test.ts'], ...realBrowser },
      },
    ],
  },
});
