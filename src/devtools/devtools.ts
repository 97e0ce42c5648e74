import { createPanel, onInspectedPageReplaced } from '../browser/devtools-panel';
import { onDevToolsEntry, saysMore } from '../browser/devtools-network';
import { inspectedTabId } from '../browser/inspected-window';
import { readPageResources } from '../browser/page-timeline';
import { observedBrowser } from '../browser/observed-browser';
import { connectToBackground } from '../browser/ports';
import { LocalDocuments } from './local-documents';
import { Outbox } from './outbox';
import { PageReader } from './page-reader';

/** Well below the 30 seconds after which both browsers end an idle background. */
const PING_MILLISECONDS = 10_000;

const browser = observedBrowser();
const tabId = inspectedTabId();

if (tabId !== null) {
  const outbox = new Outbox({
    post: (message) => port.post(message),
    now: () => Date.now(),
    after: (milliseconds, run) => setTimeout(run, milliseconds),
  });
  const locals = new LocalDocuments((url) => {
    outbox.send({ kind: 'navigated', tabId, time: Date.now(), url, recordedFromStart: true });
  });
  const port = connectToBackground({
    hello: { kind: 'hello', tabId, from: 'devtools' },
    onConnected: () => {
      locals.recordedFrom(Date.now());
      outbox.connected();
    },
    onCleared: ({ until }) => {
      outbox.cleared(until);
    },
  });
  setInterval(() => port.post({ kind: 'ping' }), PING_MILLISECONDS);
  onInspectedPageReplaced((url) => {
    outbox.send({ kind: 'navigated', tabId, time: Date.now(), url });
    locals.navigated(url);
  });
  // Chromium's events tell what was blocked.
  const reader =
    browser === 'firefox'
      ? new PageReader({
          read: readPageResources,
          saw: (resources) => {
            port.post({ kind: 'seen', event: { kind: 'page-saw', tabId, time: Date.now(), resources } });
          },
          now: () => Date.now(),
          after: (milliseconds, run) => setTimeout(run, milliseconds),
        })
      : null;
  onDevToolsEntry(browser, tabId, {
    request: (entry) => {
      reader?.finished(entry);
      if (entry.unsent !== null) outbox.sendIfUnheard(entry);
      else if (saysMore(browser, entry)) outbox.send(entry);
      else outbox.sendIfEventsMayBeLost(entry);
    },
    localDocument: (document) => {
      locals.arrived(document);
    },
  });
}

await createPanel();
