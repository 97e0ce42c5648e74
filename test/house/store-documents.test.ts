import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../scripts/manifest-for';
import { filesBelow } from '../../scripts/package/files-below.mjs';
import { root } from '../../scripts/run/places.mjs';
import { PICTURES } from '../../scripts/screenshots/pictures';
import { storedKey } from '../../src/background/stored-log';
import { DEFAULT_PREFERENCES, writePreferences } from '../../src/panel/store/preferences';
import { storagePlaces } from './storage-places';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What stands under a heading, up to the next one of its level or above. */
function section(document: string, heading: string): string {
  const level = /^#+/.exec(heading)?.[0].length ?? 0;
  const [, after = ''] = `\n${read(document)}`.split(`\n${heading}\n`);
  return after.split(new RegExp(`\n#{1,${String(level)}} `))[0] ?? '';
}

/** The first cells of a section's tables, without code style and remarks. */
function firstCells(text: string): string[] {
  return [...text.matchAll(/^\| *`([^`]+)`/gm)].map(([, cell = '']) => cell);
}

/** Eight bits for each of red, green and blue, as the header of a PNG file says it. */
const OPAQUE = { bits: 8, colours: 2 };

function picture(path: string): Record<string, number | undefined> {
  const png = readFileSync(join(root, path));
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), bits: png[24], colours: png[25] };
}

/** All that the manifests ask for, of either browser, optional or not. */
const permissions = [
  ...new Set(
    (['chrome', 'firefox'] as const).flatMap((target) =>
      Object.entries(manifestFor(target)).flatMap(([key, value]) =>
        key.endsWith('permissions') && Array.isArray(value) ? value.map(String) : [],
      ),
    ),
  ),
].sort();

describe.each(['docs/store.md', 'PRIVACY.md'])('%s', (document) => {
  it('gives the reason of each permission in the manifest, and of no other', () => {
    expect(permissions).toContain('webRequest');
    expect(firstCells(section(document, '## Permissions')).sort()).toEqual(permissions);
  });
});

describe('PRIVACY.md', () => {
  const kept = section('PRIVACY.md', '## Where it is kept, and how long');

  it('names each place in which the code keeps anything', () => {
    const scripts = filesBelow(join(root, 'src')).filter((path) => /\.tsx?$/.test(path));
    const places = new Set(scripts.flatMap((path) => [...storagePlaces(path, read(`src/${path}`))]));
    expect([...places].sort()).toEqual(firstCells(kept.split('The settings are:')[0] ?? '').sort());
  });

  it.each([
    ['localStorage.getItem(k)', 'localStorage'],
    ['const { local } = browser.storage;', 'storage.local'],
    ['browser.storage.sync.set({})', 'storage.sync'],
    ['document.cookie = "a=b"', 'cookie'],
    ['window.indexedDB.open("a")', 'indexedDB'],
  ])('would have to name the place of %s', (code, place) => {
    expect([...storagePlaces('planted.ts', code)]).toEqual([place]);
  });

  it('names each key under which something is kept', () => {
    const keys: string[] = [];
    writePreferences({ getItem: () => null, setItem: (key) => void keys.push(key) }, DEFAULT_PREFERENCES);
    keys.push(storedKey(7, 'exchange:1').replace(/^log\d+\/7\/.*$/, 'log<version>/<tab>/…'));
    expect(keys.filter((key) => !kept.includes(`\`${key}\``))).toEqual([]);
  });

  it('names each setting that is kept, and no other', () => {
    const settings = kept.slice(kept.indexOf('The settings are:'));
    expect(firstCells(settings).sort()).toEqual(Object.keys(DEFAULT_PREFERENCES).sort());
  });
});

describe('docs/store.md', () => {
  const store = read('docs/store.md');

  it('has the short description of the manifest', () => {
    expect(store).toContain(`\n> ${String(manifestFor('chrome')['description'])}\n`);
  });

  it('declares to AMO what the manifest declares', () => {
    const { gecko } = manifestFor('firefox')['browser_specific_settings'] as {
      gecko: { data_collection_permissions: { required: string[] } };
    };
    const { required } = gecko.data_collection_permissions;
    expect(store).toContain(`\`{ "required": ["${required.join('", "')}"] }\``);
  });

  it('names all pictures for the stores: at most five, of 1280 × 800 pixels, without transparency', () => {
    const folder = 'docs/images/store';
    const files = readdirSync(join(root, folder));
    const made = PICTURES.filter(({ path }) => path.startsWith(`${folder}/`)).map(({ path }) => path);
    expect(files.map((file) => `${folder}/${file}`).sort()).toEqual([...made].sort());
    expect(files.length).toBeLessThanOrEqual(5);
    expect(files.map((file) => picture(`${folder}/${file}`))).toEqual(
      files.map(() => ({ width: 1280, height: 800, ...OPAQUE })),
    );
    expect(files.filter((file) => !store.includes(`(images/store/${file})`))).toEqual([]);
  });

  it('names the tile that the Chrome Web Store asks for', () => {
    expect(picture('docs/images/store-tile.png')).toEqual({ width: 440, height: 280, ...OPAQUE });
    expect(store).toContain('(images/store-tile.png)');
  });
});

describe('The project’s address', () => {
  it('is the same in all documents and in package.json', () => {
    const { homepage, bugs, repository } = JSON.parse(read('package.json')) as {
      homepage: string;
      bugs: { url: string };
      repository: { url: string };
    };
    const address = homepage.replace(/#readme$/, '');
    expect(repository.url).toBe(`git+${address}.git`);
    expect(bugs.url).toBe(`${address}/issues`);
    const documents = ['README.md', 'PRIVACY.md', 'SECURITY.md', 'docs/store.md'].map(read);
    const named = documents.flatMap((text) => text.match(/https:\/\/github\.com\/cors[\w-]*\/[\w-]+/g) ?? []);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((url) => url !== address)).toEqual([]);
  });
});
