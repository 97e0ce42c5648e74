import { cleanup, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import {
  NO_EDITS,
  withAddedLine,
  withLine,
  withMethod,
  withStatus,
} from '../../src/diagnosis/what-if/what-if-edits';
import { HOSTILE } from './hostile-exchanges';
import { openPanel } from './open-panel';
import type { OpenPanel } from './open-panel';

afterEach(cleanup);

/** jsdom has no layout: contrast, target sizes and what is scrolled into sight are judged elsewhere. */
const WITHOUT_LAYOUT = { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } };

async function violationsOf({ container }: OpenPanel): Promise<readonly string[]> {
  // Of what is right only the rules are counted, so axe need not describe each element.
  const { violations, passes } = await axe.run(container, {
    rules: WITHOUT_LAYOUT,
    resultTypes: ['violations'],
  });
  expect(passes.length).toBeGreaterThan(15);
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

describe('axe finds nothing wrong with', () => {
  it.each(['why', 'fix', 'what-if', 'findings', 'steps', 'raw'])(
    'the panel with a blocked request, on the tab %s',
    async (tab) => {
      const panel = await openPanel();
      await panel.after(() => (panel.store.tab.value = tab));
      expect(await violationsOf(panel)).toEqual([]);
    },
  );

  it('edited responses, rightly and wrongly, and removed lines', async () => {
    const panel = await openPanel();
    const preflight = { message: 'preflight', hop: 0 } as const;
    const removed = {
      key: '0 access-control-allow-origin',
      kind: 'remove',
      name: null,
      value: null,
    } as const;
    const edits = [
      { name: 'Access Control', value: '*' },
      { name: 'Vary', value: 'Origin' },
    ].reduce(
      (before, line) => withAddedLine(before, preflight, line),
      withLine(withMethod(withStatus(NO_EDITS, preflight, 'none'), 'TRACE'), preflight, removed),
    );
    await panel.after(() => {
      panel.store.select('order');
      panel.store.whatIf.value = new Map([['order', edits]]);
      panel.store.tab.value = 'what-if';
    });
    expect(screen.getAllByText('wrong')).toHaveLength(3);
    expect(screen.getByText('removed')).toBeTruthy();
    expect(await violationsOf(panel)).toEqual([]);
  });

  it('the panel with every notice', async () => {
    const status = {
      hostAccess: 'limited',
      paused: true,
      navigationSeen: false,
      droppedExchanges: 3,
      unstored: 4,
      ignoredEvents: 2,
    } as const;
    expect(await violationsOf(await openPanel({ status }))).toEqual([]);
  });

  it('the empty panel', async () => {
    expect(await violationsOf(await openPanel({ exchanges: [] }))).toEqual([]);
  });

  it('the keys', async () => {
    const panel = await openPanel();
    await panel.press('?');
    expect(screen.getByRole('dialog')).toBeTruthy();
    expect(await violationsOf(panel)).toEqual([]);
  });

  it('the export', async () => {
    const panel = await openPanel();
    await panel.after(() => screen.getByRole('button', { name: 'Export…' }).click());
    await waitFor(() => expect(screen.getByRole('region', { name: 'Preview' }).textContent).not.toBe(''));
    expect(await violationsOf(panel)).toEqual([]);
  });

  it('the menu of forms', async () => {
    const panel = await openPanel();
    await panel.after(() => screen.getByRole('button', { name: 'Copy in another form' }).click());
    expect(screen.getByRole('menu')).toBeTruthy();
    expect(await violationsOf(panel)).toEqual([]);
  });

  it('hostile requests', async () => {
    expect(await violationsOf(await openPanel({ exchanges: HOSTILE }))).toEqual([]);
  });
});
