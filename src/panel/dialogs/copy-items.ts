import type { PanelStore } from '../store/panel-store';
import type { MenuItem } from './menu';

/** What a menu of the selected request is called. */
export const COPY_MENU = 'This request';

/** The selected request in each form, and the export of it. */
export function copyItems(store: PanelStore): readonly MenuItem[] {
  const reports = store.reports.value;
  const forms = reports.kind === 'loaded' ? reports.module.REPORT_FORMS : [];
  return [
    ...forms.map((form) => ({ name: `Copy as ${form.name}`, act: () => store.copySelected(form) })),
    { name: 'Export…', act: () => store.openExport('request') },
  ];
}
