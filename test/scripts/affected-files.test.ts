import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { affectedFiles } from '../../scripts/check/affected-files.mjs';

const TSCONFIG = {
  compilerOptions: {
    lib: ['ES5'],
    types: [],
    strict: true,
    module: 'ESNext',
    moduleResolution: 'bundler',
    resolveJsonModule: true,
    isolatedModules: true,
  },
};

describe('the files that a change affects', () => {
  let directory: string;
  const write = (name: string, text: string) => {
    writeFileSync(join(directory, name), text);
  };
  const reach = () =>
    affectedFiles(join(directory, 'tsconfig.json'), join(directory, 'memory', 'reach.tsbuildinfo'));
  const affected = () =>
    [...reach().affected]
      .map((file) => basename(file))
      .filter((name) => !name.startsWith('lib.'))
      .sort();

  beforeEach(() => {
    directory = realpathSync(mkdtempSync(join(tmpdir(), 'cors-inspector-compile-')));
    write('tsconfig.json', JSON.stringify(TSCONFIG));
    write('limit.ts', 'export function limit(): number {\n  return 1;\n}\n');
    write('middle.ts', "import { limit } from './limit';\nexport const middle = limit();\n");
    write('top.ts', "import { middle } from './middle';\nexport const top: number = middle;\n");
    write('beside.ts', 'export const beside = 1;\n');
  });
  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it('are all at first, and none when nothing has changed', () => {
    expect(affected()).toEqual(['beside.ts', 'limit.ts', 'middle.ts', 'top.ts']);
    reach().remember();
    expect([...reach().affected]).toEqual([]);
  });

  it('are the changed one alone when its types stay the same', () => {
    reach().remember();
    write('limit.ts', 'export function limit(): number {\n  return 2;\n}\n');
    expect(affected()).toEqual(['limit.ts']);
  });

  it('are all that see a changed type, through others too', () => {
    reach().remember();
    write('limit.ts', 'export function limit(): string {\n  return "2";\n}\n');
    expect(affected()).toEqual(['limit.ts', 'middle.ts', 'top.ts']);
  });

  it('are those that import a file which is gone, or is there now', () => {
    reach().remember();
    rmSync(join(directory, 'limit.ts'));
    expect(affected()).toContain('middle.ts');
    reach().remember();
    write('limit.ts', 'export function limit(): number {\n  return 2;\n}\n');
    expect(affected()).toEqual(['limit.ts', 'middle.ts', 'top.ts']);
  });

  it('are all when a global type changes', () => {
    reach().remember();
    write('global.d.ts', 'interface Shared { readonly size: number }\n');
    expect(affected()).toEqual(['beside.ts', 'global.d.ts', 'limit.ts', 'middle.ts', 'top.ts']);
  });

  it('are those that read changed data', () => {
    write('data.json', '{ "size": 1 }');
    write('reader.ts', "import data from './data.json';\nexport const { size } = data;\n");
    reach().remember();
    write('data.json', '{ "size": "1" }');
    expect(affected()).toContain('reader.ts');
  });

  it('are those that see a changed type in a file which does not compile', () => {
    write('middle.ts', "import { limit } from './limit';\nexport const middle: boolean = limit();\n");
    reach().remember();
    write('limit.ts', 'export const limit: boolean = 2;\n');
    expect(affected()).toEqual(['limit.ts', 'middle.ts', 'top.ts']);
  });

  it('stay affected until they are remembered', () => {
    reach().remember();
    write('beside.ts', 'export const beside = 2;\n');
    expect(affected()).toEqual(['beside.ts']);
    expect(affected()).toEqual(['beside.ts']);
  });

  it('are all when the memory is none', () => {
    reach().remember();
    write('memory/reach.tsbuildinfo', 'broken');
    expect(affected()).toHaveLength(4);
  });

  it('cannot be told without a tsconfig', () => {
    rmSync(join(directory, 'tsconfig.json'));
    expect(reach).toThrow(/tsconfig\.json/);
  });
});
