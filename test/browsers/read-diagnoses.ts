import type { PanelRow } from './agreement/agreement';
import { caseOf } from './driver/case-of';
import type { DocumentHandle } from './driver/browser-session';
import { waitUntil } from './driver/wait-until';

/** Reads what the panel says about every exchange that it lists, in the order of the list. */
export async function readDiagnoses(panel: DocumentHandle): Promise<PanelRow[]> {
  return panel.evaluate<PanelRow[]>(`globalThis.__corsInspectorRows?.() ?? []`);
}

/**
 * What the panel says about each case, once every one of `ids` has settled there; by case id. A case that was sent
 * several times is the last one sent. When time is up, what is there then: a missing row is for the caller to judge.
 */
export async function readCases(
  panel: DocumentHandle,
  ids: readonly string[],
  timeoutMs = 10_000,
): Promise<ReadonlyMap<string, PanelRow>> {
  let rows: ReadonlyMap<string, PanelRow> = new Map();
  const allSettled = async (): Promise<boolean> => {
    rows = byCase(await readDiagnoses(panel));
    return ids.every((id) => (rows.get(id)?.verdict ?? 'pending') !== 'pending');
  };
  await waitUntil('the panel to show every case', allSettled, timeoutMs).catch(() => undefined);
  return rows;
}

function byCase(rows: readonly PanelRow[]): ReadonlyMap<string, PanelRow> {
  const entries = rows.map((row) => [caseOf(row.url), row] as const);
  return new Map(entries.flatMap(([id, row]) => (id === undefined ? [] : [[id, row] as const])));
}
