import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/exchange/exchange';
import { PAGE } from '../diagnosis/exchange-builder';
import { respondedWith, GOOD_BEFORE, refusedPreflight } from '../diagnosis/situations/sample';
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

const chips = () => [...document.querySelectorAll('.verdict-head .chip')].map((chip) => chip.textContent);

describe('what happened, in the panel', () => {
  it('is the title, and leads to the other request that shows it', async () => {
    const panel = await open(respondedWith(500, {}), GOOD_BEFORE);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('500 without CORS headers');
    const card = note('error-without-headers');
    expect(card.textContent).toContain(`Another GET got 200, with Access-Control-Allow-Origin: ${PAGE}`);
    await panel.after(() => within(card).getByRole('button', { name: 'Show that GET' }).click());
    expect(panel.selectedId()).toBe('before');
  });

  it('is said to be likely only where it is assumed, with how to confirm it', async () => {
    await open(respondedWith(500, {}));
    expect(chips()).toContain('Likely');
    expect(note('error-without-headers').textContent).toContain(
      'How to confirm: Look at the response to a successful request to this endpoint',
    );
  });

  it('is marked as likely in the list too, and is known there once it is known', async () => {
    const shown = respondedWith(500, {});
    const panel = await open(shown);
    const row = () => panel.rows().at(-1)?.textContent;
    expect(row()).toContain('500 without CORS headers · Likely');
    await panel.after(() => panel.services.background.snapshot([GOOD_BEFORE, shown], {}));
    expect(row()).toContain('500 without CORS headers');
    expect(row()).not.toContain('Likely');
  });

  it('becomes known as soon as the other request is recorded', async () => {
    const shown = respondedWith(500, {});
    const panel = await open(shown);
    expect(note('error-without-headers').dataset['knownBy']).toBe('assumed');
    await panel.after(() => panel.services.background.snapshot([GOOD_BEFORE, shown], {}));
    expect(note('error-without-headers').dataset['knownBy']).toBe('derived');
  });

  it('decides in the head who has to fix it', async () => {
    await open(
      refusedPreflight(
        204,
        { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Methods': 'PUT' },
        { requested: ['sentry-trace'] },
      ),
    );
    expect(chips()[0]).toBe('Frontend must fix (likely)');
  });

  it('is not there where a request simply passed', async () => {
    await open(GOOD_BEFORE);
    expect(document.querySelector('[data-situation]')).toBeNull();
  });
});
