import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ImportClosures } from '../../scripts/check/import-closure.mjs';
import { root } from '../../scripts/run/places.mjs';
import { pureFolders } from '../../vitest.config';

/** They share one process each, in which nobody could tell which of them has read a file. */
const FOLDERS = [...pureFolders, 'panel'];

const closures = new ImportClosures();
const testsBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, 'test', folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.test\.tsx?$/.test(path))
    .map((path) => join('test', folder, path));

describe('the tests that share a process', () => {
  it.each(FOLDERS)('take files by imports alone, so that it is known when they are due: %s', (folder) => {
    const tests = testsBelow(folder);
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.filter((path) => closures.of(join(root, path)) === null)).toEqual([]);
  });
});
