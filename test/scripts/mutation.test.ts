import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mutationArguments } from '../../scripts/mutation/arguments';
import { mutationPage, percent } from '../../scripts/mutation/mutation-page';
import { scoreOf, tallyMutants } from '../../scripts/mutation/mutation-tally';
import type { MutationReport } from '../../scripts/mutation/mutation-tally';
import { root } from '../../scripts/run/places.mjs';

const SOURCE = ['const limit =', '  a | b;', 'return size > limit;', ''].join('\n');
const FILE = 'src/fetch-standard/rule.ts';

const mutant = (status: string, replacement: string, at: readonly [number, number, number, number]) => ({
  mutatorName: 'Any',
  status,
  replacement,
  location: { start: { line: at[0], column: at[1] }, end: { line: at[2], column: at[3] } },
});

const REPORT: MutationReport = {
  files: {
    [FILE]: {
      source: SOURCE,
      mutants: [
        mutant('Killed', 'true', [3, 8, 3, 20]),
        mutant('Timeout', 'false', [3, 8, 3, 20]),
        mutant('Survived', 'size >= limit', [3, 8, 3, 20]),
        mutant('NoCoverage', 'a &\n b', [1, 7, 2, 8]),
      ],
    },
  },
};

const EQUIVALENT = {
  file: FILE,
  original: 'size > limit',
  replacement: 'size >= limit',
  because: 'Nothing is of that size.',
};

describe('a mutation run', () => {
  it('counts as missed whatever no test noticed or ran, equivalent or not', () => {
    const { total, files } = tallyMutants(REPORT, [EQUIVALENT]);
    expect(total).toEqual({ killed: 1, timedOut: 1, survived: 1, uncovered: 1 });
    expect(files.get(FILE)).toEqual(total);
    expect(scoreOf(total)).toBe(0.5);
  });

  it('shows each survivor as it stands in the source, with the reason where it is equivalent', () => {
    expect(tallyMutants(REPORT, [EQUIVALENT]).survivors).toEqual([
      {
        file: FILE,
        line: 3,
        code: 'return size > limit;',
        original: 'size > limit',
        replacement: 'size >= limit',
        isUncovered: false,
        equivalentBecause: 'Nothing is of that size.',
      },
      {
        file: FILE,
        line: 1,
        code: 'const limit =',
        original: 'limit = a | b',
        replacement: 'a & b',
        isUncovered: true,
        equivalentBecause: null,
      },
    ]);
  });

  it('names what is listed as equivalent but does not survive, in the files that it looked at', () => {
    const killed = { ...EQUIVALENT, replacement: 'true' };
    const elsewhere = { ...killed, file: 'src/fetch-standard/other.ts' };
    expect(tallyMutants(REPORT, [EQUIVALENT, killed, elsewhere]).stale).toEqual([killed]);
  });

  it('tells two lines with the same code apart', () => {
    const other = { ...EQUIVALENT, code: 'if (size > limit)' };
    expect(tallyMutants(REPORT, [other]).stale).toEqual([other]);
    expect(tallyMutants(REPORT, [{ ...EQUIVALENT, code: 'return' }]).stale).toEqual([]);
  });

  it('does not count a mutant whose end it does not understand', () => {
    const files = { [FILE]: { source: SOURCE, mutants: [mutant('Pending', '', [1, 1, 1, 2])] } };
    expect(() => tallyMutants({ files }, [])).toThrow('Pending');
  });

  it('is written down with its figures and each survivor, bars and backticks intact', async () => {
    const page = await mutationPage(tallyMutants(REPORT, [EQUIVALENT]));
    expect(page).toMatch(/\| `rule\.ts` +\| +4 \| +1 \| +1 \| +1 \| +1 \| +50\.0 % \|/);
    expect(page).toContain(String.raw`\`limit = a \| b\` → \`a & b\``.replaceAll('\\`', '`'));
    expect(page).toContain('Nothing is of that size.');
  });

  it('never rounds a score up to the next tenth', () => {
    expect([0.9499, 0.95, 0.9999, 1].map(percent)).toEqual(['94.9 %', '95.0 %', '99.9 %', '100.0 %']);
  });

  it('takes files, how many at a time, and whether to begin anew', () => {
    expect(mutationArguments([])).toEqual({ files: [], concurrency: 1, anew: false });
    expect(mutationArguments(['--anew', '--concurrency', '4', 'origin'])).toEqual({
      files: ['origin'],
      concurrency: 4,
      anew: true,
    });
    for (const wrong of ['0', '1.5', '-1', 'x', '100'])
      expect(() => mutationArguments([`--concurrency=${wrong}`])).toThrow(wrong);
  });
});

describe('the packages that a mutation run installs', () => {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

  it('are pinned, to the byte and without naming a registry', () => {
    const { packages } = read('scripts/mutation/package-lock.json') as {
      packages: Record<string, { integrity?: string; resolved?: string }>;
    };
    const installed = Object.entries(packages).filter(([path]) => path !== '');
    expect(installed.length).toBeGreaterThan(0);
    expect(installed.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('are named in exact versions, each with its reason in docs/dependencies.md', () => {
    const { devDependencies } = read('scripts/mutation/package.json') as {
      devDependencies: Record<string, string>;
    };
    const reasons = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
    for (const [name, version] of Object.entries(devDependencies)) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(reasons).toContain(`\`${name}\``);
    }
  });
});
