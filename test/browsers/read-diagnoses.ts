import type { PanelRow } from './agreement/agreement';
import { caseOf } from './driver/case-of';
import type { DocumentHandle } from './driver/browser-session';
import { waitUntil } from './driver/wait-until';

/**
 * Scrolls through the list, which holds only the rows in sight, and collects what each row says. Null when the list
 * changed meanwhile. The scroll event is sent by hand, as the browser's own waits for a frame to be drawn.
 */
const READ_LIST = `(async () => {
  const list = document.querySelector('[role="listbox"]');
  if (list === null) return [];
  const rows = new Map();
  const codesIn = (text) => text.split(' ').filter((code) => code !== '');
  const scrollTo = async (top) => {
    list.scrollTop = top;
    list.dispatchEvent(new Event('scroll'));
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  const before = list.scrollTop;
  for (let top = 0; top < list.scrollHeight; top += list.clientHeight) {
    await scrollTo(top);
    for (const row of list.querySelectorAll('[data-exchange-id]')) {
      const { url, method, verdict, owner, blockedAt, knownBy, preflight } = row.dataset;
      const codes = codesIn(row.dataset.causes);
      const codesIfCredentialed = codesIn(row.dataset.causesIfCredentialed);
      rows.set(Number(row.getAttribute('aria-posinset')), {
        exchangeId: row.dataset.exchangeId, url, method, verdict, codes, codesIfCredentialed, owner, blockedAt, knownBy, preflight,
      });
    }
  }
  const count = Number(list.querySelector('[aria-setsize]')?.getAttribute('aria-setsize'));
  await scrollTo(before);
  return rows.size === count ? [...rows].sort(([a], [b]) => a - b).map(([, row]) => row) : null;
})()`;

/** Reads what the panel says about every exchange that it lists, in the order of the list. */
export async function readDiagnoses(panel: DocumentHandle): Promise<PanelRow[]> {
  return waitUntil('the list to stand still', () => panel.evaluate<PanelRow[] | null>(READ_LIST));
}

/**
 * What the panel says about each case, once every one of `ids` has settled there; by case id. A case that was sent
 * several times is the last one sent. When time is up, what is there then: a missing row is for the caller to judge.
 *
 * @param isSettled DevTools may tell more of a request some moments after its end
 */
export async function readCases(
  panel: DocumentHandle,
  ids: readonly string[],
  timeoutMs = 10_000,
  isSettled: (id: string, row: PanelRow) => boolean = () => true,
): Promise<ReadonlyMap<string, PanelRow>> {
  let rows: ReadonlyMap<string, PanelRow> = new Map();
  const allSettled = async (): Promise<boolean> => {
    rows = byCase(await readDiagnoses(panel));
    return ids.every((id) => {
      const row = rows.get(id);
      return row !== undefined && row.verdict !== 'pending' && isSettled(id, row);
    });
  };
  await waitUntil('the panel to show every case', allSettled, timeoutMs).catch(() => undefined);
  return rows;
}

function byCase(rows: readonly PanelRow[]): ReadonlyMap<string, PanelRow> {
  const entries = rows.map((row) => [caseOf(row.url), row] as const);
  return new Map(entries.flatMap(([id, row]) => (id === undefined ? [] : [[id, row] as const])));
}
