import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  filesToLint,
  fingerprint,
  readPendingLint,
  writePendingLint,
} from '../../scripts/check/pending-lint.mjs';

describe('the files to lint', () => {
  const lintable = ['/a.ts', '/b.ts', '/c.ts'];
  const reach = {
    files: new Set([...lintable, '/node_modules/d.ts']),
    affected: new Set<string>(),
    remember: () => undefined,
  };

  it('are all where nothing is known', () => {
    expect(filesToLint(lintable, null, reach)).toEqual(lintable);
  });

  it('are none where every file was right and none is affected', () => {
    expect(filesToLint(lintable, [], reach)).toEqual([]);
  });

  it('are those that were wrong and those that the compiler found affected', () => {
    const affected = new Set(['/c.ts', '/node_modules/d.ts']);
    expect(filesToLint(lintable, ['/a.ts', '/gone.ts'], { ...reach, affected })).toEqual(['/a.ts', '/c.ts']);
  });

  it('are also those that the compiler does not know', () => {
    expect(filesToLint([...lintable, '/new.ts'], [], reach)).toEqual(['/new.ts']);
  });
});

describe('the memory of a lint', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'cors-inspector-lint-'));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it('holds what is not yet right, as long as the rules stay the same', () => {
    const memory = join(directory, 'new', 'pending.json');
    expect(readPendingLint(memory, 'rules')).toBeNull();
    writePendingLint(memory, { rules: 'rules', files: ['/a.ts'] });
    expect(readPendingLint(memory, 'rules')).toEqual(['/a.ts']);
    expect(readPendingLint(memory, 'other rules')).toBeNull();
  });

  it('goes by what stands in the files of the rules', () => {
    const rule = join(directory, 'rule.mjs');
    writeFileSync(rule, 'one');
    const before = fingerprint([rule]);
    expect(fingerprint([rule])).toBe(before);
    writeFileSync(rule, 'another');
    expect(fingerprint([rule])).not.toBe(before);
  });
});
