import type { Row } from './row';

/** Rows under one heading. */
export type RowGroup = {
  readonly key: string;
  /** Null when the list is not grouped and has no headings. */
  readonly title: string | null;
  readonly blocked: readonly Row[];
  /** Never empty. */
  readonly rows: readonly Row[];
};

const groupOf = (key: string, title: string | null, rows: readonly Row[]): RowGroup => ({
  key,
  title,
  blocked: rows.filter((row) => row.verdict === 'blocked'),
  rows,
});

/** Rows by the origin that was requested, in the order in which the origins first appear; or all in one group. */
export function groupRows(rows: readonly Row[], isGrouped: boolean): readonly RowGroup[] {
  if (rows.length === 0) return [];
  if (!isGrouped) return [groupOf('', null, rows)];
  const byApi = new Map<string, Row[]>();
  for (const row of rows) {
    const group = byApi.get(row.api);
    if (group === undefined) byApi.set(row.api, [row]);
    else group.push(row);
  }
  return [...byApi].map(([api, members]) => groupOf(api, api, members));
}
