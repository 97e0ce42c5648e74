import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { openPanel } from './open-panel';

afterEach(cleanup);

const list = () => screen.getByRole('listbox', { name: 'Requests' });
const selectedRows = () =>
  within(list())
    .getAllByRole('option', { selected: true })
    .map(({ dataset }) => dataset['exchangeId']);

describe('the keyboard', () => {
  it('goes through the requests with the arrows, Home and End', async () => {
    const panel = await openPanel();
    list().focus();
    await panel.press('ArrowDown');
    expect(panel.selectedId()).toBe('me');
    await panel.press('ArrowUp');
    expect(panel.selectedId()).toBe('order');
    await panel.press('ArrowUp');
    expect(panel.selectedId()).toBe('order');
    await panel.press('End');
    expect(panel.selectedId()).toBe('refused');
    await panel.press('Home');
    expect(panel.selectedId()).toBe('order');
  });

  it('selects several requests with Shift and the arrows, and all with Ctrl+A', async () => {
    const panel = await openPanel();
    list().focus();
    await panel.press('Home');
    await panel.press('ArrowDown', { shiftKey: true });
    await panel.press('ArrowDown', { shiftKey: true });
    await panel.press('ArrowUp', { shiftKey: true });
    expect(selectedRows()).toEqual(['order', 'me']);
    expect(panel.store.selected.value?.id).toBe('me');
    const all = await panel.press('a', { ctrlKey: true });
    expect(all.defaultPrevented).toBe(true);
    expect(panel.store.selectedRows.value).toHaveLength(panel.store.rows.value.length);
    expect(panel.store.selected.value?.id).toBe('me');
    await panel.press('ArrowUp');
    expect(selectedRows()).toEqual(['order']);
  });

  it('tells assistive technology which request is chosen', async () => {
    const panel = await openPanel();
    list().focus();
    await panel.press('ArrowDown');
    const id = list().getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(id)?.getAttribute('aria-label')).toMatch(/^Blocked: GET .*401/);
  });

  it('goes on to the explanation with Enter', async () => {
    const panel = await openPanel();
    list().focus();
    await panel.press('Enter');
    expect(document.activeElement?.id).toBe('detail');
  });

  it.each(['Escape', 'ArrowLeft'])('leads back from the explanation to the list with %s', async (key) => {
    const panel = await openPanel();
    list().focus();
    await panel.press('ArrowDown');
    await panel.press('Enter');
    await panel.press(key);
    expect(document.activeElement).toBe(list());
    expect(panel.selectedId()).toBe('me');
  });

  it('leads back to the list with Escape from within the explanation too, and keeps DevTools from hearing it', async () => {
    const panel = await openPanel();
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent) => void heard.push(key);
    document.addEventListener('keydown', hear);
    screen.getByRole('tab', { name: 'Answer' }).focus();
    await panel.press('Escape');
    document.removeEventListener('keydown', hear);
    expect(document.activeElement).toBe(list());
    expect(heard).toEqual([]);
  });

  it('leaves Escape and the arrow to a field in which something is typed', async () => {
    const panel = await openPanel();
    await panel.after(() => screen.getByRole('tab', { name: /^What if/ }).click());
    const [field] = document.querySelectorAll<HTMLInputElement>('#tab-panel input:not([type="checkbox"])');
    field?.focus();
    await panel.press('ArrowLeft');
    await panel.press('Escape');
    expect(document.activeElement).toBe(field);
  });

  it('reaches the filter with a slash and with Ctrl+F, and keeps the browser from searching', async () => {
    const panel = await openPanel();
    list().focus();
    const slash = await panel.press('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    expect(slash.defaultPrevented).toBe(true);
    list().focus();
    const find = await panel.press('f', { ctrlKey: true });
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    expect(find.defaultPrevented).toBe(true);
  });

  it('goes on from the filter to the list with Enter', async () => {
    const panel = await openPanel();
    screen.getByRole('searchbox').focus();
    await panel.press('Enter');
    expect(document.activeElement).toBe(list());
  });

  it('empties the filter with Escape, and stays in it', async () => {
    const panel = await openPanel();
    await panel.after(() => (panel.store.filter.value = 'nothing has this'));
    screen.getByRole('searchbox').focus();
    await panel.press('Escape');
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('types a slash and a question mark into the filter', async () => {
    const panel = await openPanel();
    screen.getByRole('searchbox').focus();
    expect((await panel.press('/')).defaultPrevented).toBe(false);
    expect((await panel.press('?')).defaultPrevented).toBe(false);
  });

  it('clears with Ctrl+L and copies with Ctrl+C', async () => {
    const panel = await openPanel();
    list().focus();
    await panel.press('l', { ctrlKey: true });
    expect(panel.services.sent).toEqual([{ kind: 'clear' }]);
    await panel.press('c', { ctrlKey: true });
    expect(panel.services.copied[0]).toContain('## Blocked: `POST`');
  });

  it('leaves Ctrl+C to the browser when text is selected or being typed', async () => {
    const panel = await openPanel();
    screen.getByRole('searchbox').focus();
    await panel.press('c', { metaKey: true });
    list().focus();
    document.getSelection()?.selectAllChildren(screen.getByRole('heading', { level: 1 }));
    await panel.press('c', { metaKey: true });
    document.getSelection()?.removeAllRanges();
    expect(panel.services.copied).toEqual([]);
  });

  it('shows the keys on a question mark, and gives the focus back when Escape closes them', async () => {
    const panel = await openPanel();
    list().focus();
    await panel.press('?');
    expect(screen.getByRole('dialog', { name: 'Keys' })).toBeTruthy();
    const escape = await panel.press('Escape');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(list());
    // Firefox opens its split console when the default of Escape is prevented.
    expect(escape.defaultPrevented).toBe(false);
  });

  it('changes the size of the list, and remembers it', async () => {
    const panel = await openPanel();
    const divider = screen.getByRole('separator', { name: 'Size of the list' });
    divider.focus();
    const before = Number(divider.getAttribute('aria-valuenow'));
    await panel.press('End');
    await panel.press('ArrowLeft');
    await panel.press('Home');
    expect(Number(divider.getAttribute('aria-valuenow'))).toBeLessThanOrEqual(before);
    expect([...panel.services.stored.values()].join()).toContain('"listWidth":200');
  });

  it('changes tabs with the arrows and keeps the tab from request to request', async () => {
    const panel = await openPanel();
    screen.getByRole('tab', { name: 'Answer' }).focus();
    await panel.press('ArrowRight');
    expect(screen.getByRole('tab', { selected: true }).textContent).toMatch(/^Evidence/);
    await panel.after(() => panel.rows()[1]?.click());
    expect(screen.getByRole('tab', { selected: true }).textContent).toMatch(/^Evidence/);
  });
});
