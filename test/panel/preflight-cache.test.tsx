import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { remembered, request } from '../diagnosis/preflight-cache/preflight-log';
import { openPanel } from './open-panel';

afterEach(cleanup);

const openEvidence = async (options: Parameters<typeof openPanel>[0]) => {
  const panel = await openPanel(options);
  await panel.after(() => {
    panel.store.tab.value = 'evidence';
  });
  return panel;
};

const first = request({ id: 'first', at: 0, preflight: remembered('60') });
const second = request({ id: 'second', at: 14.01, received: {}, blocked: true });

describe('a request that used a cached preflight', () => {
  it('leads to the request whose preflight was remembered, even where the view hides that', async () => {
    const panel = await openEvidence({ exchanges: [first, second] });
    await panel.after(() => {
      panel.store.view.value = 'blocked';
      panel.store.select('second');
    });
    expect(panel.ids()).toEqual(['second']);
    const [note] = panel.container.querySelectorAll('[data-cache-use]');
    expect(note?.textContent).toContain('the cached preflight response for the PUT 14 s earlier was valid');
    expect(note?.textContent).toContain('(Derived)');
    await panel.after(() => screen.getByRole('button', { name: 'Show that PUT' }).click());
    expect(panel.selectedId()).toBe('first');
    expect(panel.ids()).toEqual(['first', 'second']);
  });

  it('is copied with the same words', async () => {
    const panel = await openEvidence({ exchanges: [first, second] });
    await panel.after(() => panel.store.select('second'));
    await panel.after(() => panel.store.copyRows(panel.store.selectedRows.value));
    expect(panel.services.copied.at(-1)).toContain(
      'the cached preflight response for the `PUT` 14 s earlier was valid',
    );
  });
});

describe('a request with a preflight', () => {
  it('says for how long the preflight is cached', async () => {
    const panel = await openEvidence({ exchanges: [first] });
    await panel.after(() => panel.store.select('first'));
    const [note] = panel.container.querySelectorAll('[data-cache-keep="kept"]');
    expect(note?.textContent).toMatch(/^Chrome caches this preflight response for 60 s\./);
  });

  it('says which preflight is meant where a redirect led to another', async () => {
    const [hop] = first.hops;
    const panel = await openEvidence({ exchanges: [{ ...first, hops: [hop, hop] }] });
    await panel.after(() => panel.store.select('first'));
    const notes = [...panel.container.querySelectorAll('[data-cache-keep]')].map((note) => note.textContent);
    expect(notes.map((note) => note.slice(0, 6))).toEqual(['Hop 1:', 'Hop 2:']);
  });
});
