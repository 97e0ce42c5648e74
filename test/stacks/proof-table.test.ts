import { describe, expect, it } from 'vitest';
import { COLUMNS, isProved } from './proof';
import type { Cell, Column, Proof } from './proof';
import { proofNotes, proofSummary, proofTable } from './proof-table';

const cells = (cell: Cell): Record<Column, Cell> => ({
  before: cell,
  after: cell,
  preflight: cell,
  errors: cell,
  vary: cell,
  foreign: cell,
  second: cell,
  kept: cell,
  api: cell,
  wildcard: cell,
});

function proofOf(id: string, outcome: Proof['outcome']): Proof {
  return { id, name: id, version: outcome.kind === 'not-run' ? null : '1.2.3', outcome, seconds: 1 };
}

const run = (cell: Cell, notes: readonly string[] = []): Proof['outcome'] => ({
  kind: 'run',
  cells: cells(cell),
  broken: 'no CORS at all',
  causes: ['allow-origin-missing'],
  notes,
});

const good = proofOf('good', run('yes'));
const bad = proofOf('bad', run('no', ['A foreign origin could read it.']));
const absent = proofOf('absent', { kind: 'not-run', why: 'There is no such package.' });
const stopped = proofOf('stopped', { kind: 'broken-off', why: 'The server did not start.' });

describe('the table of the stacks', () => {
  it('has a row for each stack with its version and a cell for each thing looked at', () => {
    const [head = '', , row = '', ...more] = proofTable([good]).split('\n');
    expect(more).toEqual([]);
    for (const title of Object.values(COLUMNS)) expect(head).toContain(title);
    expect(row.split('|').map((cell) => cell.trim())).toEqual([
      '',
      '`good`',
      '1.2.3',
      ...Object.values(cells('yes')),
      '',
    ]);
  });

  it('says of a stack that it did not run, or where the proof broke off, and why', () => {
    expect(proofTable([absent])).toMatch(/`absent` \| –\s+\| not run/);
    expect(proofTable([stopped])).toContain('**broke off**');
    expect(proofNotes([good, bad, absent, stopped])).toEqual([
      '`bad`: A foreign origin could read it.',
      '`absent` did not run: There is no such package.',
      '`stopped` broke off: The server did not start.',
    ]);
  });

  it('counts what ran, what is as it should be and what did not run', () => {
    expect(proofSummary([good, bad, absent, stopped])).toBe(
      '4 stacks: 3 ran, 1 of them are as they should be; 1 did not run.',
    );
  });

  it('takes a stack for proved only when it ran and no cell says no', () => {
    expect([good, bad, absent, stopped].map(isProved)).toEqual([true, false, false, false]);
    expect(isProved(proofOf('one origin only', run('inapplicable')))).toBe(true);
  });
});
