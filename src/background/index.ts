import { observedBrowser } from '../browser/observed-browser';
import { readVersions } from '../browser/versions';
import { onHostAccessChanged, openGrantPage, readHostAccess } from '../browser/permissions';
import { onPortOpened } from '../browser/ports';
import { sessionStorage } from '../browser/session-storage';
import { readShownTab } from '../browser/shown-tab';
import { observeNetwork } from '../browser/web-request';
import { DEFAULT_LIMITS } from '../exchange/recording/limits';
import { createBackground } from './background';
import { realTimers } from './timers';

const browser = observedBrowser();

const observer = observeNetwork(browser, {
  wants: (tabId) => background.wants(tabId),
  event: (event) => {
    background.event(event);
  },
  malformed: (tabId) => {
    background.malformed(tabId);
  },
});

const background = createBackground({
  browser,
  limits: DEFAULT_LIMITS,
  boot: crypto.randomUUID(),
  timers: realTimers,
  storage: sessionStorage(),
  observer,
  readVersions,
  readHostAccess,
  openGrantPage,
  readShownTab: (tabId) => readShownTab(browser, tabId),
});

// A listener that Chromium is to wake must be added while this script first runs. Firefox would then wake the event
// page for ever, DevTools open or not, so there it is added when a DevTools page connects.
if (browser === 'chromium') observer.start();

onPortOpened((port) => {
  background.portOpened(port);
});
onHostAccessChanged(() => {
  background.hostAccessChanged();
});
