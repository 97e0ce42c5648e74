import type { Exchange } from '../../exchange/exchange';
import { visibleText } from '../../explanation/visible-text';
import type { ReportSubject } from '../../report/report-subject';
import type { LogView } from './log-view';
import type { Row } from './row';
import { groupRows } from './row-groups';

/** Which requests leave: those selected, those that the list shows, all, or those to one server by its origin. */
export type ExportScopeId = 'selected' | 'blocked' | 'listed' | 'all' | `server ${string}`;

/** Requests that can be exported together. */
export type ExportScope = {
  readonly id: ExportScopeId;
  readonly name: string;
  readonly exchanges: ReportSubject['exchanges'];
};

const scopeOf = (id: ExportScopeId, name: string, rows: readonly Row[]): readonly ExportScope[] => {
  const [first, ...others]: readonly Exchange[] = rows.map(({ exchange }) => exchange);
  if (first === undefined) return [];
  const count = id === 'selected' && rows.length === 1 ? '' : ` (${String(rows.length)})`;
  return [{ id, name: `${name}${count}`, exchanges: [first, ...others] }];
};

type Shown = Pick<LogView, 'rows' | 'blockedRows' | 'shownRows' | 'selectedRows'>;

/** What can be exported now; what there is none of is left out. */
export function exportScopes({ rows, blockedRows, shownRows, selectedRows }: Shown): readonly ExportScope[] {
  const isFiltered = shownRows.value.length < rows.value.length;
  const servers = groupRows(rows.value, true).map(({ key, blocked, rows: [...requests] }) => ({
    key,
    // A report tells of what is wrong first.
    rows: [...blocked, ...requests.filter(({ verdict }) => verdict !== 'blocked')],
  }));
  return [
    ...scopeOf(
      'selected',
      selectedRows.value.length === 1 ? 'Selected request' : 'Selected requests',
      selectedRows.value,
    ),
    ...scopeOf('blocked', 'All blocked requests', blockedRows.value),
    ...(isFiltered ? scopeOf('listed', 'Requests in the list', shownRows.value) : []),
    ...scopeOf('all', 'All requests', rows.value),
    ...(servers.length < 2
      ? []
      : servers.flatMap(({ key, rows: requests }) =>
          scopeOf(`server ${key}`, `Requests to ${visibleText(key)}`, requests),
        )),
  ];
}
