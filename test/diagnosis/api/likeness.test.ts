import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { likenessOf } from '../../../src/diagnosis/api/likeness';
import type { Exchange } from '../../../src/exchange/exchange';
import { blocked, exchange, hop, PAGE, response, sentBy } from '../exchange-builder';
import type { Headers } from '../exchange-builder';

type Parts = {
  readonly id?: string;
  readonly url?: string;
  readonly method?: string;
  readonly sent?: Headers;
  readonly status?: number;
  readonly received?: Headers;
};

function likeness({
  id = '1',
  url = '/v1/1',
  method = 'GET',
  sent = {},
  status = 200,
  received = {},
}: Parts) {
  const requested = hop({
    url: `https://api.example${url}`,
    method,
    requestHeaders: sentBy(PAGE, sent),
    response: response(status, received),
  });
  const seen: Exchange = { ...exchange([requested], blocked), id };
  return likenessOf(seen, diagnose(seen));
}

describe('requests that need the same of their server', () => {
  it.each<[string, Parts, Parts]>([
    ['path and id', { id: '1', url: '/v1/1' }, { id: '2', url: '/v1/2?page=3' }],
    ['a token', { sent: { Authorization: 'Bearer a' } }, { sent: { Authorization: 'Bearer b' } }],
    ['a date', { received: { Date: 'today' } }, { received: { Date: 'tomorrow' } }],
  ])('are alike if they differ in %s', (_, one, other) => {
    expect(likeness(one)).toBe(likeness(other));
  });

  it.each<[string, Parts, Parts]>([
    ['the method', { method: 'GET' }, { method: 'POST' }],
    ['the status', { status: 200 }, { status: 401 }],
    ['the allowed origin', {}, { received: { 'Access-Control-Allow-Origin': 'https://other.example' } }],
    ['the type of the body', { sent: { 'Content-Type': 'text/plain' } }, { sent: { 'Content-Type': 'a/b' } }],
    ['a cookie', {}, { sent: { Cookie: 'session=1' } }],
    ['the server', { url: '/v1/1' }, { url: ':8443/v1/1' }],
  ])('are not alike if they differ in %s', (_, one, other) => {
    expect(likeness(one)).not.toBe(likeness(other));
  });
});
