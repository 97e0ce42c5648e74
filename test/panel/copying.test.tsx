import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/exchange/exchange';
import { exchange, failed, hop, PAGE, response } from '../diagnosis/exchange-builder';
import type { Headers } from '../diagnosis/exchange-builder';
import { fakeServices } from './fake-services';
import { openPanel } from './open-panel';

afterEach(cleanup);

const API = 'https://api.example';

describe('copying', () => {
  it('puts the selected request on the clipboard as Markdown, in the very click, and says so', async () => {
    const panel = await openPanel();
    await panel.after(() => {
      screen.getByRole('button', { name: 'Copy report' }).click();
      expect(panel.services.copied).toHaveLength(1);
    });
    expect(panel.services.copied[0]).toContain('## Blocked: `POST`');
    expect(screen.getByText('Copied the request as Markdown').closest('[aria-live="polite"]')).toBeTruthy();
  });

  it('puts everything blocked on the clipboard, whatever is filtered', async () => {
    const panel = await openPanel();
    await panel.after(() => (panel.store.filter.value = 'products'));
    await panel.after(() => screen.getByRole('button', { name: 'Copy blocked' }).click());
    expect(panel.services.copied[0]).toMatch(/^# 5 blocked requests/);
    expect(screen.getByText('Copied 5 blocked requests as Markdown')).toBeTruthy();
  });

  it('never hands out a secret', async () => {
    const panel = await openPanel();
    await panel.after(() => screen.getByRole('button', { name: 'Copy blocked' }).click());
    for (const secret of ['3f9c1b7a6d5e4f3a2b1c', '9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d', 'abcdef123456']) {
      expect(panel.services.copied[0]).not.toContain(secret);
    }
  });

  it('puts what contradicts on the clipboard where the rules and the browser disagree, without secrets', async () => {
    const received = response(200, { 'Access-Control-Allow-Origin': '*', 'Set-Cookie': 'session=hunter2' });
    const withheld = exchange([hop({ response: received })], failed('unspecified'));
    const panel = await openPanel({ exchanges: [withheld] });
    await panel.after(() => panel.store.select(withheld.id));
    await panel.after(() => screen.getByRole('button', { name: 'Copy the contradiction' }).click());
    expect(panel.services.copied[0]).toContain('the rules and the browser disagree');
    expect(panel.services.copied[0]).not.toContain('hunter2');
    expect(screen.getByText('Copied what contradicts')).toBeTruthy();
  });

  const OPEN: Headers = { 'Access-Control-Allow-Origin': 'https://other.example', 'X-Powered-By': 'Express' };
  const refused = (id: string, path: string): Exchange => ({
    ...exchange([hop({ url: `${API}/v1/${path}`, response: response(200, OPEN) })], failed('unspecified')),
    id,
  });
  const copyConfiguration = () => screen.getByText('Copy configuration').closest('button')?.click();

  it('puts one configuration for all blocked requests of a server on the clipboard', async () => {
    const panel = await openPanel({ exchanges: [refused('a', 'items'), refused('b', 'orders')] });
    await panel.after(
      () =>
        (panel.store.preferences.value = { ...panel.store.preferences.value, recipes: { [API]: 'express' } }),
    );
    await panel.after(copyConfiguration);
    expect(panel.services.copied).toEqual([expect.stringContaining('app.use(')]);
    expect(panel.services.copied[0]).toContain(PAGE);
    expect(screen.getByText('Copied one configuration for 2 blocked requests')).toBeTruthy();
  });

  it('leads to the explanation where nothing tells the stack of the server', async () => {
    const silent = {
      ...refused('a', 'items'),
      hops: [hop({ url: `${API}/v1/items`, response: response(200) })],
    } as const;
    const panel = await openPanel({ exchanges: [silent] });
    await panel.after(() => (panel.store.tab.value = 'raw'));
    await panel.after(copyConfiguration);
    expect(panel.services.copied).toEqual([]);
    expect(panel.store.tab.value).toBe('why');
    expect(screen.getByText('Not copied: the first tab says what to fix first')).toBeTruthy();
  });

  it('says when the browser does not allow it', async () => {
    const panel = await openPanel({ services: fakeServices({ canCopy: false }) });
    await panel.after(() => screen.getByRole('button', { name: 'Copy report' }).click());
    expect(screen.getByText('The browser did not allow copying')).toBeTruthy();
  });
});
