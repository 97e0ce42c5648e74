import type { PanelHandle } from '../../test/browsers/driver/browser-session';
import { readDiagnoses } from '../../test/browsers/read-diagnoses';

/** What the panel shows of the requests that were sent, and what it says of those that it does not. */
export type Shown = {
  /** Paths of the requests in the list. */
  readonly paths: ReadonlySet<string>;
  readonly rows: number;
  readonly byVerdict: Readonly<Record<string, number>>;
  /** Requests that the panel says were removed or lost. */
  readonly said: number;
  readonly notices: readonly string[];
};

type Notice = { readonly kind: string; readonly text: string };

const READ_NOTICES = `[...document.querySelectorAll('[data-notice]')].map((notice) => ({
  kind: notice.dataset.notice, text: notice.querySelector('.notice-text').textContent }))`;

/** The number that a notice of what was removed or lost tells; 0 for all other notices. */
function saidBy({ kind, text }: Notice): number {
  if (kind !== 'dropped' && kind !== 'lost-requests') return 0;
  return Number(/(\d+) requests? were/.exec(text)?.[1] ?? 0);
}

/** Counts what the panel shows and says. */
export async function countShown(panel: PanelHandle): Promise<Shown> {
  const rows = await readDiagnoses(panel);
  const notices = await panel.evaluate<Notice[]>(READ_NOTICES);
  const byVerdict: Record<string, number> = {};
  for (const { verdict } of rows) byVerdict[verdict] = (byVerdict[verdict] ?? 0) + 1;
  return {
    paths: new Set(rows.map(({ url }) => `${new URL(url).pathname}${new URL(url).search}`)),
    rows: rows.length,
    byVerdict,
    said: notices.reduce((sum, notice) => sum + saidBy(notice), 0),
    notices: notices.map(({ text }) => text),
  };
}

const ROWS = `Number(document.querySelector('[role="listbox"] [aria-setsize]')?.getAttribute('aria-setsize') ?? 0)`;
const STANDS_STILL_MILLISECONDS = 2_000;

/** Asks whether the number of rows has stayed the same for a while. */
export function listStandsStill(panel: PanelHandle): () => Promise<boolean> {
  let rows = -1;
  let since = 0;
  return async () => {
    const now = await panel.evaluate<number>(ROWS);
    if (now !== rows) {
      rows = now;
      since = Date.now();
    }
    return Date.now() - since >= STANDS_STILL_MILLISECONDS;
  };
}
