import { plural } from '../../diagnosis/words/plural';
import type { PanelStore } from '../store/panel-store';
import type { Row } from '../store/row';
import type { MenuItem } from './menu';

/** What a menu of requests is called. */
export const copyMenuName = (rows: readonly Row[]): string =>
  rows.length === 1 ? 'This request' : plural(rows.length, 'request', 'requests');

/** Requests in each form, and the export of what is selected. */
export function copyItems(store: PanelStore, rows: readonly Row[]): readonly MenuItem[] {
  const reports = store.reports.value;
  const forms = reports.kind === 'loaded' ? reports.module.REPORT_FORMS : [];
  return [
    ...forms.map((form) => ({ name: `Copy as ${form.name}`, act: () => store.copyRows(rows, form) })),
    { name: 'Export…', act: () => store.openExport('selected') },
  ];
}
