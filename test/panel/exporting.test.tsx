import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/exchange/exchange';
import * as reports from '../../src/panel/store/reports';
import { exchange, failed, hop, response } from '../diagnosis/exchange-builder';
import { fakeServices } from './fake-services';
import { openPanel } from './open-panel';
import type { OpenPanel } from './open-panel';
import { RECORDED_SHOP } from './recorded-shop';

afterEach(cleanup);

const dialog = () => screen.getByRole('dialog', { name: 'Export' });
const preview = () => within(dialog()).getByRole('region', { name: 'Preview' }).textContent;
const choose = (label: string, name: string | RegExp) => {
  const select = within(dialog()).getByLabelText<HTMLSelectElement>(label);
  const option = within(select).getByRole<HTMLOptionElement>('option', { name });
  fireEvent.change(select, { target: { value: option.value } });
};

const refused = (id: string): Exchange => ({
  ...exchange([hop({ url: `https://api.example/${id}`, response: response(200) })], failed('unspecified')),
  id,
});

/** The panel with its export open, and a report in it. */
async function openExport(options?: Parameters<typeof openPanel>[0]): Promise<OpenPanel> {
  const panel = await openPanel(options);
  const button = screen.getByRole('button', { name: 'Export…' });
  button.focus();
  await panel.after(() => button.click());
  await waitFor(() => expect(preview()).not.toBe(''));
  return panel;
}

const press = (panel: OpenPanel, name: string) =>
  panel.after(() => within(dialog()).getByRole('button', { name }).click());

