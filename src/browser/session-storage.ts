import browser from 'webextension-polyfill';

/** Storage in memory that outlives the background but not the browser. A write that does not fit rejects. */
export type SessionStorage = {
  read(): Promise<Readonly<Record<string, unknown>>>;
  write(items: Readonly<Record<string, string>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
};

export function sessionStorage(): SessionStorage {
  const { session } = browser.storage;
  return {
    read: () => session.get(null),
    write: (items) => session.set(items),
    remove: (keys) => session.remove([...keys]),
  };
}
