import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ImportClosures } from '../../scripts/check/import-closure.mjs';
import { root } from '../../scripts/run/places.mjs';

describe('what a test file depends on', () => {
  let directory: string;
  const write = (name: string, text: string) => {
    const path = join(directory, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  const closure = () =>
    new ImportClosures().of(join(directory, 'case.test.ts'))?.map((file) => basename(file)) ?? null;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'cors-inspector-closure-'));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it('is itself and all that it imports, through others and in circles too', () => {
    write(
      'case.test.ts',
      "import { a } from './a';\nimport type { Shape } from './shape';\nexport { a, Shape };\n",
    );
    write('a.ts', "export { b } from './b/index';\nexport const a = 1;\n");
    write(
      'b/index.ts',
      "import { a } from '../a';\nimport page from './page.html?raw';\nexport const b = [a, page];\n",
    );
    write('b/page.html', '<p>');
    write('shape.ts', 'export type Shape = 1;\n');
    write('beside.ts', 'export {};\n');
    expect(closure()).toEqual(['a.ts', 'index.ts', 'page.html', 'case.test.ts', 'shape.ts']);
  });

  it('holds what is imported only when it is needed', () => {
    write('case.test.ts', "export const later = () => import('./later.mjs');\n");
    write('later.mjs', 'export {};\n');
    expect(closure()).toEqual(['case.test.ts', 'later.mjs']);
  });

  it('is known of a program that is run on texts alone', () => {
    const file = join(root, 'test', 'recipes', 'languages', 'shell-quote.test.ts');
    expect(new ImportClosures().of(file)?.map((path) => basename(path))).toContain('run-on-text.ts');
  });

  it('is what it takes by a pattern, whatever comes to match that', () => {
    write('case.test.ts', "export const all = import.meta.glob('./parts/*.ts');\n");
    write('parts/a.ts', "export * from '../b';\n");
    write('parts/deeper/c.ts', 'export {};\n');
    write('b.ts', 'export {};\n');
    expect(closure()).toEqual(['b.ts', 'case.test.ts', 'a.ts']);
    write('parts/new.ts', 'export {};\n');
    expect(closure()).toContain('new.ts');
  });

  it('is known of a reader that declares what it reads', () => {
    const page = join(root, 'test', 'zoo', 'page');
    const read = new ImportClosures().of(join(root, 'test', 'zoo', 'page-files.ts')) ?? [];
    expect(read).toContain(join(page, 'zoo-page.html'));
    expect(read).toContain(join(page, 'send-fetch.ts'));
  });

  it('is known of one that has TypeScript read texts, and not when it reads files by that', () => {
    write('case.test.ts', "import { transpileModule } from 'typescript';\ntranspileModule('');\n");
    expect(closure()).toEqual(['case.test.ts']);
    write('case.test.ts', "import ts from 'typescript';\nts.sys.readFile('docs/texts.md');\n");
    expect(closure()).toBeNull();
  });

  it.each([
    ['runs programs', "import { spawn } from 'node:child_process';\nexport { spawn };\n"],
    ['reads files', "export * from 'node:fs';\n"],
    ['reads files later', "export * from 'fs/promises';\n"],
    ['lints', "export * from 'eslint';\n"],
    ['takes files by patterns that are made elsewhere', "export const all = import.meta.glob(['./*.ts']);\n"],
    ['imports a file that is not there', "import { gone } from './gone';\nexport { gone };\n"],
  ])('is not known when something that it imports %s', (_, text) => {
    write('case.test.ts', "export * from './open';\n");
    write('open.ts', text);
    expect(closure()).toBeNull();
  });
});

describe('what is near to a test', () => {
  let directory: string;
  const write = (name: string, text: string) => {
    const path = join(directory, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  const imports = (...specifiers: string[]) =>
    specifiers.map((specifier) => `import '${specifier}';\n`).join('');
  const near = (test: string) => {
    const closures = new ImportClosures([join(directory, 'src', 'kinds', 'all.ts')], directory);
    return closures.near(join(directory, test))?.map((file) => basename(file));
  };

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'cors-inspector-near-'));
    write('src/kinds/all.ts', imports('./one', './two', '../words'));
    write('src/kinds/one.ts', imports('./deeper'));
    write('src/kinds/two.ts', '');
    write('src/kinds/deeper.ts', '');
    write('src/words.ts', '');
    write('src/view.ts', imports('./kinds/all'));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it('is no member of a list that it reaches through the code, but the list itself and what else that imports', () => {
    write('test/panel/view.test.ts', imports('../../src/view'));
    expect(near('test/panel/view.test.ts')).toEqual(['all.ts', 'view.ts', 'words.ts', 'view.test.ts']);
  });

  it('is a member that it reaches by another way, with all that the member imports', () => {
    write('test/panel/view.test.ts', imports('../../src/view', '../../src/kinds/one'));
    expect(near('test/panel/view.test.ts')).toContain('deeper.ts');
    expect(near('test/panel/view.test.ts')).not.toContain('two.ts');
  });

  it('is each member of a list that the test imports, or another file of the tests for it', () => {
    write('test/panel/samples.ts', imports('../../src/kinds/all'));
    write('test/panel/view.test.ts', imports('./samples'));
    write('test/panel/all.test.ts', imports('../../src/kinds/all'));
    expect(near('test/panel/view.test.ts')).toContain('two.ts');
    expect(near('test/panel/all.test.ts')).toContain('two.ts');
  });

  it('is each member in the folder that the test mirrors', () => {
    write('test/kinds/view.test.ts', imports('../../src/view'));
    expect(near('test/kinds/view.test.ts')).toContain('two.ts');
  });

  it('is not known when the test may depend on any file', () => {
    write('test/panel/view.test.ts', imports('../../src/view', 'node:child_process'));
    expect(near('test/panel/view.test.ts')).toBeUndefined();
  });
});
