import { File as NodeFile } from 'node:buffer';
import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Detail } from '../../src/panel/detail/detail';
import * as dialogsModule from '../../src/panel/dialogs/dialogs';
import { PanelRoot } from '../../src/panel/frame/panel-root';
import { loadedLater } from '../../src/panel/loaded-later';
import { createFileOpening } from '../../src/panel/opened/file-opening';
import { startOpening } from '../../src/panel/opened/opened';
import { readFile } from '../../src/panel/opened/read-file';
import type { ShownFile } from '../../src/panel/store/panel-store';
import { printReport } from '../../src/report/forms/print-report';
import { JSON_FORM } from '../../src/report/json/json-form';
import { blocked, exchange, hop, response } from '../diagnosis/exchange-builder';
import { entry, har } from '../har/har-file';
import { fakeServices } from './fake-services';
import { openPanel } from './open-panel';
import type { OpenPanel } from './open-panel';
import { RECORDED_SHOP } from './recorded-shop';

afterEach(cleanup);

const BLOCKED = entry({ response: { _error: 'net::ERR_FAILED' } });
const HAR = JSON.stringify(har('WebInspector', [BLOCKED]));
const OTHER_URL = 'https://other.example/list';
const REPORT = printReport(JSON_FORM, {
  exchanges: [exchange([hop({ url: OTHER_URL, response: response(200) })], blocked)],
  log: null,
  chosen: {},
}).text;

/** A file as browsers have it: that of jsdom cannot be read in pieces. */
function fileOf(name: string, text: string): File {
  const file: unknown = new NodeFile([text], name, { type: 'application/json' });
  return file as File;
}

/** Chooses a file as the reader does in the browser's dialog. */
async function choose(container: Element, file: File): Promise<void> {
  const input = container.querySelector<HTMLInputElement>('input[type="file"]');
  if (input === null) throw new Error('nothing to choose a file with');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true });
  await act(async () => void fireEvent.change(input));
}

const notice = (container: Element, kind: string): HTMLElement => {
  const found = container.querySelector<HTMLElement>(`[data-notice="${kind}"]`);
  if (found === null) throw new Error(`no notice ${kind}`);
  return found;
};

const noticed = (container: Element, kind: string): Promise<HTMLElement> =>
  waitFor(() => notice(container, kind));

async function opened(name: string, text: string): Promise<OpenPanel> {
  const panel = await openPanel();
  await choose(panel.container, fileOf(name, text));
  await noticed(panel.container, 'file-shown');
  await panel.after(() => undefined);
  return panel;
}

