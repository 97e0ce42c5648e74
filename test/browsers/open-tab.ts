import type { PanelHandle } from './driver/browser-session';

/** Opens a tab of the panel's explanation by a click, and waits until the panel shows it. */
export async function openTab(panel: PanelHandle, id: string): Promise<void> {
  await panel.click(`#tab-${id}`);
  await panel.waitFor(`document.querySelector('#tab-${id}').getAttribute('aria-selected') === 'true'`);
}
