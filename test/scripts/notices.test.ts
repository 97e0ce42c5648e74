import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { bundledPackages } from '../../scripts/notices/bundled-packages';
import { NOTICES_FILE, noticesPlugin } from '../../scripts/notices/notices-plugin';

const directory = mkdtempSync(join(tmpdir(), 'cors-inspector-notices-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

type Planted = {
  readonly name: string;
  readonly json?: object;
  readonly licence?: string;
  readonly code?: string;
};

const WELL_KEPT = { license: 'MIT', repository: { url: 'git+https://example.com/planted.git' } };

/** A project that bundles the packages given. */
function project(name: string, packages: readonly Planted[]): string {
  const root = join(directory, name);
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'LICENSE'), 'The licence of the project');
  writeFileSync(join(root, 'main.js'), packages.map((pkg) => `import '${pkg.name}';`).join('\n'));
  for (const { name: pkg, json = WELL_KEPT, licence, code = `console.log('${pkg}');` } of packages) {
    const to = join(root, 'node_modules', pkg);
    mkdirSync(to, { recursive: true });
    writeFileSync(
      join(to, 'package.json'),
      JSON.stringify({ name: pkg, version: '1.2.3', main: 'index.js', ...json }),
    );
    writeFileSync(join(to, 'index.js'), code);
    if (licence !== undefined) writeFileSync(join(to, 'LICENSE.md'), licence);
  }
  return root;
}

/** Builds it, and gives the files of the build that are no code, by their names. */
async function built(root: string): Promise<ReadonlyMap<string, string>> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [noticesPlugin(root)],
    build: { write: false, rolldownOptions: { input: join(root, 'main.js') } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return new Map(
    outputs
      .flatMap((output) => ('output' in output ? output.output : []))
      .flatMap((file) => (file.type === 'asset' ? [[file.fileName, String(file.source)] as const] : [])),
  );
}

describe('A build', () => {
  it('carries the licence and the source of each package that is bundled, with what these import', async () => {
    const root = project('well-kept', [
      { name: 'outer', licence: 'The licence of outer', code: `import '@scope/inner';` },
      { name: '@scope/inner', licence: 'The licence of inner' },
    ]);
    writeFileSync(join(root, 'main.js'), `import 'outer';`);
    const files = await built(root);
    expect(files.get('LICENSE')).toBe('The licence of the project');
    const notices = files.get(NOTICES_FILE) ?? '';
    expect(notices).toMatch(
      /\n@scope\/inner 1\.2\.3\n[^]*The licence of inner\n[^]*\nouter 1\.2\.3\n[^]*The licence of outer\n/,
    );
    expect(notices).toContain('License: MIT\nSource code: https://example.com/planted\n');
  });

  it('leaves out what is installed and not bundled', async () => {
    const root = project('not-bundled', [{ name: 'used', licence: 'x' }, { name: 'unused' }]);
    writeFileSync(join(root, 'main.js'), `import 'used';`);
    expect((await built(root)).get(NOTICES_FILE)).not.toContain('unused');
  });

  it.each([
    [
      'has no licence text',
      { name: 'without-text' },
      'without-text is bundled, and has no file with its licence',
    ],
    ['has an empty licence text', { name: 'empty-text', licence: ' \n' }, 'has no file with its licence'],
    [
      'is under a licence that nobody has looked at',
      { name: 'copyleft', licence: 'x', json: { ...WELL_KEPT, license: 'GPL-3.0-only' } },
      'copyleft is bundled under "GPL-3.0-only"',
    ],
    [
      'names no licence',
      { name: 'unnamed', licence: 'x', json: { repository: WELL_KEPT.repository } },
      'unnamed is bundled under null',
    ],
    [
      'does not say where its source code is',
      { name: 'nowhere', licence: 'x', json: { license: 'MIT' } },
      'does not say at which https URL its source code is',
    ],
  ] as const)('fails when a package %s', async (_, pkg, reason) => {
    await expect(built(project(pkg.name, [pkg]))).rejects.toThrow(reason);
  });
});

describe('The package of a bundled module', () => {
  const root = project('modules', [{ name: 'bundler' }]);

  it('is the innermost where packages lie inside packages', () => {
    expect(bundledPackages(['/p/node_modules/a/node_modules/@b/c/dist/x.js?commonjs'], root)).toEqual([
      '/p/node_modules/a/node_modules/@b/c',
    ]);
  });

  it('is the tool for a module that a tool writes itself', () => {
    expect(bundledPackages(['\0bundler/runtime.js'], root)).toEqual([join(root, 'node_modules', 'bundler')]);
  });

  it('is none for the project’s own files', () => {
    expect(bundledPackages(['/p/src/main.ts', 'manifest.js'], root)).toEqual([]);
  });

  it('cannot be unknown', () => {
    expect(() => bundledPackages(['\0somebody:helper'], root)).toThrow(
      'no package is known that it comes from',
    );
  });
});
