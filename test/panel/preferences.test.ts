import { describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES, readPreferences, writePreferences } from '../../src/panel/store/preferences';

const storageOf = (text: string | null) => ({ getItem: () => text, setItem: () => undefined });

describe('what the panel remembers', () => {
  it('comes back as it was written', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    const wanted = { listWidth: 321, listHeight: 140, isGrouped: false };
    writePreferences(storage, wanted);
    expect(readPreferences(storage)).toEqual(wanted);
  });

  it('is the default where nothing, or nothing sensible, was written', () => {
    for (const text of [
      null,
      '',
      '{',
      '7',
      'null',
      '[]',
      '{"listWidth":"wide","listHeight":-3,"isGrouped":1}',
    ]) {
      expect(readPreferences(storageOf(text))).toEqual(DEFAULT_PREFERENCES);
    }
  });

  it('costs nothing when the browser refuses to keep it', () => {
    const refusing = {
      getItem: (): string => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('quota');
      },
    };
    writePreferences(refusing, DEFAULT_PREFERENCES);
    expect(readPreferences(refusing)).toEqual(DEFAULT_PREFERENCES);
  });
});
