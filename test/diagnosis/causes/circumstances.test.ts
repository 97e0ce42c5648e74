import { describe, expect, it } from 'vitest';
import { circumstancesOf } from '../../../src/diagnosis/causes/parts/circumstances';
import { API, hop, PAGE, preflight, response, sentBy } from '../exchange-builder';

const place = { hop: 0, origin: null } as const;

describe('the circumstances of a cause', () => {
  it('are those of the message that was judged, whatever the evidence shows', () => {
    const hopData = hop({
      preflight: preflight('PUT', [], response(204, { 'Access-Control-Allow-Origin': '*' })),
      response: response(404, { 'Access-Control-Allow-Origin': 'https://other.example' }),
    });
    expect(circumstancesOf({ ...place, stage: 'preflight', hopData })).toMatchObject({
      status: 204,
      allowOrigin: '*',
      url: API,
      location: null,
    });
    expect(circumstancesOf({ ...place, stage: 'response', hopData })).toMatchObject({
      status: 404,
      allowOrigin: 'https://other.example',
    });
  });

  it('have the absolute URL of a redirect, and of no other response with a Location', () => {
    const to = (status: number) =>
      circumstancesOf({
        ...place,
        stage: 'redirect',
        hopData: hop({ response: response(status, { Location: '/login' }) }),
      }).location;
    expect(to(302)).toBe('https://api.example/login');
    expect(to(201)).toBeNull();
  });

  it('have the origin that was sent, and the one of the rules where none was shown', () => {
    const originOf = (requestHeaders: ReturnType<typeof sentBy> | null) =>
      circumstancesOf({
        ...place,
        stage: 'response',
        origin: 'https://rules.example',
        hopData: hop({ requestHeaders }),
      }).origin;
    expect(originOf(sentBy(PAGE))).toBe(PAGE);
    expect(originOf(null)).toBe('https://rules.example');
  });
});
