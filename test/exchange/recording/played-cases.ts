import { describe, expect, test } from 'vitest';
import type { Browser } from '../../../src/exchange/exchange';
import { script, type ScriptRequest } from '../event-script';
import { outline, play } from './play';

/** A sequence of events, and the exchanges that it leaves, in one line each. */
export type PlayedCase = readonly [
  name: string,
  sequence: string,
  requests: Readonly<Record<string, ScriptRequest>>,
  seen: readonly string[],
];

/** Plays each case to a recorder of its own. */
export function describePlayed(title: string, browser: Browser, cases: readonly PlayedCase[]): void {
  describe(title, () => {
    test.each(cases)('%s', (_name, sequence, requests, seen) => {
      expect(outline(play(browser, script(browser, sequence, requests)).exchanges())).toEqual(seen);
    });
  });
}
