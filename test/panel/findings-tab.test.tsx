import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { PAGE } from '../diagnosis/exchange-builder';
import { seen } from '../diagnosis/findings/seen-requests';
import { openTab } from './open-panel';

afterEach(cleanup);

const finding = (code: string): HTMLElement => {
  const card = document.querySelector<HTMLElement>(`[data-finding="${code}"]`);
  if (card === null) throw new Error(`${code} is not shown`);
  return card;
};

describe('the tab with the findings', () => {
  const bare = seen({ received: { 'Access-Control-Allow-Origin': PAGE } });

  it('says in its label how many there are', async () => {
    await openTab('findings', bare);
    expect(screen.getByRole('tab', { name: 'Findings 1' })).toBeTruthy();
  });

  it('shows the risk, how much it matters in words, the line that is missing and the one to add', async () => {
    await openTab('findings', bare);
    const card = finding('vary-missing');
    expect(within(card).getByText('Hint')).toBeTruthy();
    expect(card.querySelector('.evidence .absent')?.previousElementSibling?.textContent).toBe('Vary');
    expect(card.querySelector('.change ins')?.textContent).toBe('Vary: Origin');
    expect(card.textContent).toContain('Likely. Only one origin was recorded here.');
  });

  it('puts what matters most first', async () => {
    const received = {
      'Access-Control-Allow-Origin': 'null',
      'Access-Control-Allow-Credentials': 'true',
      'Access-Control-Expose-Headers': 'Set-Cookie',
    };
    await openTab('findings', seen({ from: 'null', received }));
    const words = [...document.querySelectorAll('.severity')].map((each) => each.textContent);
    expect(words).toEqual(['▲ High risk', '○ Hint']);
  });

  it('leads to the other request that a finding rests on', async () => {
    const other = seen({ id: 'other', from: 'https://shop.example.net' });
    const panel = await openTab('findings', seen({}), other);
    const card = finding('origin-reflected');
    expect(card.textContent).toContain(
      'Another GET from https://shop.example.net got 200, with Access-Control-Allow-Origin: https://shop.example.net.',
    );
    await panel.after(() => within(card).getByRole('button', { name: 'Show that GET' }).click());
    expect(panel.selectedId()).toBe('other');
  });

  it('says that nothing was seen, and what one request cannot tell', async () => {
    await openTab('findings', seen({}));
    expect(screen.getByRole('tab', { name: 'Findings' })).toBeTruthy();
    expect(screen.getByText('Nothing unsafe was found in these headers.')).toBeTruthy();
    expect(screen.getByText('What these headers cannot tell').parentElement?.textContent).toContain(
      'Whether the server has a list or allows every origin',
    );
  });

  it('says so where there is no response to judge', async () => {
    const withoutResponse = seen({});
    await openTab('findings', { ...withoutResponse, hops: [{ ...withoutResponse.hops[0], response: null }] });
    expect(screen.getByText(/so there is nothing to check\.$/)).toBeTruthy();
  });
});
