import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/exchange/exchange';
import {
  exchange,
  failed,
  headerList,
  hop,
  PAGE,
  preflight,
  response,
  sentBy,
} from '../diagnosis/exchange-builder';
import { openPanel } from './open-panel';

afterEach(cleanup);

/** Fifty cards of causes are about 3,000. */
const MOST_NODES = 3_500;

const MANY = 1_500;
const names = Array.from({ length: MANY }, (_, index) => `x-${String(index)}`);
const allowed = { 'Access-Control-Allow-Origin': PAGE };

const sending = exchange(
  [hop({ method: 'PUT', preflight: preflight('PUT', names, response(204, allowed)) })],
  failed('unspecified'),
);

const allowing = exchange(
  [
    hop({
      method: 'PUT',
      preflight: preflight(
        'PUT',
        names,
        response(204, {
          ...allowed,
          'Access-Control-Allow-Methods': 'PUT',
          'Access-Control-Allow-Headers': names.join(','),
        }),
      ),
      response: response(200),
    }),
  ],
  failed('unspecified'),
);

const responding = exchange(
  [
    hop({
      requestHeaders: [...sentBy(PAGE), ...names.map((name) => ({ name, value: '1' }))],
      response: {
        ...response(200),
        headers: [
          ...headerList({ 'Access-Control-Allow-Origin': names.map((name) => `https://${name}.example`) }),
          ...headerList({ Vary: names }),
        ],
      },
    }),
  ],
  failed('unspecified'),
);

const requests: readonly (readonly [string, Exchange])[] = [
  ['a preflight that asks for 1,500 names, none of them allowed', sending],
  ['a preflight that asks for 1,500 names, all of them allowed', allowing],
  ['a response with 3,000 lines that decide who may read it', responding],
];

describe('a request whose explanation could be endless', () => {
  it.each(requests)('draws no more than a reader can take in, in each tab: %s', async (_what, seen) => {
    const { container, after } = await openPanel({ exchanges: [seen] });
    const tabs = screen.getAllByRole('tab').map((tab) => tab.textContent);
    expect(tabs.length).toBeGreaterThan(3);
    for (const [index, name] of tabs.entries()) {
      await after(() => screen.getAllByRole('tab')[index]?.click());
      expect(container.querySelectorAll('*').length, name).toBeLessThan(MOST_NODES);
    }
  });

  it('shows the steps in portions', async () => {
    const { container, after } = await openPanel({ exchanges: [sending] });
    await after(() => screen.getByRole('tab', { name: /^Steps/ }).click());
    const rows = () => container.querySelectorAll('table.steps tbody tr').length;
    expect(rows()).toBe(100);
    await after(() => screen.getByRole('button', { name: /^Show 100 of \d+ more steps$/ }).click());
    expect(rows()).toBe(200);
  });
});
