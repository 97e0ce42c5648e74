import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/exchange/exchange';
import { PAGE } from '../diagnosis/exchange-builder';
import { answeredWith, GOOD_BEFORE, refusedPreflight } from '../diagnosis/situations/sample';
import { openPanel } from './open-panel';

afterEach(cleanup);

async function open(shown: Exchange, ...others: readonly Exchange[]) {
  const panel = await openPanel({ exchanges: [...others, shown] });
  await panel.after(() => panel.store.select(shown.id));
  return panel;
}

const note = (code: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-situation="${code}"]`);
  if (found === null) throw new Error(`${code} is not shown`);
  return found;
};

describe('what happened, in the panel', () => {
  it('stands above the causes and leads to the other request that shows it', async () => {
    const panel = await open(answeredWith(500, {}), GOOD_BEFORE);
    expect(screen.getByRole('heading', { name: 'What happened' })).toBeTruthy();
    const card = note('error-without-headers');
    const cause = document.querySelector('[data-cause]');
    expect(cause).not.toBeNull();
    expect(card.compareDocumentPosition(cause as Element)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(card.textContent).toContain(`Another GET answered 200, with Access-Control-Allow-Origin: ${PAGE}`);
    await panel.after(() => within(card).getByRole('button', { name: 'Show that GET' }).click());
    expect(panel.selectedId()).toBe('before');
  });

  it('is said to be likely only where it is assumed, with what would settle it', async () => {
    await open(answeredWith(500, {}));
    expect(screen.getByRole('heading', { name: 'What most likely happened' })).toBeTruthy();
    expect(note('error-without-headers').textContent).toContain(
      'To be sure: Look at the headers of a request to this endpoint that succeeds',
    );
  });

  it('becomes known as soon as the other request is recorded', async () => {
    const shown = answeredWith(500, {});
    const panel = await open(shown);
    expect(note('error-without-headers').dataset['knownBy']).toBe('assumed');
    await panel.after(() => panel.services.background.snapshot([GOOD_BEFORE, shown], {}));
    expect(note('error-without-headers').dataset['knownBy']).toBe('derived');
  });

  it('decides who must act in the head', async () => {
    await open(
      refusedPreflight(
        204,
        { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Methods': 'PUT' },
        { asks: ['sentry-trace'] },
      ),
    );
    expect(document.querySelector('.verdict-head .chip')?.textContent).toBe(
      'Most likely the frontend must act',
    );
  });

  it('is not there where a request simply passed', async () => {
    await open(GOOD_BEFORE);
    expect(document.querySelector('.situations')).toBeNull();
  });
});
