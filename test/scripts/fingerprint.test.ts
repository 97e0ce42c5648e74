import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprint } from '../../scripts/check/fingerprint.mjs';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'cors-inspector-fingerprint-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

it('is the same for the same files, and another one when a file has changed', () => {
  const file = join(directory, 'rule.mjs');
  writeFileSync(file, 'one');
  const before = fingerprint([file]);
  expect(fingerprint([file])).toBe(before);
  writeFileSync(file, 'another');
  expect(fingerprint([file])).not.toBe(before);
});

it('tells which file holds what', () => {
  const files = ['a.ts', 'b.ts'].map((name) => join(directory, name));
  const [a = '', b = ''] = files;
  writeFileSync(a, 'one');
  writeFileSync(b, 'another');
  const before = fingerprint(files);
  writeFileSync(a, 'another');
  writeFileSync(b, 'one');
  expect(fingerprint(files)).not.toBe(before);
});
