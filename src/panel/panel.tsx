import { signal } from '@preact/signals';
import { render } from 'preact';
import { copyText } from '../browser/clipboard';
import { sourceOpener } from '../browser/devtools-panel';
import { inspectedTabId, onInspectedOrigin, reloadInspectedPage } from '../browser/inspected-window';
import { canRequestHostAccess, openGrantPage, requestHostAccess } from '../browser/permissions';
import { connectToBackground } from '../browser/ports';
import type { PageRequest, PageRequestOutcome } from '../exchange/page-request';
import type { ToBackground } from '../protocol';
import { PanelRoot } from './frame/panel-root';
import { loadedLater } from './loaded-later';
import { createPanelStore } from './store/panel-store';
import type { ShownFile } from './store/panel-store';
import type { PanelServices } from './store/services';

/** The tab that is shown: the inspected one, or in an ordinary tab the one that the address names. */
function shownTabId(): number | null {
  const named = new URLSearchParams(location.search).get('tabId');
  if (named !== null && /^\d{1,10}$/.test(named)) return Number(named);
  return inspectedTabId();
}

/** What makes requests is loaded only for a click that asks for one. */
async function sendByPage(request: PageRequest): Promise<PageRequestOutcome> {
  const { sendFromInspectedPage } = await import('../browser/send-from-inspected-page');
  return sendFromInspectedPage(request);
}

function servicesFor(tabId: number | null): PanelServices {
  return {
    connect: ({ onMessage, onMalformed, onConnectionChange }) => {
      if (tabId === null) return { send: () => undefined, close: () => undefined };
      // What the reader asks for while the background is away must not be lost.
      const unsent: ToBackground[] = [];
      const port = connectToBackground({
        hello: { kind: 'hello', tabId, from: 'panel' },
        onMessage,
        onMalformed,
        onConnected: () => {
          for (const message of unsent.splice(0)) port.post(message);
          onConnectionChange('connected');
        },
        onDisconnected: onConnectionChange,
      });
      return {
        send: (message) => {
          if (!port.post(message)) unsent.push(message);
        },
        close: () => port.close(),
      };
    },
    copyText,
    saveFile: async (file) => (await import('../browser/downloads')).saveFile(file),
    loadReports: () => import('./store/reports'),
    grantHostAccess: async () => {
      if (canRequestHostAccess()) await requestHostAccess();
      else await openGrantPage();
    },
    reload: inspectedTabId() === null ? null : reloadInspectedPage,
    inspectedPage: inspectedTabId() === null ? null : { send: sendByPage, onOrigin: onInspectedOrigin },
    openSource: sourceOpener(),
    storage: localStorage,
  };
}

const root = document.getElementById('panel');
if (root !== null) {
  const tabId = shownTabId();
  const services = servicesFor(tabId);
  const live = tabId === null ? null : createPanelStore(services);
  const shown = signal<ShownFile | null>(null);
  const opened = loadedLater(async () => {
    const { startOpening } = await import('./opened/opened');
    return startOpening(services, live, shown);
  });
  const explanation = loadedLater(() => import('./detail/detail'));
  const dialogs = loadedLater(() => import('./dialogs/dialogs'));
  render(<PanelRoot {...{ live, shown, opened, explanation, dialogs }} />, root);
  // The list is drawn first. What explains a request is there before somebody has read the list.
  void explanation.load();
  void live?.loadReports();
  void dialogs.load();
  void opened.load();
}
