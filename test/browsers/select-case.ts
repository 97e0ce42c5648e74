import type { PanelHandle } from './driver/browser-session';

/** Selects a case in the panel's list, once it is there, and waits until the panel explains it. */
export async function selectCase(panel: PanelHandle, id: string): Promise<void> {
  const row = `[data-url*="case=${id}&"]`;
  await panel.waitFor(`document.querySelector(${JSON.stringify(row)}) !== null`);
  await panel.click(row);
  await panel.waitFor(`document.querySelector('.request-url')?.textContent.includes('case=${id}&')`);
}
