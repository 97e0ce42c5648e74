import browser from 'webextension-polyfill';

/** Storage in memory that outlives the background but not the browser. A write that does not fit rejects. */
export type SessionStorage = {
  /** Bytes that it holds, as the browser counts them. */
  readonly capacity: number;
  read(): Promise<Readonly<Record<string, unknown>>>;
  write(items: Readonly<Record<string, string>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
};

/** The same in Chromium, where it is `QUOTA_BYTES`, and in Firefox, which names none. */
const CAPACITY = 10 * 1024 * 1024;

export function sessionStorage(): SessionStorage {
  const { session } = browser.storage;
  return {
    capacity: CAPACITY,
    read: () => session.get(null),
    write: (items) => session.set(items),
    remove: (keys) => session.remove([...keys]),
  };
}