describe('the export', () => {
  it('begins with everything blocked, and shows word for word what a copy and a file have', async () => {
    const panel = await openExport({ exchanges: [refused('1'), refused('2')] });
    expect(preview()).toMatch(/^# 2 blocked requests/);
    await press(panel, 'Copy');
    await press(panel, 'Save as file');
    expect(panel.services.copied).toEqual([preview()]);
    expect(panel.services.saved).toEqual([
      { name: 'cors-report-api.example.md', mediaType: 'text/markdown', text: preview() },
    ]);
    expect(await within(dialog()).findByText('Saving cors-report-api.example.md')).toBeTruthy();
  });

  it('says how many secrets were replaced, and how long the report is', async () => {
    const panel = await openExport();
    await press(panel, 'Copy');
    const [text = ''] = panel.services.copied;
    expect(
      within(dialog()).getByText(/^\d+ secret values were replaced\. [\d,]+ characters, \d+ kB\.$/)
        .textContent,
    ).toContain(text.length.toLocaleString('en-US'));
    for (const secret of ['3f9c1b7a6d5e4f3a2b1c', '9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d', 'abcdef123456'])
      expect(text).not.toContain(secret);
  });

  it('takes the selected request, one server, what the list shows, or all', async () => {
    const panel = await openPanel();
    await panel.after(() => {
      panel.store.filter.value = 'products';
      panel.store.select('products');
      panel.store.openExport('blocked');
    });
    const headings: Record<string, RegExp> = {
      'Selected request': /^## Allowed: `GET`/,
      'All blocked requests (5)': /^# 5 blocked requests/,
      'Requests in the list (1)': /^## Allowed: `GET`/,
    };
    for (const [name, heading] of Object.entries(headings)) {
      await panel.after(() => choose('Requests', name));
      await waitFor(() => expect(preview()).toMatch(heading));
    }
    await panel.after(() => choose('Requests', `All requests (${String(RECORDED_SHOP.length)})`));
    await waitFor(() => expect(preview()).toMatch(new RegExp(`^# ${String(RECORDED_SHOP.length)} requests`)));
    await panel.after(() => choose('Requests', /^Requests to https:\/\/api\.shop\.example/));
    await waitFor(() => expect(preview()).toMatch(/^# \d+ requests/));
  });

  it('takes the requests that were selected together, and no other', async () => {
    const panel = await openPanel({ exchanges: [refused('1'), refused('2'), refused('3')] });
    const row = (id: string) => screen.getByRole('option', { name: new RegExp(`/${id},`) });
    await panel.after(() => row('1').click());
    await panel.after(() => fireEvent.click(row('3'), { ctrlKey: true }));
    await panel.after(() => panel.store.openExport('selected'));
    await waitFor(() => expect(preview()).toMatch(/^# 2 blocked requests/));
    expect(within(dialog()).getByRole('option', { name: 'Selected requests (2)' })).toBeTruthy();
    expect(preview()).toContain('https://api.example/3');
    expect(preview()).not.toContain('https://api.example/2');
  });

  it('names the file of one server by its host', async () => {
    const one = exchange(
      [hop({ url: 'http://localhost:3001/orders', response: response(200) })],
      failed('unspecified'),
    );
    const panel = await openExport({ exchanges: [one] });
    await press(panel, 'Save as file');
    expect(panel.services.saved[0]?.name).toBe('cors-report-localhost-3001.md');
  });

  it('keeps what was looked at, whatever is recorded meanwhile', async () => {
    const panel = await openExport({ exchanges: [refused('1'), refused('2')] });
    await panel.after(() => panel.services.background.delta([refused('3')], ['1']));
    await press(panel, 'Copy');
    expect(panel.services.copied).toEqual([preview()]);
    expect(preview()).toContain('https://api.example/1');
    expect(preview()).not.toContain('https://api.example/3');
  });

  it('says when the browser does not allow copying', async () => {
    const panel = await openExport({ services: fakeServices({ canCopy: false }) });
    await press(panel, 'Copy');
    expect(await within(dialog()).findByText('The browser did not allow copying')).toBeTruthy();
  });

  it('says so when a report cannot be written, and hands out nothing', async () => {
    const printReport = (): never => {
      throw new Error('a bug');
    };
    await openExport({ services: fakeServices({ loadReports: async () => ({ ...reports, printReport }) }) });
    expect(preview()).toBe('This report could not be written. This is a bug in the panel, not in the page.');
    for (const name of ['Copy', 'Save as file'])
      expect(within(dialog()).getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(true);
  });

  it('closes with Escape or its button, and gives the focus back', async () => {
    const panel = await openExport();
    const escape = await panel.press('Escape');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Export…' }));
    // Firefox opens its split console when the default of Escape is prevented.
    expect(escape.defaultPrevented).toBe(false);
    await panel.after(() => screen.getByRole('button', { name: 'Export…' }).click());
    await press(panel, 'Close');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('leaves the keys of the panel alone while it is open', async () => {
    const panel = await openExport();
    await panel.press('l', { ctrlKey: true });
    await panel.press('c', { ctrlKey: true });
    await panel.press('?');
    expect(panel.services.sent).toEqual([]);
    expect(panel.services.copied).toEqual([]);
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
  });

  it('says so when what draws it cannot be loaded', async () => {
    const panel = await openPanel({ dialogs: async () => Promise.reject(new Error('gone')) });
    await panel.after(() => screen.getByRole('button', { name: 'Export…' }).click());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText(/^Not opened: .* Close DevTools and open it again\.$/)).toBeTruthy();
    await panel.press('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('has nothing to offer while nothing is recorded', async () => {
    await openPanel({ exchanges: [] });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Export…' }).disabled).toBe(true);
  });
});

describe('the menu of forms', () => {
  const opener = () => screen.getByRole('button', { name: 'Copy in another form' });

  it('copies the selected request in each form', async () => {
    const panel = await openPanel();
    await panel.after(() => opener().click());
    const names = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
    expect(names.at(-1)).toBe('Export…');
    for (const name of names.slice(0, -1)) {
      if (screen.queryByRole('menu') === null) await panel.after(() => opener().click());
      await panel.after(() => screen.getByRole('menuitem', { name: name }).click());
      expect(screen.getByText(name.replace('Copy as', 'Copied the request as'))).toBeTruthy();
    }
    expect(panel.services.copied).toHaveLength(names.length - 1);
    expect(panel.services.copied[0]).toContain('## Blocked: `POST`');
  });

  it('is gone through by keyboard, and closes with Escape back to its button', async () => {
    const panel = await openPanel();
    await panel.after(() => opener().click());
    const items = screen.getAllByRole('menuitem');
    expect(document.activeElement).toBe(items[0]);
    await panel.press('End');
    expect(document.activeElement).toBe(items.at(-1));
    await panel.press('ArrowDown');
    expect(document.activeElement).toBe(items[0]);
    await panel.press('Escape');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(opener());
  });

  it('closes when the reader goes elsewhere', async () => {
    const panel = await openPanel();
    await panel.after(() => opener().click());
    await panel.after(() => screen.getByRole('searchbox').focus());
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('leads to the export of that request, and back', async () => {
    const panel = await openPanel();
    await panel.after(() => opener().click());
    await panel.after(() => screen.getByRole('menuitem', { name: 'Export…' }).click());
    await waitFor(() => expect(preview()).toMatch(/^## Blocked: `POST`/));
    await panel.press('Escape');
    expect(document.activeElement).toBe(opener());
  });
});

describe('the menu of a row', () => {
  const rightClick = (element: Element | undefined, at: MouseEventInit = {}): MouseEvent => {
    const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true, ...at });
    element?.dispatchEvent(event);
    return event;
  };

  it('selects the row and copies it in the form that is chosen', async () => {
    const panel = await openPanel();
    await panel.after(() => expect(rightClick(panel.rows()[1]).defaultPrevented).toBe(true));
    expect(panel.selectedId()).toBe('me');
    await panel.after(() => screen.getByRole('menuitem', { name: 'Copy as Markdown' }).click());
    expect(panel.services.copied[0]).toContain('## Blocked: `GET`');
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('opens for the selected row by the key for menus, and closes with Escape back to the list', async () => {
    const panel = await openPanel();
    const list = screen.getByRole('listbox', { name: 'Requests' });
    list.focus();
    await panel.after(() => void rightClick(list));
    expect(document.activeElement).toBe(screen.getAllByRole('menuitem')[0]);
    await panel.press('Escape');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(list);
    expect(panel.selectedId()).toBe('order');
  });

  it('leads to the export of that request', async () => {
    const panel = await openPanel();
    await panel.after(() => void rightClick(panel.rows()[1]));
    await panel.after(() => screen.getByRole('menuitem', { name: 'Export…' }).click());
    await waitFor(() => expect(preview()).toMatch(/^## Blocked: `GET`/));
  });

  it('closes when the reader goes elsewhere, and takes no focus with it', async () => {
    const panel = await openPanel();
    await panel.after(() => void rightClick(panel.rows()[1]));
    await panel.after(() => screen.getByRole('searchbox').focus());
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('leaves headings to the browser', async () => {
    const panel = await openPanel();
    const heading = panel.container.querySelector('.group-title') ?? undefined;
    await panel.after(() => expect(rightClick(heading).defaultPrevented).toBe(false));
    expect(screen.queryByRole('menu')).toBeNull();
  });
});
