import { describe, expect, it } from 'vitest';
import { FindingsNote } from './findings';

describe('what was seen of a stack', () => {
  it('is good only where each observation is', () => {
    const note = new FindingsNote();
    note.see('errors', false, 'The page saw no 404.');
    note.see('errors', true, 'The page saw no 500.');
    note.see('after', true, 'The page read nothing.');
    const { cells, notes } = note.findings([]);
    expect(cells).toMatchObject({ errors: 'no', after: 'yes', vary: 'inapplicable' });
    expect(notes).toEqual(['The page saw no 404.']);
  });

  it('does not count against a product what it cannot do, and says why', () => {
    const note = new FindingsNote();
    note.see('vary', false, '`Vary` does not name `Origin`.');
    note.excuse('vary', 'The product sends no `Vary: Origin`.');
    const { cells, notes } = note.findings([]);
    expect(cells.vary).toBe('inapplicable');
    expect(notes).toEqual(['The product sends no `Vary: Origin`.']);
  });

  it('counts against a product that it does what it is said to lack', () => {
    const note = new FindingsNote();
    note.see('vary', true, '`Vary` does not name `Origin`.');
    note.excuse('vary', 'The product sends no `Vary: Origin`.');
    expect(note.findings([]).cells.vary).toBe('no');
  });
});
