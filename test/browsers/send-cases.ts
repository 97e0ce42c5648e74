import type { Outcome } from '../zoo/zoo-case';
import type { BrowserSession, BrowserVerdict, PageHandle } from './driver/browser-session';

/** What became of one zoo case: as the page's script saw it, and as the browser itself reports it. */
export type SentCase = { readonly outcome: Outcome; readonly verdict: BrowserVerdict };

/** Requests that are under way at the same time. */
const LANES = 4;

/**
 * Lets the zoo's page send the requests of the cases, in their order and a few at a time.
 *
 * @param onSent called after each case with the number of those done
 * @returns by case id
 */
export async function sendCases(
  session: BrowserSession,
  page: PageHandle,
  ids: readonly string[],
  onSent: (done: number) => void = () => undefined,
): Promise<ReadonlyMap<string, SentCase>> {
  const sent = new Map<string, SentCase>();
  const waiting = [...ids];
  const lane = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const outcome = await page.evaluate<Outcome>(`window.zoo.run(${JSON.stringify(id)})`);
      sent.set(id, { outcome, verdict: await session.verdicts.of(id, outcome) });
      onSent(sent.size);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return sent;
}
