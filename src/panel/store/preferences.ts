/** What the panel remembers between sessions. Sizes are in CSS pixels. */
export type Preferences = {
  readonly listWidth: number | null;
  readonly listHeight: number | null;
  readonly isGrouped: boolean;
};

/** The part of `localStorage` that is used. */
export type PreferenceStorage = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'cors-inspector.preferences';

export const DEFAULT_PREFERENCES: Preferences = { listWidth: null, listHeight: null, isGrouped: true };

const size = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;

/** What was remembered; anything odd in it counts as not remembered. */
export function readPreferences(storage: PreferenceStorage): Preferences {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return DEFAULT_PREFERENCES;
    const { listWidth, listHeight, isGrouped } = stored as Record<string, unknown>;
    return {
      listWidth: size(listWidth),
      listHeight: size(listHeight),
      isGrouped: typeof isGrouped === 'boolean' ? isGrouped : DEFAULT_PREFERENCES.isGrouped,
    };
  } catch {
    return DEFAULT_PREFERENCES;
  }
}

/** Remembers; a browser that refuses to (private windows, a full disk) costs nothing but the memory. */
export function writePreferences(storage: PreferenceStorage, preferences: Preferences): void {
  try {
    storage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    return;
  }
}
