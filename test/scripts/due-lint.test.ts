import { describe, expect, it } from 'vitest';
import { chooseLint } from '../../scripts/check/due-lint.mjs';
import type { Linted } from '../../scripts/check/due-lint.mjs';

/** The view imports the list, which imports its members; a test imports one member, and another file imports nothing. */
const imports = new Map([
  ['view', ['list']],
  ['page', ['view']],
  ['list', ['one', 'two']],
  ['one', ['words']],
  ['two', []],
  ['words', []],
  ['test of one', ['one']],
  ['beside', []],
]);
const contents = Object.fromEntries([...imports.keys()].map((path) => [path, 'old']));
const linted: Linted = { contents, far: [] };
const isOfList = (from: string, to: string): boolean => from === 'list' && ['one', 'two'].includes(to);
const after = (changed: string, before = linted) =>
  chooseLint(imports, { ...contents, [changed]: 'new' }, before, isOfList);

describe('the choice of files for the lint that sees types', () => {
  it('is nothing where nothing has changed, and all where nothing is remembered', () => {
    expect(chooseLint(imports, contents, linted, isOfList)).toEqual({ due: [], far: [] });
    const { due } = chooseLint(imports, contents, { contents: {}, far: [] }, isOfList);
    expect(due).toEqual([...imports.keys()].sort());
  });

  it('is what has changed with all that import it, through others too', () => {
    expect(after('view').due).toEqual(['page', 'view']);
    expect(after('view').far).toEqual([]);
  });

  it('leaves out, and names, what reaches a changed member only through the list, but not the list', () => {
    expect(after('one').due).toEqual(['list', 'one', 'test of one']);
    expect(after('one').far).toEqual(['page', 'view']);
    expect(after('words').due).toEqual(['list', 'one', 'test of one', 'words']);
  });

  it('is all that import the list when the list itself has changed', () => {
    expect(after('list').due).toEqual(['list', 'page', 'view']);
  });

  it('keeps in mind what was left out until that is linted', () => {
    const before: Linted = { ...linted, far: ['page', 'view'] };
    expect(after('beside', before)).toEqual({ due: ['beside'], far: ['page', 'view'] });
    expect(after('view', before)).toEqual({ due: ['page', 'view'], far: [] });
  });

  it('forgets a file that is gone', () => {
    const before: Linted = { ...linted, far: ['gone'] };
    expect(chooseLint(imports, contents, before, isOfList)).toEqual({ due: [], far: [] });
  });
});
