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

const INCOGNITO = 'incognito/';

/**
 * Chromium runs the extension once more for incognito windows but gives both instances the same session storage, so each
 * has keys of its own and neither reads those of the other.
 */
export function sessionStorage(): SessionStorage {
  const { session } = browser.storage;
  const isIncognito = browser.extension.inIncognitoContext;
  const own = (key: string): string => (isIncognito ? `${INCOGNITO}${key}` : key);
  return {
    capacity: CAPACITY,
    read: async () => {
      const stored = await session.get(null);
      return Object.fromEntries(
        Object.entries(stored)
          .filter(([key]) => key.startsWith(INCOGNITO) === isIncognito)
          .map(([key, value]) => [isIncognito ? key.slice(INCOGNITO.length) : key, value]),
      );
    },
    write: (items) =>
      session.set(Object.fromEntries(Object.entries(items).map(([key, value]) => [own(key), value]))),
    remove: (keys) => session.remove(keys.map(own)),
  };
}
