import { SHELLS, type Shell } from '../../recipes/shells';
import { LOG_MEGABYTES } from './log-limit';

/** What the panel remembers between sessions. Sizes are in CSS pixels. */
export type Preferences = {
  readonly listWidth: number | null;
  readonly listHeight: number | null;
  readonly isGrouped: boolean;
  /** The most that the requests of one tab may take, in megabytes; null as long as the reader chose none. */
  readonly logMegabytes: number | null;
  /** The shell that commands are shown for. */
  readonly shell: Shell;
  /** Which recipe the reader chose for a server, by its serialised origin; the latest choice last. */
  readonly recipes: Readonly<Record<string, string>>;
};

/** How many servers' recipes are remembered; the oldest choice gives way. */
const MOST_RECIPES = 200;

/** The part of `localStorage` that is used. */
export type PreferenceStorage = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'cors-inspector.preferences';

export const DEFAULT_PREFERENCES: Preferences = {
  listWidth: null,
  listHeight: null,
  isGrouped: true,
  logMegabytes: null,
  shell: 'posix',
  recipes: {},
};

const size = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;

function recipesOf(value: unknown): Preferences['recipes'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries.slice(-MOST_RECIPES));
}

/** The preferences with another recipe for a server. */
export function withRecipe(preferences: Preferences, server: string, recipe: string): Preferences {
  const others = Object.entries(preferences.recipes).filter(([known]) => known !== server);
  return { ...preferences, recipes: recipesOf(Object.fromEntries([...others, [server, recipe]])) };
}

/** What was remembered; anything odd in it counts as not remembered. */
export function readPreferences(storage: PreferenceStorage): Preferences {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return DEFAULT_PREFERENCES;
    const { listWidth, listHeight, isGrouped, logMegabytes, shell, recipes } = stored as Record<
      string,
      unknown
    >;
    return {
      listWidth: size(listWidth),
      listHeight: size(listHeight),
      isGrouped: typeof isGrouped === 'boolean' ? isGrouped : DEFAULT_PREFERENCES.isGrouped,
      logMegabytes: LOG_MEGABYTES.find((choice) => choice === logMegabytes) ?? null,
      shell: SHELLS.find((choice) => choice === shell) ?? DEFAULT_PREFERENCES.shell,
      recipes: recipesOf(recipes),
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
