import type { LogRecord } from '../exchange/log-record';

/** The version stands for the shape of records; records of another version are not read. */
const PREFIX = 'log1/';

/** Where a record of a tab is kept in session storage. */
export function storedKey(tabId: number, recordKey: string): string {
  return `${PREFIX}${String(tabId)}/${recordKey}`;
}

/** Whether the key is of a record that may be given up when storage is full. */
export function isExpendable(key: string): boolean {
  return key.includes('/exchange:') || key.includes('/preflight:');
}

/** Records by tab. What is no record of ours is left out. */
export function readStoredLogs(
  stored: Readonly<Record<string, unknown>>,
): ReadonlyMap<number, readonly LogRecord[]> {
  const logs = new Map<number, LogRecord[]>();
  for (const [key, text] of Object.entries(stored)) {
    const tabId = tabOfKey(key);
    const record = typeof text === 'string' ? readRecord(text) : null;
    if (tabId === null || record === null) continue;
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

function readRecord(text: string): LogRecord | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** Only this extension writes here, so what says that it is a record is believed to be one. */
function isRecord(value: unknown): value is LogRecord {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  switch (value.kind) {
    case 'exchange':
      return 'exchange' in value && typeof value.exchange === 'object';
    case 'preflight':
      return 'preflight' in value && typeof value.preflight === 'object';
    case 'state':
      return 'pages' in value && typeof value.pages === 'object';
    case 'passed-over':
      return 'ids' in value && Array.isArray(value.ids);
    default:
      return false;
  }
}
