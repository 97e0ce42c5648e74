import { cleanup } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { localTime } from '../../src/panel/detail/local-time';
import { blockedAt, passedAt } from '../diagnosis/follow-up/request-again';
import { openPanel } from './open-panel';

afterEach(cleanup);

const ELSEWHERE = { 'Access-Control-Allow-Origin': 'https://other.example' };

describe('a request that is made again', () => {
  it('marks the blocked row and the one that passed as fixed, with both times, once it passes', async () => {
    const [before, after] = [blockedAt(1), passedAt(60)];
    const panel = await openPanel({ exchanges: [before] });
    const marks = (): readonly (string | undefined)[] =>
      panel.rows().map((row) => row.querySelector('.follow-up')?.textContent);
    expect(marks()).toEqual([undefined]);
    await panel.after(() => panel.services.background.delta([after]));
    expect(marks()).toEqual(['✓ Fixed', '✓ Fixed']);
    for (const row of panel.rows())
      for (const time of [before.time, after.time])
        expect(row.getAttribute('aria-label')).toContain(localTime(time));
    expect(panel.rows().map((row) => row.dataset['followUp'])).toEqual(['fixed', 'fixed']);
  });

  it('is found by the filter, with the one that passed, as soon as it passes', async () => {
    const [before, after] = [blockedAt(1), passedAt(60)];
    const other = blockedAt(2, { method: 'PUT' });
    const panel = await openPanel({ exchanges: [before, other] });
    const ids = () => panel.rows().map((row) => row.dataset['exchangeId']);
    await panel.after(() => (panel.store.filter.value = 'is:fixed'));
    expect(ids()).toEqual([]);
    await panel.after(() => panel.services.background.delta([after]));
    expect(ids()).toEqual([before.id, after.id]);
    await panel.after(() => (panel.store.filter.value = 'is:blocked -is:fixed'));
    expect(ids()).toEqual([other.id]);
  });

  it('says so first in the explanation, and leads to the other request', async () => {
    const [before, after] = [blockedAt(1), passedAt(60)];
    const panel = await openPanel({ exchanges: [before, after] });
    const said = panel.container.querySelector('[data-follow-up="fixed"]:not([role])');
    expect(said?.textContent).toMatch(/^Fixed\. This request was blocked at /);
    await panel.after(() => said?.querySelector<HTMLElement>('[data-shows]')?.click());
    expect(panel.selectedId()).toBe(after.id);
  });

  it('names in the row what fails next, and nothing where it is still blocked', async () => {
    const panel = await openPanel({ exchanges: [blockedAt(1), blockedAt(30), blockedAt(60, {}, ELSEWHERE)] });
    const marks = panel.rows().map((row) => row.querySelector('.follow-up')?.textContent ?? '');
    expect(marks).toEqual([expect.stringMatching(/^→ Next: /), expect.stringMatching(/^→ Next: /), '']);
    const still = await openPanel({ exchanges: [blockedAt(1), blockedAt(60)] });
    expect(still.container.querySelectorAll('.row .follow-up')).toHaveLength(0);
    expect(still.container.querySelector('[data-follow-up="still"]')?.textContent).toContain(
      'Still blocked.',
    );
  });
});
