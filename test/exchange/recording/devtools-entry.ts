import type { DevToolsEntry } from '../../../src/exchange/network-event';
import { API } from '../event-script';

/** What DevTools tells of a GET to {@link API} with the status 200, unless told otherwise. */
export const devToolsEntry = (more: Partial<DevToolsEntry> = {}): DevToolsEntry => ({
  kind: 'devtools-entry',
  tabId: 1,
  time: 1_000,
  url: API,
  method: 'GET',
  requestHeaders: [],
  status: 200,
  headers: [],
  headerBytesCut: 0,
  error: null,
  repeated: false,
  serial: 0,
  callFrames: [],
  unsent: null,
  ...more,
});
