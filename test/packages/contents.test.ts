import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { NOTICES_FILE } from '../../scripts/notices/notices-plugin';
import { packDirectory } from '../../scripts/package/pack-directory.mjs';
import { sourceFiles } from '../../scripts/package/pack-sources.mjs';
import { root } from '../../scripts/run/places.mjs';
import { codeLoads } from './code-loads';
import { firstLoadOf, gzipSize } from './first-load';

const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** Packages that the command line contains, and the extension does not. */
const OF_COMMAND_LINE = ['shlex'];

const noticeOf = ([name, version]: [string, string]): string => `\n${name} ${version}\n`;

describe('The command line', () => {
  it.each(OF_COMMAND_LINE)('names a package that it alone contains: %s', (name) => {
    const notices = readFileSync(join(root, 'dist', 'cli', NOTICES_FILE), 'utf8');
    expect(notices).toContain(noticeOf([name, devDependencies[name] ?? '']));
  });
});

describe.each(['chrome', 'firefox'])('The package for %s', (target) => {
  const files = unzipSync(packDirectory(join(root, 'dist', target)));
  const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const manifest = JSON.parse(text('manifest.json')) as Record<string, unknown>;
  const scripts = Object.keys(files).filter((path) => path.endsWith('.js'));

  it('carries the licence', () => {
    expect(text('LICENSE')).toBe(readFileSync(join(root, 'LICENSE'), 'utf8'));
  });

  it('names each package that it contains, the bundler’s own code included', () => {
    const named = Object.entries(dependencies)
      .filter(([name]) => !OF_COMMAND_LINE.includes(name))
      .map(noticeOf);
    const missing = [...named, '\nrolldown '].filter((line) => !text(NOTICES_FILE).includes(line));
    expect(missing).toEqual([]);
  });

  it.each(OF_COMMAND_LINE)('does not contain what is of the command line alone: %s', (name) => {
    expect(text(NOTICES_FILE)).not.toContain(`\n${name} `);
  });

  it('tells where the source code of webextension-polyfill is, as its licence asks', () => {
    const notice = text(NOTICES_FILE).split('\nwebextension-polyfill ')[1] ?? '';
    expect(notice).toContain(
      'License: MPL-2.0\nSource code: https://github.com/mozilla/webextension-polyfill\n',
    );
    expect(notice).toContain('Mozilla Public License Version 2.0');
  });

  it('holds nothing but code, styles, pages, icons, the schema of reports and the two licence texts', () => {
    const odd = Object.keys(files).filter((path) => !/\.(?:js|css|html|png)$/.test(path));
    expect(odd.sort()).toEqual([
      'LICENSE',
      NOTICES_FILE,
      'expectations.schema.json',
      'manifest.json',
      'report.schema.json',
    ]);
  });

  it('runs no code that is not in it', () => {
    expect(scripts.length).toBeGreaterThan(3);
    const loads = scripts.map((path) => codeLoads(text(path)));
    expect(loads.flatMap(({ runsText }) => runsText)).toEqual([]);
    const elsewhere = loads
      .flatMap(({ imported }) => imported)
      .filter((from) => from === null || !/^\.{0,2}\/(?!\/)/.test(from));
    expect(elsewhere).toEqual([]);
    const pages = Object.keys(files).filter((path) => path.endsWith('.html'));
    const sources = pages.flatMap((path) =>
      [...text(path).matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, source = '']) => source),
    );
    expect(sources.filter((source) => !source.startsWith('/') || source.startsWith('//'))).toEqual([]);
  });

  it('draws the list of the panel after at most 139 kB, and loads what explains a request afterwards', () => {
    const first = firstLoadOf(files, 'src/panel/panel.html');
    const sizes = first.map((path) => [path, gzipSize(files, path)] as const);
    expect(sizes.length).toBeGreaterThan(3);
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(139_000);
    const inTexts = (paths: readonly string[]) =>
      paths.filter((path) => text(path).includes('nginx -t && nginx -s reload'));
    expect(inTexts(first)).toEqual([]);
    expect(inTexts(scripts)).toHaveLength(1);
  });

  it('keeps the stores’ limits on name, description and version', () => {
    const { name, description, version } = manifest as Record<string, string>;
    expect(name?.length).toBeLessThanOrEqual(45);
    expect(description?.length).toBeLessThanOrEqual(132);
    expect(version).toMatch(/^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){0,3}$/);
  });
});

describe('Code that is not in a package', () => {
  it('is found where a script imports it or runs a text', () => {
    const loads = codeLoads(
      `import 'https://a.test/x.js'; export * from 'b'; import(c); import(\`e\`); const s = "import 'd'";
       eval(s); (0, eval)(s); new Function(s); a.eval(s); ({ eval: s });`,
    );
    expect(loads.imported).toEqual(['https://a.test/x.js', 'b', null, 'e']);
    expect(loads.importedFirst).toEqual(['https://a.test/x.js', 'b']);
    expect(loads.runsText).toEqual(['eval', 'eval', 'Function']);
  });
});

describe('The source archive', () => {
  const { files } = sourceFiles(root);

  it('holds what a build needs, and nothing that was made by one', () => {
    const needed = [
      'README.md',
      'LICENSE',
      'package.json',
      'package-lock.json',
      'manifest.json',
      'src/protocol.ts',
    ];
    expect(needed.filter((path) => !files.includes(path))).toEqual([]);
    expect(files.filter((path) => /^(?:node_modules|dist|output|\.git)\//.test(path))).toEqual([]);
  });

  it('comes with instructions: the oldest Node, the command, and where the result is', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const section = readme.split('\n## Build the packages from source\n')[1]?.split('\n## ')[0] ?? '';
    const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      engines: { node: string };
    };
    expect(section).toContain(`Node.js ${engines.node.replace('>=', '')}`);
    expect(section).toContain('npm run package');
    expect(section).toContain('output/');
  });
});
