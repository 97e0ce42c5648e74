import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/exchange/exchange';
import { PAGE } from '../diagnosis/exchange-builder';
import { allows, seen } from '../diagnosis/findings/seen-requests';
import { openPanel } from './open-panel';
import { blockedOrder, RECORDED_SHOP } from './recorded-shop';

afterEach(cleanup);

const rowOfId = (panel: Awaited<ReturnType<typeof openPanel>>, id: string): HTMLElement => {
  const row = panel.rows().find((each) => each.dataset['exchangeId'] === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
};

describe('the list', () => {
  it('shows method, path, status, the verdict as a word and the first cause', async () => {
    const row = rowOfId(await openPanel(), 'cart');
    expect(row.textContent).toContain('PATCH');
    expect(row.textContent).toContain('/v1/cart/7');
    expect(row.textContent).toContain('204 → not sent');
    expect(row.textContent).toContain('Blocked Method PATCH is not allowed');
  });

  it('carries what automation reads on each row', async () => {
    const { dataset } = rowOfId(await openPanel(), 'order');
    expect(Object.fromEntries(Object.entries(dataset))).toEqual({
      exchangeId: 'order',
      method: 'POST',
      url: 'https://api.shop.example/v1/orders',
      verdict: 'blocked',
      firstCause: 'allow-credentials-missing',
      causes: 'allow-credentials-missing header-not-allowed',
      owner: 'backend',
      blockedAt: 'preflight',
      knownBy: 'observed',
      preflight: 'sent',
      causesIfCredentialed: '',
    });
  });

  it('marks quietly what is unsafe in the headers of a request, also of one that passed, and names the worst', async () => {
    const risky = seen({
      id: 'risky',
      received: allows(PAGE, { 'Access-Control-Expose-Headers': 'X-Auth-Token', 'X-Auth-Token': '1' }),
    });
    const fine = seen({ id: 'fine', url: 'https://cdn.example/fine' });
    const panel = await openPanel({ exchanges: [risky, fine] });
    const marked = rowOfId(panel, 'risky');
    expect(marked.querySelector('.risks')?.textContent).toBe('◆ 1 risk');
    expect(marked.querySelector('.risks')?.getAttribute('title')).toBe('Scripts can read X-Auth-Token');
    expect(marked.getAttribute('aria-label')).toMatch(/^Allowed: .*; 1 risk in its headers$/);
    expect(rowOfId(panel, 'fine').querySelector('.risks')).toBeNull();
    expect(rowOfId(panel, 'fine').getAttribute('aria-label')).not.toContain('risk');
  });

  it('has the first blocked request explain itself until another is chosen', async () => {
    const panel = await openPanel();
    expect(panel.selectedId()).toBe('order');
    await panel.after(() => rowOfId(panel, 'me').click());
    expect(panel.selectedId()).toBe('me');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('401 without CORS headers');
  });

  it('keeps the chosen request when new ones arrive', async () => {
    const panel = await openPanel();
    await panel.after(() => rowOfId(panel, 'prices').click());
    await panel.after(() => panel.services.background.delta([{ ...blockedOrder, id: 'later' }]));
    expect(panel.selectedId()).toBe('prices');
    expect(panel.ids()).toContain('later');
  });

  it('shows only blocked requests on demand, with counts', async () => {
    const panel = await openPanel();
    const blocked = screen.getByRole('radio', { name: 'Blocked 5' });
    await panel.after(() => blocked.click());
    expect(panel.ids()).toEqual(['order', 'me', 'cart', 'prices', 'export']);
    await panel.after(() => screen.getByRole('radio', { name: 'All 11' }).click());
    expect(panel.ids()).toContain('products');
  });

  it('groups by the API that was asked, or not', async () => {
    const panel = await openPanel();
    expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toContain(
      'https://api.shop.example',
    );
    await panel.after(() => screen.getByRole('button', { name: 'Group by API' }).click());
    expect(panel.container.querySelectorAll('.group-header')).toHaveLength(0);
    expect([...panel.services.stored.values()].join()).toContain('"isGrouped":false');
  });

  it('filters as one types and offers to clear a filter that matches nothing', async () => {
    const panel = await openPanel();
    const filter = screen.getByRole('searchbox', { name: 'Filter requests' });
    await panel.after(() => fireEvent.input(filter, { target: { value: '/v1/orders' } }));
    expect(panel.ids()).toEqual(['order']);
    await panel.after(() => fireEvent.input(filter, { target: { value: 'no such thing' } }));
    expect(screen.getByText('The filter matches nothing')).toBeTruthy();
    await panel.after(() => screen.getByRole('button', { name: 'Clear the filter' }).click());
    expect(panel.ids().length).toBeGreaterThan(5);
  });

  it('keeps only rows near the sight in the document, however many there are', async () => {
    const many = Array.from({ length: 4_000 }, (_, index): Exchange => ({
      ...blockedOrder,
      id: String(index),
    }));
    const panel = await openPanel({ exchanges: many });
    expect(panel.rows().length).toBeLessThan(60);
    expect(panel.rows()[0]?.getAttribute('aria-setsize')).toBe('4000');
    expect(screen.getByText('4000 blocked of 4000')).toBeTruthy();
  });

  it('clears, pauses and preserves by telling the background', async () => {
    const panel = await openPanel();
    await panel.after(() => screen.getByRole('button', { name: 'Clear' }).click());
    await panel.after(() => screen.getByRole('button', { name: 'Record' }).click());
    await panel.after(() => screen.getByRole('checkbox', { name: 'Preserve log' }).click());
    expect(panel.services.sent).toEqual([
      { kind: 'clear' },
      { kind: 'pause', paused: true },
      { kind: 'preserve-log', preserve: true },
    ]);
  });

  it('keeps the chosen request in sight when the filter is cleared, and where it is when new ones arrive', async () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      seen({ id: `r${String(index)}`, url: `https://api.example/item-${String(index)}/` }),
    );
    const panel = await openPanel({ exchanges: many });
    const filter = screen.getByRole('searchbox', { name: 'Filter requests' });
    await panel.after(() => fireEvent.input(filter, { target: { value: 'item-250/' } }));
    await panel.after(() => panel.rows()[0]?.click());
    await panel.after(() => fireEvent.input(filter, { target: { value: '' } }));
    expect(panel.selectedId()).toBe('r250');
    const list = screen.getByRole('listbox');
    const { scrollTop } = list;
    expect(scrollTop).toBeGreaterThan(0);
    await panel.after(() => panel.services.background.delta([seen({ id: 'new' })]));
    expect(list.scrollTop).toBe(scrollTop);
  });

  it('asks for a snapshot once when a message was missed', async () => {
    const panel = await openPanel();
    const [exchange] = RECORDED_SHOP;
    if (exchange === undefined) throw new Error('the recording is empty');
    const status = panel.store.log.value.status;
    if (status === null) throw new Error('there is a status');
    const late = { kind: 'delta', boot: 'boot', changed: [exchange], removed: [], status } as const;
    await panel.after(() => panel.services.background.say({ ...late, sequence: 7 }));
    await panel.after(() => panel.services.background.say({ ...late, sequence: 8 }));
    expect(panel.services.sent).toEqual([{ kind: 'snapshot-please' }]);
  });
});
