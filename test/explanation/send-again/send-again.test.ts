import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../src/diagnosis/case';
import { plainText } from '../../../src/diagnosis/words/prose';
import { NO_TAB } from '../../../src/exchange/network-event';
import type { Exchange } from '../../../src/exchange/exchange';
import { sendAgainOf } from '../../../src/explanation/send-again/send-again';
import type { SendAgain, SendingFrom } from '../../../src/explanation/send-again/send-again';
import { blocked, exchange, hop, PAGE, preflight, response, sentBy } from '../../diagnosis/exchange-builder';
import { blockedAt, INCLUDES } from '../../diagnosis/follow-up/request-again';

const FROM: SendingFrom = {
  origin: PAGE,
  isPaused: false,
  isSecret: ({ name }) => /^authorization$/i.test(name),
};

const offerOf = (shown: Exchange, from: Partial<SendingFrom> = {}): SendAgain | null =>
  sendAgainOf(caseOf(shown, null), { ...FROM, ...from });

function offered(shown: Exchange) {
  const offer = offerOf(shown);
  if (offer?.kind !== 'offered') throw new Error('it is not offered');
  return { ...offer, cautions: offer.cautions.map(plainText), description: plainText(offer.description) };
}

function whyNot(shown: Exchange, from: Partial<SendingFrom> = {}): string {
  const offer = offerOf(shown, from);
  if (offer?.kind !== 'refused') throw new Error('it is not refused');
  return plainText(offer.why);
}

const preflighted = (method: string, names: readonly string[], sent: Record<string, string> | null) =>
  exchange(
    [
      hop({
        method,
        requestHeaders: sent === null ? null : sentBy(PAGE, sent),
        preflight: preflight(method, names, response(204)),
      }),
    ],
    blocked,
  );

describe('Send again', () => {
  it('repeats a GET at once, with the headers of the script and none that browsers set', () => {
    const { request, cautions, description } = offered(
      blockedAt(1, { sent: { Accept: 'application/json', 'User-Agent': 'Mozilla/5.0 ', Cookie: 'a=b' } }),
    );
    expect(request).toEqual({
      origin: PAGE,
      url: 'https://api.example/orders',
      method: 'GET',
      mode: 'cors',
      credentials: 'include',
      headers: [{ name: 'Accept', value: 'application/json' }],
    });
    expect(cautions).toEqual([]);
    expect(description).toBe(
      'Sends this GET again from the page, with credentials and past the browser cache.',
    );
  });

  it('has credentials only where the request had them', () => {
    expect(offered(blockedAt(1, { sent: INCLUDES })).request.credentials).toBe('include');
    expect(offered(blockedAt(1)).request.credentials).toBe('same-origin');
    expect(offered(blockedAt(1, { more: { browser: 'firefox' } })).request.credentials).toBe('same-origin');
  });

  it('asks before it repeats what may change something, and says that there is no body', () => {
    const { cautions } = offered(preflighted('POST', ['x-shop'], { 'X-Shop': '7' }));
    expect(cautions).toEqual([
      'This sends POST again from the page, without its body, which is not recorded. The server may process it once more.',
    ]);
  });

  it('asks before it sends a secret that the preflight shows to be the script’s', () => {
    const { request, cautions } = offered(
      preflighted('GET', ['authorization'], { Authorization: 'Bearer abc' }),
    );
    expect(request.headers).toEqual([{ name: 'Authorization', value: 'Bearer abc' }]);
    expect(cautions).toEqual(['This sends the recorded value of Authorization again.']);
  });

  it('leaves out a secret that may be the browser’s own, such as the password of its dialog', () => {
    const { request, cautions, description } = offered(
      blockedAt(1, { sent: { Authorization: 'Basic abc' } }),
    );
    expect(request.headers).toEqual([]);
    expect(cautions).toEqual([]);
    expect(description).toContain('Authorization is left out');
  });

  it('sends made-up values for headers that were never sent, so that the preflight is the same, and asks first', () => {
    const { request, cautions } = offered(preflighted('GET', ['content-type', 'x-shop'], null));
    expect(request.headers).toEqual([
      { name: 'content-type', value: 'application/json' },
      { name: 'x-shop', value: 'not-recorded' },
    ]);
    expect(cautions).toEqual([
      'The value of content-type, x-shop was not recorded. A made-up value, such as not-recorded, is sent instead. The server may respond with an error.',
    ]);
  });

  it.each<[string, Exchange]>([
    ['an image', blockedAt(1, { more: { type: 'image' } })],
    ['a font', blockedAt(1, { more: { type: 'font' } })],
    ['a navigation', blockedAt(1, { more: { type: 'sub_frame' }, sent: { 'Sec-Fetch-Mode': 'navigate' } })],
    ['a mode that reaches no other origin', blockedAt(1, { sent: { 'Sec-Fetch-Mode': 'same-origin' } })],
    ['a URL that no script may request', blockedAt(1, { hop: { url: 'ftp://api.example/' } })],
  ])('is not offered for %s', (_, shown) => {
    expect(offerOf(shown)).toBeNull();
  });

  it.each<[string, Exchange]>([
    ['worker', blockedAt(1, { more: { tabId: NO_TAB } })],
    ['frame', blockedAt(1, { more: { frameId: 3 } })],
    ['origin', blockedAt(1, { more: { pageOrigin: 'null' } })],
    ['not all', blockedAt(1, { more: { beginningMissed: true } })],
    ['eventsource', blockedAt(1, { sent: { Accept: 'text/event-stream' } })],
    ['upload', preflighted('POST', [], {})],
  ])('says why it cannot repeat a request (%s)', (reason, shown) => {
    expect(whyNot(shown).toLowerCase()).toContain(reason);
  });

  it('says why where another page is shown or nothing is recorded', () => {
    expect(whyNot(blockedAt(1), { origin: 'https://other.example' })).toContain('another origin');
    expect(whyNot(blockedAt(1), { isPaused: true })).toContain('paused');
  });

  it('is offered where it is not known which page is shown, because the page is asked before it sends', () => {
    expect(offerOf(blockedAt(1), { origin: null })?.kind).toBe('offered');
  });
});
