import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exchangeRaw, PREFLIGHT_FOR_PUT } from './raw-client';
import { startZoo } from './start-zoo';
import type { Zoo } from './start-zoo';

const header = (response: string, name: string): string | undefined =>
  new RegExp(`^${name}: (.*)\r$`, 'im').exec(response)?.[1];

describe('the endpoints that tell identical requests apart', () => {
  let zoo: Zoo;
  beforeAll(async () => {
    zoo = await startZoo({ cases: [] });
  });
  afterAll(() => zoo.close());

  it('give every response under /load a marker of its own and refuse every second preflight', async () => {
    const url = `${zoo.origins.api}/load?n=a&deny=odd&maxDelay=5`;
    const responses = await Promise.all([1, 2, 3, 4].map(() => exchangeRaw(url, PREFLIGHT_FOR_PUT)));
    const byMarker = new Map(
      responses.map((response) => [
        header(response, 'X-Zoo-Marker'),
        header(response, 'Access-Control-Allow-Methods'),
      ]),
    );
    expect(Object.fromEntries(byMarker)).toEqual({
      'a-preflight-0': 'PUT',
      'a-preflight-1': 'GET',
      'a-preflight-2': 'PUT',
      'a-preflight-3': 'GET',
    });
    expect(header(await exchangeRaw(url, { method: 'PUT' }), 'X-Zoo-Marker')).toBe('a-actual-0');
    expect(zoo.loadLog('a').map(({ kind, allowed }) => [kind, allowed])).toEqual([
      ['preflight', true],
      ['preflight', false],
      ['preflight', true],
      ['preflight', false],
      ['actual', true],
    ]);
  });

  it('respond to the next preflight in lockstep only when the request of the one before has come', async () => {
    const url = `${zoo.origins.api}/lockstep?n=b&deny=third`;
    const received: (string | undefined)[] = [];
    const preflight = async (): Promise<void> => {
      received.push(header(await exchangeRaw(url, PREFLIGHT_FOR_PUT), 'X-Zoo-Marker'));
    };
    const put = async (): Promise<string | undefined> =>
      header(await exchangeRaw(url, { method: 'PUT' }), 'X-Zoo-Preflight-Marker');

    await preflight();
    const others = [preflight(), preflight(), preflight()];
    await exchangeRaw(`${zoo.origins.api}/nowhere`);
    expect(received).toEqual(['b-0']);
    expect(await put()).toBe('b-0');
    await vi.waitFor(() => expect(received).toContain('b-1'));
    expect(await put()).toBe('b-1');
    await vi.waitFor(() => expect(received).toContain('b-3'));
    expect(await put()).toBe('b-3');
    await Promise.all(others);
    expect(zoo.lockstepLog('b')).toEqual([
      { marker: 'b-0', allowed: true, followed: true },
      { marker: 'b-1', allowed: true, followed: true },
      { marker: 'b-2', allowed: false, followed: false },
      { marker: 'b-3', allowed: true, followed: true },
    ]);
  });
});
