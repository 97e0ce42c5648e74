import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { completed, exchange, failed, hop, PAGE, response } from '../diagnosis/exchange-builder';
import { openPanel } from './open-panel';
import { blockedOrder } from './recorded-shop';

afterEach(cleanup);

async function openFix(shown: typeof blockedOrder) {
  const panel = await openPanel({ exchanges: [shown] });
  await panel.after(() => {
    panel.store.select(shown.id);
    panel.store.tab.value = 'fix';
  });
  return panel;
}

describe('the tab with the fix', () => {
  it('shows for each answer what it says now, what it has to say, and why', async () => {
    await openFix(blockedOrder);
    const [preflight, unseen] = screen.getAllByRole('table');
    if (preflight === undefined || unseen === undefined) throw new Error('two answers have to change');
    const row = within(preflight).getByRole('row', { name: /Access-Control-Allow-Headers/ });
    expect(row.querySelector('del')?.textContent).toBe('content-type');
    expect(row.querySelector('ins')?.textContent).toBe('content-type, authorization');
    expect(row.textContent).toContain('Allows authorization.');
    expect(screen.getByText('cannot be seen yet: what it must carry')).toBeTruthy();
    expect(screen.getByText(/^Proved: with this the rules pass in Chrome, Firefox, Safari/)).toBeTruthy();
  });

  it('names what the page could do instead, with the price', async () => {
    await openFix(blockedOrder);
    const items = screen.getByText('What the page could do instead').parentElement?.textContent ?? '';
    expect(items).toContain('Send the body as Content-Type: text/plain');
    expect(items).toContain('Price: A proxy has to run');
  });

  it('copies the fix as Markdown', async () => {
    const panel = await openFix(blockedOrder);
    await panel.after(() => screen.getByRole('button', { name: 'Copy the fix' }).click());
    expect(panel.services.copied[0]).toContain('+ Access-Control-Allow-Headers: content-type, authorization');
    expect(screen.getByText('Copied the fix as Markdown')).toBeTruthy();
  });

  it('says why, where no header can help', async () => {
    await openFix(exchange([hop()], failed('tls', 'net::ERR_CERT_DATE_INVALID')));
    expect(screen.getByRole('heading', { name: 'No header of the server can mend this' })).toBeTruthy();
    expect(screen.getByText(/The certificate has to be valid/)).toBeTruthy();
  });

  it('is not there where there is nothing to mend', async () => {
    await openFix(
      exchange([hop({ response: response(200, { 'Access-Control-Allow-Origin': PAGE }) })], completed),
    );
    expect(screen.queryByRole('tab', { name: 'Fix' })).toBeNull();
  });
});
