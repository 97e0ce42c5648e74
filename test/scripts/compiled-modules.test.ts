import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compiledModules } from '../../scripts/check/compiled-modules.mjs';

describe('the folder of what is compiled', () => {
  let directory: string;
  let options: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'cors-inspector-modules-'));
    options = join(directory, 'tsconfig.json');
    writeFileSync(options, '{}');
  });
  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it('is the same as long as there are the same files, in whatever order', () => {
    const before = compiledModules(directory, [options], ['/a.ts', '/b.ts']);
    mkdirSync(before);
    expect(compiledModules(directory, [options], ['/b.ts', '/a.ts'])).toBe(before);
    expect(existsSync(before)).toBe(true);
  });

  it.each([
    ['one more file', ['/a.ts', '/a/index.ts']],
    ['a file of another name', ['/a.tsx']],
  ])('is another one with %s, and the former is gone', (_, files) => {
    const before = compiledModules(directory, [options], ['/a.ts']);
    mkdirSync(before);
    expect(compiledModules(directory, [options], files)).not.toBe(before);
    expect(existsSync(before)).toBe(false);
  });

  it('is another one with other options of the compiler', () => {
    const before = compiledModules(directory, [options], ['/a.ts']);
    writeFileSync(options, '{ "compilerOptions": {} }');
    expect(compiledModules(directory, [options], ['/a.ts'])).not.toBe(before);
  });
});
