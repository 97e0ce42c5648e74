import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { blocked, completed, exchange, hop, PAGE, response } from '../diagnosis/exchange-builder';
import { HOSTILE } from './hostile-exchanges';
import { openPanel, openTab } from './open-panel';
import { add, click, message, silent, type } from './edit-what-if';
import { blockedOrder, RECORDED_SHOP, SHOP } from './recorded-shop';

afterEach(cleanup);

const other = { ...silent, id: 'other' };

const verdict = (): string => document.querySelector('.what-if-verdict')?.textContent ?? '';

const changes = (): readonly string[] =>
  [...document.querySelectorAll('[data-cause-change]')].map(
    (item) => `${item.getAttribute('data-cause-change') ?? ''}: ${item.textContent}`,
  );

describe('the tab that asks what if', () => {
  it('shows the real verdict as long as nothing is edited', async () => {
    await openTab('what-if', silent);
    expect(verdict()).toContain('Blocked at the response');
    expect(screen.getByText(/Nothing is sent/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Reset all' }).disabled).toBe(true);
  });

  it('follows each keystroke with the verdict, the causes and the steps', async () => {
    const panel = await openTab('what-if', silent);
    await add(panel, message(/^Response to ?GET/), 'Access-Control-Allow-Origin', PAGE.slice(0, -1));
    expect(verdict()).toContain('Blocked');
    expect(changes().join()).toContain('new');
    await type(panel, screen.getByRole('textbox', { name: 'Value of Access-Control-Allow-Origin' }), PAGE);
    expect(verdict()).toContain('Allowed');
    expect(changes()).toEqual([expect.stringMatching(/^gone: . cured/)]);
    expect(document.querySelector('.what-if-outcome')?.textContent).toContain(
      'Recorded: Blocked at the response',
    );
    expect(document.querySelector('.changed-steps')?.textContent).toMatch(/✕ fails.*✓ goes on/s);
  });

  it('goes on to the next line with Enter', async () => {
    const panel = await openTab('what-if', silent);
    await add(panel, message(/^Response to ?GET/), 'Vary', 'Origin');
    screen.getByRole('textbox', { name: 'Value of Vary' }).focus();
    await panel.press('Enter');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Name of new header');
  });

  it('marks what is changed, and takes a line, a response or everything back', async () => {
    const allowed = {
      ...exchange([hop({ response: response(200, { 'Access-Control-Allow-Origin': PAGE }) })], completed),
      id: 'allowed',
    };
    const panel = await openTab('what-if', allowed);
    const value = screen.getByRole<HTMLInputElement>('textbox', {
      name: 'Value of Access-Control-Allow-Origin',
    });
    await type(panel, value, 'https://other.example');
    expect(value.closest('li')?.textContent).toContain('changed');
    expect(screen.getByRole('tab', { name: 'What if 1' })).toBeTruthy();
    await click(panel, 'Reset Access-Control-Allow-Origin');
    expect(value.value).toBe(PAGE);
    await click(panel, 'Remove Access-Control-Allow-Origin');
    expect(verdict()).toContain('Blocked');
    await click(panel, 'Put Access-Control-Allow-Origin back');
    expect(verdict()).toContain('Allowed');
    await type(panel, screen.getByRole('textbox', { name: 'Status' }), '500');
    await click(panel, 'Reset this response');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Status' }).value).toBe('200');
    await type(panel, screen.getByRole('combobox', { name: 'Method' }), 'DELETE');
    expect(verdict()).toContain('Blocked at the preflight');
    await click(panel, 'Reset all');
    expect(panel.store.whatIf.value.size).toBe(0);
    expect(verdict()).toContain('Allowed');
  });

  it('takes no line for an edit that is typed back to what was recorded', async () => {
    const panel = await openTab('what-if', blockedOrder);
    const value = screen.getByRole('textbox', { name: 'Value of Access-Control-Allow-Headers' });
    await type(panel, value, 'content-type, authorization');
    await type(panel, value, 'content-type');
    expect(panel.store.whatIf.value.size).toBe(0);
  });

  it('keeps what is typed wrongly, and says what is wrong beside the line', async () => {
    const panel = await openTab('what-if', silent);
    await add(panel, message(/^Response to ?GET/), 'Access Control', '*');
    const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Name of Access Control' });
    expect(field.value).toBe('Access Control');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const complaint = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(complaint?.textContent).toBe('A header name cannot contain a space. It is not used.');
  });

  it('fills in the computed fix, also of responses that were not recorded', async () => {
    const panel = await openTab('what-if', blockedOrder);
    expect(
      screen.getByText(/^This response was not received because the request was not sent like this/),
    ).toBeTruthy();
    await click(panel, 'Apply the fix');
    expect(verdict()).toContain('Allowed after a preflight');
    const preflight = message(/^Preflight response to/);
    const value = within(preflight).getByRole<HTMLInputElement>('textbox', {
      name: 'Value of Access-Control-Allow-Headers',
    });
    expect(value.value).toBe('content-type, authorization');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Apply the fix' }).disabled).toBe(true);
  });

  it('says why where no header helps', async () => {
    const own = { ...silent, id: 'opaque page', pageOrigin: 'null' };
    const panel = await openTab('what-if', own);
    await panel.after(
      () =>
        void fireEvent.change(screen.getByRole('combobox', { name: 'Credentials' }), {
          target: { value: 'include' },
        }),
    );
    await click(panel, 'Apply the fix');
    expect(document.querySelector('.what-if-note')?.textContent).toContain('null');
  });

  it('says that the browser would send a preflight first, and lets its response be written', async () => {
    const panel = await openTab('what-if', silent);
    await type(panel, screen.getByRole('combobox', { name: 'Method' }), 'PUT');
    const preflight = message(/^Preflight response to/);
    expect(preflight.textContent).toContain(
      'The browser would send a preflight first. Its response was not received yet.',
    );
    expect(preflight.textContent).toContain('The method PUT is not CORS-safelisted');
    await add(panel, preflight, 'Access-Control-Allow-Methods', 'PUT');
    await add(panel, preflight, 'Access-Control-Allow-Origin', '*');
    expect(verdict()).toContain('Blocked at the response');
  });

  it('has nothing to try where something else than CORS decided', async () => {
    const panel = await openPanel();
    await panel.after(() => {
      panel.store.select('refused');
      panel.store.tab.value = 'what-if';
    });
    expect(screen.getByText(/failed for a reason other than CORS/)).toBeTruthy();
    expect(document.querySelector('.what-if-message')).toBeNull();
  });

  it('can be opened for every kind of request', async () => {
    const exchanges = [...RECORDED_SHOP, ...HOSTILE];
    const panel = await openPanel({ exchanges });
    await panel.after(() => (panel.store.tab.value = 'what-if'));
    for (const { id } of exchanges) {
      await panel.after(() => panel.store.select(id));
      expect(document.querySelector('.what-if'), id).not.toBeNull();
      const method = screen.queryByRole('combobox', { name: 'Method' });
      if (method !== null) await type(panel, method, 'PATCH');
      expect(document.querySelector('.what-if'), `${id} with another method`).not.toBeNull();
    }
  });
});

describe('the edits of a request', () => {
  it('are there again after another request was looked at', async () => {
    const panel = await openTab('what-if', silent, other);
    await add(panel, message(/^Response to ?GET/), 'Access-Control-Allow-Origin', '*');
    await panel.after(() => panel.store.select('other'));
    expect(verdict()).toContain('Blocked');
    await panel.after(() => panel.store.select('silent'));
    expect(verdict()).toContain('Allowed');
  });

  it('outlive new events of the recorded request', async () => {
    const panel = await openTab('what-if', { ...silent, end: null });
    await add(panel, message(/^Response to ?GET/), 'Access-Control-Allow-Origin', '*');
    const received = response(200, { Date: 'today', 'Access-Control-Allow-Origin': 'null' });
    await panel.after(() =>
      panel.services.background.snapshot([{ ...silent, hops: [hop({ response: received })] }]),
    );
    expect(
      within(message(/^Response to ?GET/)).getAllByRole('textbox', { name: /^Value of Access/ }),
    ).toHaveLength(2);
    expect(verdict()).toContain('Blocked');
  });
});

describe('hostile text', () => {
  it('is shown as text, typed or recorded', async () => {
    const evil = '<img src=x onerror=alert(1)>\u202e';
    const recorded = {
      ...exchange(
        [hop({ response: response(200, { 'Access-Control-Allow-Origin': evil.slice(0, -1) + 'â\u0080®' }) })],
        blocked,
      ),
      id: 'evil',
    };
    const panel = await openTab('what-if', recorded);
    const value = screen.getByRole<HTMLInputElement>('textbox', {
      name: 'Value of Access-Control-Allow-Origin',
    });
    expect(value.value).toBe('<img src=x onerror=alert(1)>\\u202E');
    await type(panel, value, `${SHOP}<script>`);
    await add(panel, message(/^Response to ?GET/), '"><b>', evil);
    expect(document.querySelector('.what-if img, .what-if b, .what-if script')).toBeNull();
  });
});
