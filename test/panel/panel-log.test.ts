import { describe, expect, it } from 'vitest';
import { applyMessage, EMPTY_LOG, lostExchanges } from '../../src/panel/store/panel-log';
import type { PanelLog } from '../../src/panel/store/panel-log';
import type { ToPanel } from '../../src/protocol';
import { blockedOrder, RECORDED_SHOP, RECORDING } from './recorded-shop';

const snapshot = (
  sequence: number,
  boot = 'a',
  exchanges = RECORDED_SHOP,
): Extract<ToPanel, { kind: 'snapshot' }> => ({
  kind: 'snapshot',
  boot,
  sequence,
  ids: exchanges.map(({ id }) => id),
  lost: [],
  exchanges,
  status: RECORDING,
});
const delta = (sequence: number, more: Partial<Extract<ToPanel, { kind: 'delta' }>> = {}): ToPanel => ({
  kind: 'delta',
  boot: 'a',
  sequence,
  changed: [],
  removed: [],
  status: RECORDING,
  ...more,
});
const after = (...messages: readonly ToPanel[]): PanelLog => messages.reduce(applyMessage, EMPTY_LOG);

describe('the log of the panel', () => {
  it('is what the snapshot says, in its order', () => {
    expect([...after(snapshot(0)).exchanges.keys()]).toEqual(RECORDED_SHOP.map(({ id }) => id));
  });

  it('takes new, changed and removed exchanges from a delta and keeps the place of a changed one', () => {
    const changed = { ...blockedOrder, devtoolsError: { name: 'net::ERR_FAILED', hop: 0 } };
    const fresh = { ...blockedOrder, id: 'fresh' };
    const log = after(snapshot(0), delta(1, { changed: [changed, fresh], removed: ['me'] }));
    expect([...log.exchanges.keys()][0]).toBe('order');
    expect(log.exchanges.get('order')).toBe(changed);
    expect(log.exchanges.has('me')).toBe(false);
    expect([...log.exchanges.keys()].at(-1)).toBe('fresh');
  });

  it('keeps the same exchanges, as the same object, when only the status changes', () => {
    const before = after(snapshot(0));
    expect(applyMessage(before, delta(1)).exchanges).toBe(before.exchanges);
  });

  it('asks for a snapshot after a gap and believes no delta until it comes', () => {
    const gapped = after(snapshot(0), delta(2, { removed: ['order'] }));
    expect(gapped.needsSnapshot).toBe(true);
    expect(gapped.exchanges.has('order')).toBe(true);
    const still = applyMessage(gapped, delta(3, { removed: ['order'] }));
    expect(still.exchanges.has('order')).toBe(true);
    expect(applyMessage(still, snapshot(4)).needsSnapshot).toBe(false);
  });

  it('asks for a snapshot when another background speaks', () => {
    expect(after(snapshot(0), delta(1, { boot: 'b' })).needsSnapshot).toBe(true);
  });

  it('asks for a snapshot when a delta comes first', () => {
    expect(after(delta(0)).needsSnapshot).toBe(true);
  });

  it('keeps what it has where a new background has lost it, in its place, until that lets it go', () => {
    const ids = RECORDED_SHOP.map(({ id }) => id);
    const [first, second, ...rest] = RECORDED_SHOP;
    const running = { ...blockedOrder, id: second?.id ?? '', end: null };
    const before = after(snapshot(0, 'a', [first ?? blockedOrder, running, ...rest]));
    const log = applyMessage(before, {
      ...snapshot(0, 'b', rest),
      ids,
      lost: [first?.id ?? '', running.id],
    });
    expect([...log.exchanges.keys()]).toEqual(ids);
    expect(log.exchanges.get(first?.id ?? '')).toBe(first);
    expect(log.exchanges.get(running.id)?.end?.kind).toBe('interrupted');
    expect(lostExchanges(log)).toBe(0);
    const less = applyMessage(log, delta(1, { boot: 'b', removed: [running.id] }));
    expect([less.exchanges.has(running.id), less.lost.has(running.id)]).toEqual([false, false]);
  });

  it('counts what a background has lost and it does not have either, and keeps nothing that is not named', () => {
    const log = applyMessage(after(snapshot(0)), {
      ...snapshot(0, 'b', []),
      ids: ['gone', 'gone too'],
      lost: ['gone', 'gone too'],
    });
    expect([log.exchanges.size, lostExchanges(log)]).toEqual([0, 2]);
    const found = applyMessage(log, delta(1, { boot: 'b', changed: [{ ...blockedOrder, id: 'gone' }] }));
    expect(lostExchanges(found)).toBe(1);
  });

  it('keeps the same object for what says the same, so that nothing is worked out again', () => {
    const before = after(snapshot(0));
    const copies = structuredClone(RECORDED_SHOP);
    const log = applyMessage(before, snapshot(0, 'b', copies));
    expect([...log.exchanges.values()]).toEqual(RECORDED_SHOP);
    for (const exchange of RECORDED_SHOP) expect(log.exchanges.get(exchange.id)).toBe(exchange);
    const [first] = copies;
    if (first === undefined) throw new Error('the recording is empty');
    const other = { ...first, hops: [{ ...first.hops[0], time: first.hops[0].time + 1 }] as const };
    expect(applyMessage(log, delta(1, { boot: 'b', changed: [other] })).exchanges.get(first.id)).toBe(other);
  });

  it('does not forget how a request ended because a restarted background was ended before that was stored', () => {
    const running = { ...blockedOrder, end: null };
    const interrupted = { ...blockedOrder, end: { kind: 'interrupted', time: 0 } } as const;
    const log = after(
      snapshot(0),
      snapshot(0, 'b', [running]),
      delta(1, { boot: 'b', changed: [interrupted] }),
    );
    expect(log.exchanges.get('order')).toBe(blockedOrder);
    const ended = after(snapshot(0, 'a', [interrupted]), delta(1, { changed: [blockedOrder] }));
    expect(ended.exchanges.get('order')).toBe(blockedOrder);
  });

  it('keeps what it has of a snapshot whose rest is still to come', () => {
    const ids = RECORDED_SHOP.map(({ id }) => id);
    const log = applyMessage(after(snapshot(0)), { ...snapshot(0, 'b', RECORDED_SHOP.slice(0, 1)), ids });
    expect([...log.exchanges.keys()]).toEqual(ids);
  });

  it('goes on from a snapshot of a new background', () => {
    const log = after(snapshot(7), snapshot(0, 'b', []), delta(1, { boot: 'b', changed: [blockedOrder] }));
    expect(log.needsSnapshot).toBe(false);
    expect([...log.exchanges.keys()]).toEqual(['order']);
  });
});
