import { cleanup, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/exchange/exchange';
import { blocked, exchange, hop, PAGE, preflight, response, sentBy } from '../diagnosis/exchange-builder';
import { blockedAt, passedAt } from '../diagnosis/follow-up/request-again';
import { fakeServices } from './fake-services';
import { openPanel } from './open-panel';
import { RECORDED_SHOP } from './recorded-shop';

afterEach(cleanup);

const POSTED: Exchange = exchange(
  [
    hop({
      method: 'POST',
      requestHeaders: sentBy(PAGE, { 'X-Shop': '7' }),
      preflight: preflight('POST', ['x-shop'], response(204)),
    }),
  ],
  blocked,
);

const button = (): HTMLElement => screen.getByRole('button', { name: 'Send again' });
const question = (): HTMLElement | null => screen.queryByRole('group', { name: 'Send POST again?' });
const announced = (): string | null | undefined => document.querySelector('.announcement')?.textContent;

describe('Send again in the panel', () => {
  it('sends a GET with one click, and tells once its result is recorded', async () => {
    const panel = await openPanel({ exchanges: [blockedAt(1)] });
    await panel.after(() => button().click());
    expect(panel.services.sentFromPage).toMatchObject([{ url: 'https://api.example/orders', method: 'GET' }]);
    expect(announced()).toBe('Sent GET again');
    await panel.after(() =>
      panel.services.background.delta([blockedAt(30, { more: { id: 'slow', end: null } })]),
    );
    expect(announced()).toBe('Sent GET again');
    const untold = passedAt(60, { response: { fromCache: true } });
    await panel.after(() => panel.services.background.delta([untold]));
    expect(announced()).toBe('Sent again. Not known whether fixed');
    await panel.after(() => panel.services.background.delta([passedAt(60)]));
    expect(announced()).toBe('Sent again. Fixed');
  });

  it('asks before it sends a POST, with the harmless choice in focus, and gives up at Escape', async () => {
    const panel = await openPanel({ exchanges: [POSTED] });
    await panel.after(() => button().click());
    expect(panel.services.sentFromPage).toEqual([]);
    expect(document.activeElement?.textContent).toBe('Cancel');
    expect(question()?.textContent).toContain('The server may process it once more.');
    await panel.press('Escape');
    expect(question()).toBeNull();
    expect(document.activeElement).toBe(button());
    await panel.after(() => button().click());
    await panel.after(() => screen.getByRole('button', { name: 'Send POST' }).click());
    expect(panel.services.sentFromPage).toMatchObject([
      { method: 'POST', headers: [{ name: 'X-Shop', value: '7' }] },
    ]);
    expect(question()).toBeNull();
    expect(document.activeElement).toBe(button());
  });

  it('closes its question when another request is selected', async () => {
    const panel = await openPanel({ exchanges: [POSTED, { ...POSTED, id: 'other' }] });
    await panel.after(() => button().click());
    await panel.after(() => panel.store.select('other'));
    expect(question()).toBeNull();
    expect(panel.services.sentFromPage).toEqual([]);
  });

  it('stays reachable where it cannot send, says why, and sends nothing', async () => {
    const panel = await openPanel({ exchanges: [blockedAt(1)] });
    expect(button().getAttribute('aria-disabled')).toBe('false');
    await panel.after(() => panel.services.inspect('https://other.example'));
    expect(button().getAttribute('aria-disabled')).toBe('true');
    const description = document.getElementById(button().getAttribute('aria-describedby') ?? '');
    expect(description?.textContent).toBe('The tab now shows a page of another origin.');
    await panel.after(() => button().click());
    expect(announced()).toBe('Not sent: The tab now shows a page of another origin.');
    expect(panel.services.sentFromPage).toEqual([]);
  });

  it('says so where the page turned out to be another, or refused', async () => {
    const services = fakeServices({ outcome: 'other-origin' });
    const panel = await openPanel({ exchanges: [blockedAt(1)], services });
    await panel.after(() => button().click());
    expect(announced()).toBe('Not sent: the tab now shows a page of another origin');
  });

  it('is not there without a page to send from, nor for what no script requests', async () => {
    await openPanel({ exchanges: [blockedAt(1)], services: fakeServices({ inDevTools: false }) });
    expect(screen.queryByRole('button', { name: 'Send again' })).toBeNull();
    cleanup();
    await openPanel({ exchanges: [blockedAt(1, { more: { type: 'image' } })] });
    expect(screen.queryByRole('button', { name: 'Send again' })).toBeNull();
  });

  it('has no defect of accessibility while it asks', async () => {
    const panel = await openPanel({ exchanges: [POSTED, ...RECORDED_SHOP] });
    await panel.after(() => button().click());
    const { violations } = await axe.run(panel.container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
  });
});
