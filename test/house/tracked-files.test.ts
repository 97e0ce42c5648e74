import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/run/places.mjs';
import { chromiumTests, firefoxTests, packageTests, pureTests, unitTests } from '../../scripts/run/steps.mjs';

/** The files of the repository as git knows them; deleted ones that are not committed yet are left out. */
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(root, path)) && statSync(join(root, path)).isFile());

const textFiles = tracked
  .filter((path) => !path.endsWith('.png'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

describe('the tracked files', () => {
  it('are those of this project', () => {
    expect(tracked).toContain('manifest.json');
    expect(textFiles.length).toBeGreaterThan(20);
  });

  it('mention no directory of the machine that they were written on', () => {
    const elsewhere = /(?<![\w.:/-])\/(?:home|Users|root|work|mnt|media)\/[\w.-]+/;
    const here = [root, homedir()].filter((directory) => directory.length > '/root'.length);
    const mentioning = textFiles.filter(
      ({ text }) => elsewhere.test(text) || here.some((directory) => text.includes(directory)),
    );
    expect(mentioning.map(({ path }) => path)).toEqual([]);
  });

  it('link only to files that exist in the repository', () => {
    const broken = textFiles
      .filter(({ path }) => path.endsWith('.md'))
      .flatMap(({ path, text }) =>
        // What stands in a code span is no link.
        [...text.replace(/(`+)[^`\n]*?\1/g, '').matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
          .map(([, target = '']) => target)
          .filter((target) => !/^[a-z]+:/.test(target))
          .map((target) => normalize(join(dirname(path), decodeURI(target))))
          .filter((target) => target.startsWith('..') || !existsSync(join(root, target)))
          .map((target) => `${path}: ${target}`),
      );
    expect(broken).toEqual([]);
  });
});

describe('the lockfile', () => {
  const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<
      string,
      { resolved?: string; integrity?: string; dependencies?: Record<string, string> }
    >;
  };

  it('names no registry, so that each machine uses its own', () => {
    const resolved = Object.values(lockfile.packages).flatMap((entry) => entry.resolved ?? []);
    expect(resolved).toEqual([]);
  });

  it('pins what every package contains', () => {
    const unpinned = Object.entries(lockfile.packages).filter(
      ([path, entry]) => path !== '' && entry.integrity === undefined,
    );
    expect(unpinned.map(([path]) => path)).toEqual([]);
  });
});

describe('package.json', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const all = { ...manifest.dependencies, ...manifest.devDependencies };

  it('names exact versions', () => {
    expect(
      Object.entries(all).filter(([, version]) => !/^(?:npm:\S+@)?\d+\.\d+\.\d+$/.test(version)),
    ).toEqual([]);
  });

  it('has a reason for every dependency in docs/dependencies.md', () => {
    const reasons = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
    expect(Object.keys(all).filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('npm test', () => {
  it('runs every test file', () => {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const listed = execFileSync(process.execPath, [vitest, 'list', '--filesOnly', '--json'], {
      cwd: root,
      encoding: 'utf8',
    });
    const run = new Set(
      [pureTests, unitTests, packageTests, chromiumTests, firefoxTests].flatMap(({ command }) => command),
    );
    const files = JSON.parse(listed) as { file: string; projectName: string }[];
    const covered = files.filter(({ projectName }) => run.has(projectName)).map(({ file }) => file);
    const tests = tracked.filter((path) => /^test\/.*\.test\.tsx?$/.test(path));
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.filter((path) => !covered.includes(join(root, path)))).toEqual([]);
  });
});
