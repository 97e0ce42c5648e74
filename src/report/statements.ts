import type { Diagnosis, Knowledge, Stage } from '../diagnosis/diagnosis';
import type { Browser, Exchange, Hop } from '../exchange/exchange';

/** How a statement is known, in the reader's words. */
export const KNOWLEDGE_WORDS: Readonly<Record<Knowledge, string>> = {
  observed: 'seen on the wire',
  derived: 'follows from what was seen',
  assumed: 'best explanation of what was seen',
};

export const BROWSER_NAMES: Readonly<Record<Browser, string>> = { chromium: 'Chromium', firefox: 'Firefox' };

/** The engines under the names that developers know them by. */
export const PRINTING_BROWSERS = [
  { engine: 'chromium', name: 'Chrome' },
  { engine: 'firefox', name: 'Firefox' },
  { engine: 'webkit', name: 'Safari' },
] as const;

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  request: 'before sending',
  preflight: 'preflight',
  redirect: 'redirect',
  response: 'response',
};

/** The hop that the verdict is about: the one where it broke, else the last. */
export function decisiveHop(exchange: Exchange, diagnosis: Diagnosis): Hop {
  const index = diagnosis.blockedAt?.hop ?? exchange.hops.length - 1;
  return exchange.hops[index] ?? exchange.hops[0];
}

/** How much is wrong, as a count. */
export const countStatement = (causes: number): string =>
  causes === 1 ? '1 thing is wrong' : `${String(causes)} things are wrong`;
