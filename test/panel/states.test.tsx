import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NOTHING_REFUSED } from '../../src/exchange/refusals';
import { fakeServices } from './fake-services';
import { openPanel, openTab } from './open-panel';
import { RECORDED_SHOP } from './recorded-shop';

afterEach(cleanup);

const button = (name: string) => screen.getByRole('button', { name });

describe('the panel says', () => {
  it('that it waits for the recorder', async () => {
    await openPanel({ exchanges: null });
    expect(screen.getByText('Connecting to the recorder')).toBeTruthy();
  });

  it('that nothing was requested yet, and how many requests went to the page itself', async () => {
    await openPanel({ exchanges: [] });
    expect(screen.getByText('No cross-origin requests yet')).toBeTruthy();
    expect(screen.getByText(/12 requests went to the page's own origin/)).toBeTruthy();
  });

  it('one sentence and one button where nothing was requested yet, and the rest only when asked', async () => {
    const { container } = await openPanel({ exchanges: [] });
    const empty = within(container.querySelector<HTMLElement>('.empty-list') ?? document.body);
    expect(empty.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Reload the page']);
    expect(container.querySelectorAll('.empty-list > p')).toHaveLength(1);
    expect(empty.getByText('What is not listed?').closest('details')?.open).toBe(false);
  });

  it('by an example what an explanation is, as long as nothing was requested, and to nobody as a result', async () => {
    const panel = await openPanel({ exchanges: [] });
    const example = panel.container.querySelector('.example-body');
    expect(example?.textContent).toContain('CORS is not enabled on api.example');
    expect(example?.textContent).toContain('Backend must fix');
    expect(example?.querySelector('pre')?.textContent).toContain('cors(');
    expect(screen.queryByRole('heading', { name: /CORS is not enabled/ })).toBeNull();
    expect(example?.hasAttribute('inert')).toBe(true);
    await panel.after(() => panel.services.background.snapshot(RECORDED_SHOP));
    expect(panel.container.querySelector('.example-body')).toBeNull();
  });

  it.each([
    ['chromium', /Requests that Chrome blocks before sending .* are not visible to extensions/],
    ['firefox', /appear about a second later\. Only the Console shows the reason/],
  ] as const)(
    'what of requests in %s never reaches an extension, wherever the list is empty',
    async (browser, sentence) => {
      const allowed = RECORDED_SHOP.filter(({ id }) => id === 'products');
      for (const exchanges of [[], allowed]) {
        const panel = await openPanel({ exchanges, status: { browser } });
        if (exchanges.length > 0)
          await panel.after(() => screen.getByRole('radio', { name: 'Blocked 0' }).click());
        const notice = screen.getByText(sentence);
        expect(notice.textContent).toContain(
          'Responses that a service worker returns without the network are not listed',
        );
        cleanup();
      }
    },
  );

  it('that host access is missing, and asks for it on a click', async () => {
    const panel = await openPanel({ status: { hostAccess: 'limited' } });
    await panel.after(() => button('Grant access').click());
    expect(panel.services.grants).toBe(1);
  });

  it('that requests are hidden, and not that there were none, where host access is missing', async () => {
    const panel = await openPanel({ exchanges: [], status: { hostAccess: 'limited' } });
    expect(screen.getByText('Requests are hidden from this extension')).toBeTruthy();
    expect(screen.queryByText('No cross-origin requests yet')).toBeNull();
    await panel.after(() => screen.getAllByRole('button', { name: 'Grant access' })[1]?.click());
    expect(panel.services.grants).toBe(1);
  });

  it('that requests may be missing among those of which none was blocked, where host access is', async () => {
    const allowed = RECORDED_SHOP.filter(({ id }) => id === 'products');
    const panel = await openPanel({ exchanges: allowed, status: { hostAccess: 'limited' } });
    await panel.after(() => screen.getByRole('radio', { name: 'Blocked 0' }).click());
    expect(screen.getByText(/that this extension cannot access are missing/)).toBeTruthy();
  });

  it('that DevTools was opened late, and reloads the page on a click', async () => {
    const panel = await openPanel({ status: { navigationSeen: false } });
    await panel.after(() => button('Reload to capture').click());
    expect(panel.services.reloads).toBe(1);
  });

  it('that DevTools was opened late without a button where there are no DevTools', async () => {
    await openPanel({ status: { navigationSeen: false }, services: fakeServices({ inDevTools: false }) });
    expect(screen.getByText(/opened after this page had loaded/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Reload to capture' })).toBeNull();
  });

  it('that nothing was blocked, with counts', async () => {
    const allowed = RECORDED_SHOP.filter(({ id }) => ['products', 'address', 'font'].includes(id));
    const panel = await openPanel({ exchanges: allowed });
    expect(screen.getByText('Nothing was blocked')).toBeTruthy();
    await panel.after(() => screen.getByRole('radio', { name: 'Blocked 0' }).click());
    expect(screen.getAllByText(/3 allowed \(1 by a preflight\)/).length).toBeGreaterThan(0);
    await panel.after(() => button('Show all 3').click());
    expect(panel.ids()).toHaveLength(3);
  });

  it('that recording is paused, and resumes on a click', async () => {
    const panel = await openPanel({ status: { paused: true } });
    await panel.after(() => button('Resume').click());
    expect(panel.services.sent).toEqual([{ kind: 'pause', paused: false }]);
    expect(button('Record').getAttribute('aria-pressed')).toBe('false');
  });

  it('that requests were dropped and that storage is full, until dismissed', async () => {
    const panel = await openPanel({ status: { droppedExchanges: 12, unstored: 7 } });
    expect(
      screen.getByText(/limited to 32 MB and 5,000 requests, so the oldest 12 requests were removed/),
    ).toBeTruthy();
    expect(screen.getByText(/is full, so 7 requests in this list cannot be stored/)).toBeTruthy();
    await panel.after(() => screen.getAllByRole('button', { name: 'Dismiss' })[0]?.click());
    expect(screen.queryByText(/the oldest 12 requests were removed/)).toBeNull();
  });

  it('how many requests were lost with a restarted recorder, beside those that it keeps itself', async () => {
    const panel = await openPanel();
    const before = panel.ids();
    const ids = RECORDED_SHOP.map(({ id }) => id);
    await panel.after(() =>
      panel.services.background.restarted([...ids, 'gone', 'gone too'], { unstored: ids.length + 2 }),
    );
    expect(panel.ids()).toEqual(before);
    expect(screen.getByText(/restarted the recorder, and 2 requests were lost/)).toBeTruthy();
    expect(
      screen.getByText(new RegExp(`${String(ids.length)} requests in this list cannot be stored`)),
    ).toBeTruthy();
  });

  it('what was left out and why, also of what the recorder itself said', async () => {
    const refused = { ...NOTHING_REFUSED, 'message-kind': 2, 'record-version': 3 };
    const panel = await openPanel({ status: { refused } });
    expect(
      screen.getByText(
        '5 items were left out: 2 messages of an unknown kind, as from another version of the extension, 3 stored records of another version of the extension.',
      ),
    ).toBeTruthy();
    await panel.after(() => panel.services.background.malformed());
    expect(
      screen.getByText(/^6 items were left out: .* 1 messages of the recorder in an unknown form\.$/),
    ).toBeTruthy();
    expect(panel.services.sent).toEqual([{ kind: 'snapshot-please' }]);
  });

  it('how much memory the list may take, and lets the reader choose another limit for good', async () => {
    const panel = await openPanel();
    const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Keep up to' });
    expect(choice.value).toBe('32');
    await panel.after(() => fireEvent.change(choice, { target: { value: '128' } }));
    expect(panel.services.sent).toEqual([{ kind: 'log-bytes', bytes: 128 * 1024 * 1024 }]);
    await panel.after(() => panel.services.background.state('connected'));
    expect(panel.services.sent).toHaveLength(2);
    expect([...panel.services.stored.values()].join()).toContain('"logMegabytes":128');
  });

  it('that the recorder is lost, until it speaks again', async () => {
    const panel = await openPanel();
    await panel.after(() => panel.services.background.state('lost'));
    expect(screen.getByText(/Reconnecting/)).toBeTruthy();
    expect(panel.ids()).toContain('order');
    await panel.after(() => panel.services.background.state('connected'));
    expect(screen.getByText(/Reconnecting/)).toBeTruthy();
    await panel.after(() => panel.services.background.snapshot(RECORDED_SHOP));
    expect(screen.queryByText(/Reconnecting/)).toBeNull();
  });

  it('that the extension is gone for good', async () => {
    const panel = await openPanel();
    await panel.after(() => panel.services.background.state('gone'));
    expect(screen.getByText(/Close and reopen DevTools/)).toBeTruthy();
  });

  it('what of an exchange was cut or not seen', async () => {
    const [first] = RECORDED_SHOP;
    if (first === undefined) throw new Error('the recording is empty');
    await openTab('evidence', {
      ...first,
      beginningMissed: true,
      cut: { headerBytes: 7, urlCharacters: 9 },
    });
    const missing = document.querySelector('[data-section="missing"]')?.textContent;
    expect(missing).toContain('Headers were too long: 7 bytes were not kept.');
    expect(missing).toContain('URLs were too long: 9 characters were cut.');
    expect(missing).toContain('The beginning of this request was not recorded');
  });
});

describe('a bug of the panel', () => {
  it('in explaining one request leaves the others and offers a diagnostic', async () => {
    const [first, second] = RECORDED_SHOP;
    if (first === undefined || second === undefined) throw new Error('the recording is empty');
    const broken = { ...first, id: 'broken', browser: 'chromium' as const, end: null };
    Object.defineProperty(broken, 'end', {
      get: () => {
        throw new Error('a planted bug');
      },
    });
    const panel = await openPanel({ exchanges: [broken, second] });
    expect(panel.ids()).toEqual(['broken', 'me']);
  });

  it('in drawing a part of it is shown there, with a diagnostic to copy, and the rest works on', async () => {
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const [first, second] = RECORDED_SHOP;
    if (first === undefined || second === undefined) throw new Error('the recording is empty');
    // Seen whole by the rules, but with a part that only the Raw tab reads and that is not what it should be.
    const odd = { ...first, devtoolsError: { name: null as unknown as string, hop: 0 } };
    const panel = await openPanel({ exchanges: [odd, second] });
    await panel.after(() => screen.getByRole('tab', { name: 'Raw' }).click());
    expect(screen.getByRole('alert').textContent).toContain('CORS Inspector failed here');
    await panel.after(() => button('Copy diagnostic').click());
    expect(panel.services.copied[0]).toContain('the explanation');
    await panel.after(() => panel.rows()[1]?.click());
    expect(screen.queryByRole('alert')).toBeNull();
    silenced.mockRestore();
  });
});
