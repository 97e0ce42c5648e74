import { describe, expect, it } from 'vitest';
import {
  DEFAULT_PREFERENCES,
  readPreferences,
  withRecipe,
  writePreferences,
} from '../../src/panel/store/preferences';

const storageOf = (text: string | null) => ({ getItem: () => text, setItem: () => undefined });

describe('what the panel remembers', () => {
  it('comes back as it was written', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    const wanted = {
      listWidth: 321,
      listHeight: 140,
      isGrouped: false,
      logMegabytes: 64,
      shell: 'powershell' as const,
      recipes: { 'https://api.example': 'nginx' },
    };
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
      '{"listWidth":"wide","listHeight":-3,"isGrouped":1,"shell":"fish","recipes":{"https://a.example":7}}',
      '{"recipes":["nginx"]}',
    ]) {
      expect(readPreferences(storageOf(text))).toEqual(DEFAULT_PREFERENCES);
    }
  });

  it('keeps the latest choice of stack for each server, and of very many servers the latest', () => {
    let preferences = withRecipe(DEFAULT_PREFERENCES, 'https://first.example', 'express');
    for (let n = 0; n < 199; n += 1)
      preferences = withRecipe(preferences, `https://${String(n)}.example`, 'nginx');
    preferences = withRecipe(preferences, 'https://0.example', 'caddy');
    expect(preferences.recipes['https://0.example']).toBe('caddy');
    expect(preferences.recipes['https://first.example']).toBe('express');
    preferences = withRecipe(preferences, 'https://one-more.example', 'gin');
    expect(Object.keys(preferences.recipes)).toHaveLength(200);
    expect(preferences.recipes).not.toHaveProperty(['https://first.example']);
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
