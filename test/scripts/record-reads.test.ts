import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pathState } from '../../scripts/check/path-state.mjs';
import { recordReads } from '../../scripts/check/record-reads.mjs';

describe('what is recorded of the files that a test reads', () => {
  let directory: string;
  let functions: Pick<typeof fs, 'readFileSync' | 'existsSync' | 'readdirSync' | 'cpSync'>;
  let reads: ReadonlyMap<string, string>;
  const place = (...names: readonly string[]) => join(directory, ...names);
  const stateOf = (path: string) => pathState(place(path));

  beforeEach(() => {
    directory = fs.mkdtempSync(join(tmpdir(), 'cors-inspector-reads-'));
    fs.mkdirSync(place('docs', 'images'), { recursive: true });
    fs.writeFileSync(place('docs', 'texts.md'), 'texts');
    fs.writeFileSync(place('docs', 'images', 'one.svg'), 'one');
    const { readFileSync, existsSync, readdirSync, cpSync } = fs;
    functions = { readFileSync, existsSync, readdirSync, cpSync };
    reads = recordReads([functions], directory);
  });
  afterEach(() => {
    fs.rmSync(directory, { recursive: true, force: true });
  });

  it('is the path with its state, however it is written, and the function does its work', () => {
    expect(functions.readFileSync(place('docs', 'images', '..', 'texts.md'), 'utf8')).toBe('texts');
    functions.readFileSync(pathToFileURL(place('docs', 'images', 'one.svg')));
    expect([...reads.keys()]).toEqual([join('docs', 'texts.md'), join('docs', 'images', 'one.svg')]);
    expect(reads.get(join('docs', 'texts.md'))).toBe(stateOf('docs/texts.md'));
    fs.writeFileSync(place('docs', 'texts.md'), 'changed');
    expect(reads.get(join('docs', 'texts.md'))).not.toBe(stateOf('docs/texts.md'));
  });

  it('is the state when it was first read, so that a change during the run is seen by the next one', () => {
    functions.readFileSync(place('docs', 'texts.md'));
    const first = reads.get(join('docs', 'texts.md'));
    fs.writeFileSync(place('docs', 'texts.md'), 'changed');
    functions.readFileSync(place('docs', 'texts.md'));
    expect(reads.get(join('docs', 'texts.md'))).toBe(first);
  });

  it('is also that nothing was there', () => {
    expect(functions.existsSync(place('docs', 'gone.md'))).toBe(false);
    fs.writeFileSync(place('docs', 'gone.md'), '');
    expect(reads.get(join('docs', 'gone.md'))).not.toBe(stateOf('docs/gone.md'));
  });

  it('is the names in a folder, so that a new file is seen', () => {
    functions.readdirSync(place('docs'));
    expect(reads.get('docs')).toBe(stateOf('docs'));
    fs.writeFileSync(place('docs', 'new.md'), '');
    expect(reads.get('docs')).not.toBe(stateOf('docs'));
  });

  it.each([
    ['lists it with what is below', () => functions.readdirSync(place('docs'), { recursive: true })],
    [
      'copies it',
      () => functions.cpSync(place('docs'), join(tmpdir(), 'cors-inspector-copied'), { recursive: true }),
    ],
  ])('is all below a folder when a function %s', (_, read) => {
    read();
    fs.rmSync(join(tmpdir(), 'cors-inspector-copied'), { recursive: true, force: true });
    expect([...reads.keys()].sort()).toEqual(
      ['docs', 'docs/images', 'docs/images/one.svg', 'docs/texts.md'].map((path) => join(path)),
    );
  });

  it('is nothing outside the repository, nor what a run makes or the lockfile decides', () => {
    functions.existsSync(tmpdir());
    functions.existsSync(`${directory}-beside`);
    functions.existsSync(place('output', 'check'));
    functions.existsSync(place('node_modules'));
    expect(reads.size).toBe(0);
  });
});
