import type { Signal } from '@preact/signals';
import '../styles/opened.css';
import type { PanelStore, ShownFile } from '../store/panel-store';
import type { PanelServices } from '../store/services';
import { createFileOpening } from './file-opening';
import { NoTab } from './no-tab';
import { OpenButton } from './open-button';
import { OpenedNotices } from './opened-notices';

/**
 * What opens files in a panel, as its parts.
 *
 * @param live the panel of the recording; null in a tab of its own
 * @param shown the file that the panel shows
 */
export function startOpening(
  services: PanelServices,
  live: PanelStore | null,
  shown: Signal<ShownFile | null>,
) {
  const opening = createFileOpening(services, live, shown);
  return {
    OpenButton: () => <OpenButton opening={opening} name="Open…" />,
    Notices: () => <OpenedNotices opening={opening} isInTab={live === null} />,
    NoTab: () => <NoTab opening={opening} />,
  };
}
