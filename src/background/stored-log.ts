import { recordKey, type LogRecord } from '../exchange/recording/log-record';
import type { RefusalReason } from '../exchange/refusals';
import { isEarlyKey } from './early-events';
import { readRecord } from './stored-record';

/** The version stands for the shape of records; records of another version are not read. */
const PREFIX = 'log5/';

/** What the keys of a tab's records begin with. */
export function storedLog(tabId: number): string {
  return `${PREFIX}${String(tabId)}`;
}

/** Where a record of a tab is kept in session storage. */
export function storedKey(tabId: number, recordKey: string): string {
  return `${storedLog(tabId)}/${recordKey}`;
}

/** What the keys of the log begin with that a key belongs to. */
export function logOfKey(key: string): string {
  return key.slice(0, key.indexOf('/', PREFIX.length));
}

/** What is no record of ours, to be removed and counted; null for a tab that the key does not name. */
export type RefusedRecord = {
  readonly key: string;
  readonly tabId: number | null;
  readonly reason: RefusalReason;
};

export type StoredLogs = {
  /** Records by tab. */
  readonly logs: ReadonlyMap<number, readonly LogRecord[]>;
  readonly refused: readonly RefusedRecord[];
};

/** Reads the logs that are stored. What is no record of ours costs none of the others. */
export function readStoredLogs(stored: Readonly<Record<string, unknown>>): StoredLogs {
  const logs = new Map<number, LogRecord[]>();
  const refused: RefusedRecord[] = [];
  for (const [key, text] of Object.entries(stored)) {
    if (isEarlyKey(key)) continue;
    const tabId = tabOfKey(key);
    const record = tabId === null ? null : readRecord(text);
    if (tabId !== null && record !== null && key === storedKey(tabId, recordKey(record))) {
      const log = logs.get(tabId);
      if (log === undefined) logs.set(tabId, [record]);
      else log.push(record);
    } else refused.push({ key, tabId, reason: isOfAnotherVersion(key) ? 'record-version' : 'record-shape' });
  }
  return { logs, refused };
}

/** Any version's key of a log or an early event. */
const OF_SOME_VERSION = /^(?:log|early)\d+\//;

const isOfAnotherVersion = (key: string): boolean => OF_SOME_VERSION.test(key) && !key.startsWith(PREFIX);

function tabOfKey(key: string): number | null {
  if (!key.startsWith(PREFIX)) return null;
  const tabId = Number(key.slice(PREFIX.length, key.indexOf('/', PREFIX.length)));
  return Number.isInteger(tabId) && tabId >= 0 ? tabId : null;
}
