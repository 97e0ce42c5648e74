import { describe, expect, it } from 'vitest';
import { explainClientFix } from '../../../src/diagnosis/fix/explain-client-fix';
import { plainText } from '../../../src/diagnosis/words/prose';
import { ALLOWS_PAGE, blocked, exchange, hop, response } from '../exchange-builder';
import { requested, clientOf, simple, WITH_COOKIE } from './fix-lines';
import { fixOf } from '../../../src/diagnosis/fix/fix-of';

describe('what the page could do instead', () => {
  it('drops the headers that the server refuses, where the rest is allowed', () => {
    const headers = { ...ALLOWS_PAGE, 'Access-Control-Allow-Headers': 'content-type' };
    const [first] = clientOf(requested('POST', ['content-type', 'x-trace'], headers));
    expect(first).toMatch(/^drop x-trace, needs final 0 \(unseen\)/);
  });

  it('sends plain text where that makes the browser not ask at all', () => {
    const [first] = clientOf(requested('POST', ['content-type'], {}, 404));
    expect(first).toMatch(/^text-plain, needs final 0 \(unseen\)/);
  });

  it('does both where only both together help', () => {
    const [first] = clientOf(requested('POST', ['content-type', 'x-trace'], {}, 404));
    expect(first).toMatch(/^text-plain \+ drop x-trace, needs/);
  });

  it('writes the method as the server does', () => {
    const headers = { ...ALLOWS_PAGE, 'Access-Control-Allow-Methods': 'PATCH' };
    expect(clientOf(requested('patch', [], headers))[0]).toMatch(/^patch → PATCH, needs/);
  });

  it('does without an upload listener', () => {
    expect(clientOf(requested('POST', [], {}, 405))[0]).toMatch(/^no-upload-listener, needs/);
  });

  it('omits credentials where the server is public', () => {
    const seen = exchange(
      [
        hop({
          requestHeaders: WITH_COOKIE,
          response: response(200, { 'Access-Control-Allow-Origin': '*' }),
        }),
      ],
      blocked,
    );
    expect(clientOf(seen)).toEqual(['omit-credentials', 'own-origin-proxy']);
  });

  it('is said with what each response must have for it, in a sentence that can be copied', () => {
    const fix = fixOf(requested('PUT', [], { ...ALLOWS_PAGE, Location: '/orders/' }, 308));
    const [first] = fix?.client ?? [];
    if (first === undefined) throw new Error('the page can ask the final URL');
    expect(plainText(explainClientFix(first).proof)).toMatch(
      /^This passes the rules of Chrome, Firefox, Safari and the Fetch Standard only with certain headers\. The preflight response must have .*\. The response must have .*\. Those responses were not received yet\.$/,
    );
  });

  it('asks the final URL where a preflight is redirected', () => {
    const [first] = clientOf(requested('PUT', [], { ...ALLOWS_PAGE, Location: '/orders/' }, 308));
    expect(first).toMatch(
      /^ask https:\/\/api\.example\/orders\/, needs preflight 0 \(unseen\) .* final 0 \(unseen\)/,
    );
  });

  it('is not offered where the rules still fail', () => {
    expect(clientOf(simple({}))).toEqual(['own-origin-proxy']);
  });
});
