import { recordKey, type LogRecord } from '../exchange/log-record';
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

/** Records by tab. What is no record of ours is left out. */
export function readStoredLogs(
  stored: Readonly<Record<string, unknown>>,
): ReadonlyMap<number, readonly LogRecord[]> {
  const logs = new Map<number, LogRecord[]>();
  for (const [key, text] of Object.entries(stored)) {
    const tabId = tabOfKey(key);
    const record = readRecord(text);
    if (tabId === null || record === null || key !== storedKey(tabId, recordKey(record))) continue;
    const log = logs.get(tabId);
    if (log === undefined) logs.set(tabId, [record]);
    else log.push(record);
  }
  return logs;
}

function tabOfKey(key: string): number | null {
  if (!key.startsWith(PREFIX)) return null;
  const tabId = Number(key.slice(PREFIX.length, key.indexOf('/', PREFIX.length)));
  return Number.isInteger(tabId) ? tabId : null;
}
