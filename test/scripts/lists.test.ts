import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ImportClosures } from '../../scripts/check/import-closure.mjs';
import { isMember, LISTS } from '../../scripts/check/lists.mjs';
import { root } from '../../scripts/run/places.mjs';

/** With fewer members, it makes no difference whether a test counts as far from one. */
const LEAST_MEMBERS = 12;

const closures = new ImportClosures();

describe('the lists of many, from whose members a test may be far', () => {
  it.each(LISTS.map((list) => [relative(root, list), list] as const))('have many members: %s', (_, list) => {
    expect(existsSync(list)).toBe(true);
    const imported = readFileSync(list, 'utf8').match(/(?<=^import .* from ')\.\/[^']+/gm) ?? [];
    expect(imported.length).toBeGreaterThanOrEqual(LEAST_MEMBERS);
    const members = (closures.of(list) ?? []).filter((file) => isMember(list, file));
    expect(members.length).toBeGreaterThanOrEqual(LEAST_MEMBERS);
  });

  it('may be imported for samples alone, by a test that is far from the members then', () => {
    const test = join(root, 'test', 'report', 'markdown', 'breakout.test.ts');
    const member = join(root, 'src', 'recipes', 'web-servers', 'nginx.ts');
    expect(closures.of(test)).toContain(member);
    expect(closures.near(test)).not.toContain(member);
  });
});
