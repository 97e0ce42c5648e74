import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { completed, exchange, failed, hop, PAGE, preflight, response } from '../diagnosis/exchange-builder';
import { openTab } from './open-panel';
import { blockedOrder } from './recorded-shop';

afterEach(cleanup);

describe('the Answer tab, where something has to be fixed', () => {
  it('shows for each response what it says now, what it has to say, and why', async () => {
    await openTab('why', blockedOrder);
    const [preflight, unseen] = screen.getAllByRole('table');
    if (preflight === undefined || unseen === undefined) throw new Error('two responses have to change');
    const row = within(preflight).getByRole('row', { name: /Access-Control-Allow-Headers/ });
    expect(row.querySelector('del')?.textContent).toBe('content-type');
    expect(row.querySelector('ins')?.textContent).toBe('content-type, authorization');
    expect(row.textContent).toContain('Allows authorization.');
    expect(screen.getByText('Not received yet – required headers')).toBeTruthy();
    expect(document.querySelector('.fold[open] p')?.textContent).toMatch(
      /^Verified against the rules of Chrome, Firefox, Safari and the Fetch Standard\. Every change is needed/,
    );
  });

  it('names alternatives in the frontend, with the trade-off', async () => {
    await openTab('why', blockedOrder);
    const items = screen.getByText('Alternatives in the frontend').closest('details')?.textContent ?? '';
    expect(items).toContain('Send the body as Content-Type: text/plain');
    expect(items).toContain('Trade-off: You run a proxy');
  });

  it('copies the fix as Markdown', async () => {
    const panel = await openTab('why', blockedOrder);
    await panel.after(() => screen.getByRole('button', { name: 'Copy the fix' }).click());
    expect(panel.services.copied[0]).toContain('+ Access-Control-Allow-Headers: content-type, authorization');
    expect(screen.getByText('Copied the fix as Markdown')).toBeTruthy();
  });

  it('writes the fix as configuration of the server that the headers name, and remembers another choice', async () => {
    const received = response(200, { Server: 'nginx/1.24.0' });
    const requested = { ...exchange([hop({ response: received })], failed('unspecified')), id: 'from nginx' };
    const panel = await openTab('why', requested);
    const section = screen.getByRole('region', { name: 'Suggested configuration for https://api.example' });
    const chooser = within(section).getByLabelText<HTMLSelectElement>(/^Server stack/);
    expect(chooser.selectedOptions[0]?.textContent).toBe('nginx');
    expect(section.textContent).toContain('Observed. The responses name nginx: Server: nginx/1.24.0');
    expect(section.querySelector('pre')?.textContent).toContain(PAGE);
    await panel.after(() => {
      chooser.value = 'express';
      chooser.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(section.querySelector('[data-recipe]')?.getAttribute('data-recipe')).toBe('express');
    expect(section.textContent).not.toContain('not run on a real server');
    expect(panel.store.preferences.value.recipes).toEqual({ 'https://api.example': 'express' });
    await panel.after(() =>
      within(section).getAllByRole('button', { name: 'Copy the configuration' })[0]?.click(),
    );
    expect(panel.services.copied[0]).toContain(PAGE);
  });

  it('says of a configuration that no test runs on the real server that it was not run', async () => {
    const received = response(200, { Server: 'kong/3.4.0' });
    await openTab('why', exchange([hop({ response: received })], failed('unspecified')));
    const section = screen.getByRole('region', { name: /^Suggested configuration/ });
    expect(section.querySelector('[data-recipe]')?.getAttribute('data-recipe')).toBe('kong');
    expect(section.textContent).toMatch(
      /Written from documentation on [-\d]+, and not run on a real server\./,
    );
  });

  it('shows and copies commands for the shell that the reader chose, and remembers it', async () => {
    const received = response(200, { Server: 'nginx/1.24.0' });
    const requested = { ...exchange([hop({ response: received })], failed('unspecified')), id: 'for cmd' };
    const panel = await openTab('why', requested);
    const section = within(
      screen.getByRole('region', { name: 'Suggested configuration for https://api.example' }),
    );
    const commands = () => [...panel.container.querySelectorAll('.checks pre')].map((pre) => pre.textContent);
    expect(commands()[0]).toContain("-H 'Origin: https://app.example'");
    const select = section.getByLabelText<HTMLSelectElement>(/^Shell/);
    await panel.after(() => {
      select.value = 'cmd';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(commands()[0]).toContain('-H "Origin: https://app.example"');
    await panel.after(() =>
      screen.getAllByRole('button', { name: 'Copy the command', hidden: true }).at(-1)?.click(),
    );
    expect(panel.services.copied[0]).toMatch(/^curl\.exe .* \^\n/);
    expect(panel.store.preferences.value.shell).toBe('cmd');
  });

  it('says what credentials would add once, for all responses that need it', async () => {
    const refused = preflight('PUT', [], response(200));
    await openTab(
      'why',
      exchange([hop({ method: 'PUT', requestHeaders: null, preflight: refused })], failed('unspecified')),
    );
    expect(screen.getAllByRole('row', { name: /^Access-Control-Allow-Credentials/ })).toHaveLength(1);
    const card = screen.getByRole('row', { name: /^Access-Control-Allow-Credentials/ }).closest('li');
    expect(card?.querySelectorAll('.bullets li')).toHaveLength(2);
  });

  it('shows the headers that must change before it asks what the server runs', async () => {
    await openTab('why', exchange([hop({ response: response(200) })], failed('unspecified')));
    const line = screen.getByRole('row', { name: /^Access-Control-Allow-Origin/ });
    expect(line.querySelector('ins')?.textContent).toBe(PAGE);
    const question = within(screen.getByRole('tabpanel')).getByRole('combobox', { name: 'Server stack' });
    expect(line.compareDocumentPosition(question)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('names a stack that has no configuration here, and leads to what is documented of its setting', async () => {
    await openTab(
      'why',
      exchange([hop({ response: response(200, { Server: 'MinIO' }) })], failed('unspecified')),
    );
    const section = screen.getByRole('region', { name: /^Suggested configuration/ });
    expect(section.textContent).toContain(
      'MinIO: no ready configuration. The header changes say what it must send.',
    );
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Documentation of MinIO' });
    expect(link.href).toMatch(/^https:\/\/github\.com\/minio\//);
    expect(screen.getByLabelText<HTMLSelectElement>('Server stack').value).toBe('');
  });

  it('asks for the stack where nothing tells it', async () => {
    await openTab('why', exchange([hop({ response: response(200) })], failed('unspecified')));
    expect(screen.getByText('The recorded requests do not show which stack the server runs.')).toBeTruthy();
    expect(screen.getByText(/^Choose the server stack to see/)).toBeTruthy();
  });

  it('says why, where no header can help', async () => {
    await openTab('why', exchange([hop()], failed('tls', 'net::ERR_CERT_DATE_INVALID')));
    const todo = document.querySelector('[data-section="action"] > p');
    expect(todo?.textContent).toMatch(/certificate/);
  });

  it('has nothing to do where nothing is to be fixed', async () => {
    await openTab(
      'why',
      exchange([hop({ response: response(200, { 'Access-Control-Allow-Origin': PAGE }) })], completed),
    );
    expect(document.querySelector('[data-section="action"], .recipe, .fix')).toBeNull();
  });
});
