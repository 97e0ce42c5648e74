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

export default defineConfig({
  plugins: [preact()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', 'test/browsers/**', 'test/differential/**', 'test/panel/**'],
          environment: 'node',
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'panel',
          include: ['test/panel/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          testTimeout: 20_000,
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
