import type { ObservedBrowser } from '../../exchange/exchange';

/** Every option of `check`. */
export const CHECK_OPTIONS = {
  origin: { type: 'string' },
  method: { type: 'string', short: 'X' },
  header: { type: 'string', short: 'H', multiple: true },
  data: { type: 'string', short: 'd' },
  credentials: { type: 'string' },
  engine: { type: 'string' },
  send: { type: 'boolean', default: false },
  insecure: { type: 'boolean', short: 'k', default: false },
  timeout: { type: 'string' },
  format: { type: 'string' },
  json: { type: 'boolean', default: false },
  save: { type: 'string' },
  expect: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** Browsers as people call them, with their engines. */
export const BROWSERS: readonly { readonly name: string; readonly engine: ObservedBrowser }[] = [
  { name: 'chrome', engine: 'chromium' },
  { name: 'firefox', engine: 'firefox' },
  { name: 'safari', engine: 'webkit' },
];

/** Seconds that a run may take where nothing else is asked for, and at most. */
export const USUAL_TIMEOUT = 20;
export const LONGEST_TIMEOUT = 600;
