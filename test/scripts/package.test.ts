import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { packDirectory } from '../../scripts/package/pack-directory.mjs';
import { packSources, sourceFiles } from '../../scripts/package/pack-sources.mjs';
import { unpackZip } from '../packages/unpack-zip';

const directory = mkdtempSync(join(tmpdir(), 'cors-inspector-package-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

const files = {
  'assets/panel.js': 'export const panel = "ü";\n//# sourceMappingURL=panel.js.map\n',
  'assets/panel.js.map': '{}',
  'manifest.json': '{}',
  'a.html': '<p>a</p>',
};

/** Writes a build whose files have the times and the order given. */
function build(name: string, paths: string[], time: Date): string {
  const to = join(directory, name);
  for (const path of paths) {
    const file = join(to, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, files[path as keyof typeof files]);
    utimesSync(file, time, time);
  }
  return to;
}

describe('a package', () => {
  const paths = Object.keys(files);
  const first = packDirectory(build('first', paths, new Date('2020-01-01')));

  it('has the same bytes wherever and whenever it is made', () => {
    const second = packDirectory(build('elsewhere/second', paths.toReversed(), new Date('2031-06-07')));
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it('has the manifest first and no source maps', () => {
    expect(Object.keys(unzipSync(first))).toEqual(['manifest.json', 'a.html', 'assets/panel.js']);
  });

  it('has the code as it was built, without the pointer to its source map', () => {
    const code = unzipSync(first)['assets/panel.js'];
    expect(code && strFromU8(code)).toBe('export const panel = "ü";\n');
  });
});

describe('The source archive', () => {
  const clone = join(directory, 'clone');
  const written = ['src/a.ts', 'package.json', 'src/later.ts', 'dist/a.js', '.gitignore'];
  for (const path of written) {
    mkdirSync(join(clone, path, '..'), { recursive: true });
    writeFileSync(join(clone, path), path === '.gitignore' ? 'dist/\n' : path);
  }
  execFileSync('git', ['init', '--quiet'], { cwd: clone });
  execFileSync('git', ['add', '.gitignore', 'package.json', 'src/a.ts'], { cwd: clone });
  const zip = packSources(clone);

  it('holds what git tracks, and tells what else a build may have used', () => {
    expect(Object.keys(unzipSync(zip))).toEqual(['.gitignore', 'package.json', 'src/a.ts']);
    expect(sourceFiles(clone).leftOut).toEqual(['src/later.ts']);
  });

  it('is made again with the same bytes where it was unpacked and built, without git', () => {
    const unpacked = join(directory, 'unpacked');
    unpackZip(zip, unpacked);
    for (const made of ['dist', 'output', 'node_modules']) {
      mkdirSync(join(unpacked, made));
      writeFileSync(join(unpacked, made, 'made.js'), '');
    }
    expect(Buffer.from(packSources(unpacked)).equals(Buffer.from(zip))).toBe(true);
  });
});