describe('a file that is opened in the panel', () => {
  it('is shown in the same views, under its name and with what it lacks', async () => {
    const { container, rows, after } = await opened('shop.har', HAR);
    const said = notice(container, 'file-shown');
    expect(said.textContent).toContain('Showing shop.har, recorded by Chrome DevTools: 1 request.');
    expect(within(said).getByText('What this file lacks').closest('details')?.textContent).toContain(
      'no Cookie, Authorization or Set-Cookie header',
    );
    expect(rows()).toHaveLength(1);
    await after(() => rows()[0]?.click());
    expect(container.querySelector('#detail')?.textContent).toContain('CORS is not enabled on api.example');
  });

  it('may be a report', async () => {
    const { container, rows } = await opened('report.json', REPORT);
    expect(notice(container, 'file-shown').textContent).toContain('recorded by CORS Inspector in Chrome');
    expect(rows()[0]?.textContent).toContain('/list');
  });

  it('leaves the recording going on, with all that comes meanwhile', async () => {
    const { container, after, ids, services } = await opened('shop.har', HAR);
    const [first] = RECORDED_SHOP;
    if (first === undefined) throw new Error('nothing recorded');
    await after(() => services.background.delta([{ ...first, id: 'meanwhile' }]));
    expect(ids()).toEqual(['har-0']);
    await after(() => container.querySelector<HTMLElement>('.leave-file')?.click());
    expect(ids()).toContain('meanwhile');
    expect(ids()).toHaveLength(RECORDED_SHOP.length + 1);
    expect(container.querySelector('[data-notice="file-shown"]')).toBeNull();
  });

  it('has no controls of a recording, and no key clears it', async () => {
    const { ids, press, services } = await opened('shop.har', HAR);
    expect(screen.queryByRole('button', { name: 'Clear' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Record' })).toBeNull();
    await press('l', { ctrlKey: true });
    expect(ids()).toEqual(['har-0']);
    expect(services.sent.filter(({ kind }) => kind === 'clear')).toEqual([]);
  });

  it('can be dropped on the panel', async () => {
    const { container } = await openPanel();
    const dataTransfer = { types: ['Files'], files: [fileOf('dropped.har', HAR)] };
    await act(async () => void fireEvent.dragOver(container, { dataTransfer }));
    expect(container.querySelector('.drop-hint')?.textContent).toBe('Drop the file to open it');
    await act(async () => void fireEvent.drop(container, { dataTransfer }));
    expect((await noticed(container, 'file-shown')).textContent).toContain('dropped.har');
    expect(container.querySelector('.drop-hint')?.textContent).toBe('');
  });

  it('is replaced by the next one', async () => {
    const { container, ids } = await opened('shop.har', HAR);
    await choose(container, fileOf('next.json', REPORT));
    await waitFor(() => expect(notice(container, 'file-shown').textContent).toContain('next.json'));
    await waitFor(() => expect(ids()).not.toContain('har-0'));
  });

  it('says so where it has no cross-origin request', async () => {
    await opened('empty.har', JSON.stringify(har('WebInspector', [])));
    expect(screen.getByText('No cross-origin requests in this file')).toBeTruthy();
  });
});

describe('a file that cannot be opened', () => {
  it.each(Array.from({ length: 10 }, (_, tenth) => [tenth] as const))(
    'costs nothing that is there, and is told with a reason: cut after %i tenths',
    async (tenth) => {
      const panel = await openPanel();
      const before = panel.ids();
      await choose(panel.container, fileOf('part.har', HAR.slice(0, Math.floor((HAR.length * tenth) / 10))));
      const alert = await noticed(panel.container, 'file-refused');
      expect(alert.getAttribute('role')).toBe('alert');
      expect(alert.textContent).toContain(
        'part.har was not opened. This file is not JSON, or is only part of it. Export it again.',
      );
      expect(panel.ids()).toEqual(before);
      await panel.after(() => within(alert).getByRole('button', { name: 'Dismiss' }).click());
      expect(panel.container.querySelector('[data-notice="file-refused"]')).toBeNull();
    },
  );

  it('leaves the file that is shown', async () => {
    const { container, ids } = await opened('shop.har', HAR);
    await choose(container, fileOf('newer.har', JSON.stringify(har('x', [], { version: '2.0' }))));
    expect((await noticed(container, 'file-refused')).textContent).toContain('Update CORS Inspector');
    expect(notice(container, 'file-shown').textContent).toContain('shop.har');
    expect(ids()).toEqual(['har-0']);
  });

  it('is not read where it is too large', async () => {
    const { container } = await openPanel();
    const large = fileOf('large.har', HAR);
    Object.defineProperty(large, 'size', { value: 201 * 1024 * 1024 });
    await choose(container, large);
    expect((await noticed(container, 'file-refused')).textContent).toContain(
      'large.har was not opened. It is larger than 200 MB. Export fewer requests.',
    );
  });
});

describe('a file that is being read', () => {
  it('can be given up, and what was there stays', async () => {
    const shown = signal<ShownFile | null>(null);
    const opening = createFileOpening(fakeServices(), null, shown);
    const reading = opening.open(fileOf('slow.har', HAR));
    expect(opening.reading.value).toEqual({ kind: 'reading', name: 'slow.har', percent: 0 });
    opening.cancel();
    await reading;
    expect([opening.reading.value, shown.value]).toEqual([{ kind: 'none' }, null]);
  });

  it('tells how far it is', async () => {
    const told: number[] = [];
    const read = await readFile(fileOf('shop.har', HAR), {
      signal: new AbortController().signal,
      onProgress: (percent) => told.push(percent),
    });
    expect(read?.kind).toBe('recording');
    expect(told.at(-1)).toBe(100);
  });
});

describe('the panel in a tab of its own', () => {
  async function openTab(): Promise<Element> {
    const shown = signal<ShownFile | null>(null);
    const services = fakeServices({ inDevTools: false });
    const opened = loadedLater(async () => startOpening(services, null, shown));
    const explanation = loadedLater(async () => ({ Detail }));
    const dialogs = loadedLater(async () => dialogsModule);
    await Promise.all([opened.load(), explanation.load(), dialogs.load()]);
    return render(<PanelRoot live={null} {...{ shown, opened, explanation, dialogs }} />).container;
  }

  it('offers to open a file, shows it, and closes it again', async () => {
    const container = await openTab();
    expect(screen.getByRole('heading', { name: 'Open a report or a HAR file' })).toBeTruthy();
    await choose(container, fileOf('shop.har', HAR));
    const shown = await noticed(container, 'file-shown');
    expect(container.querySelectorAll('[role="option"]')).toHaveLength(1);
    await act(async () => within(shown).getByRole('button', { name: 'Close file' }).click());
    expect(screen.getByRole('heading', { name: 'Open a report or a HAR file' })).toBeTruthy();
  });

  it('says there why a file cannot be opened', async () => {
    const container = await openTab();
    await choose(container, fileOf('a.txt', 'hello'));
    expect((await noticed(container, 'file-refused')).textContent).toContain('This file is not JSON');
  });
});
