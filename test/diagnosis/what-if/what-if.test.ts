import { describe, expect, it } from 'vitest';
import {
  NO_EDITS,
  recordedLineKey,
  withAddedLine,
  withCredentials,
  withLine,
  withMethod,
  withStatus,
} from '../../../src/diagnosis/what-if/what-if-edits';
import { codesOf } from '../codes-of';
import {
  PAGE,
  blocked,
  completed,
  exchange,
  headerList,
  hop,
  preflight,
  response,
} from '../exchange-builder';
import {
  ALLOW_ORIGIN,
  RESPONSE,
  PREFLIGHT,
  allowed,
  allowing,
  line,
  refusedPreflight,
  silent,
  tried,
  typed,
} from './tried-edits';

const removed = (key: string) => ({ key, kind: 'remove', name: null, value: null }) as const;

describe('the verdict follows', () => {
  it('a header line that is added', () => {
    const edits = withAddedLine(NO_EDITS, RESPONSE, line('access-control-allow-origin', PAGE));
    expect(tried(silent, edits).diagnosis.verdict).toBe('allowed');
  });

  it('each keystroke of a value, until it is the origin', () => {
    const verdicts = ['', 'https://app.exampl', PAGE, `${PAGE}/`].map(
      (value) =>
        tried(silent, withAddedLine(NO_EDITS, RESPONSE, line('Access-Control-Allow-Origin', value))).diagnosis
          .verdict,
    );
    expect(verdicts).toEqual(['blocked', 'blocked', 'allowed', 'blocked']);
  });

  it('a line that is removed, against what the browser really did', () => {
    const result = tried(allowed, withLine(NO_EDITS, RESPONSE, removed(ALLOW_ORIGIN)));
    expect(result.diagnosis.verdict).toBe('blocked');
    expect(codesOf(result.diagnosis)).toEqual(['allow-origin-missing']);
    expect(result.diagnosis.contradiction).toBeNull();
  });

  it('one of two lines of a name that is removed', () => {
    const twice = exchange(
      [hop({ response: response(200, { 'Access-Control-Allow-Origin': [PAGE, '*'] }) })],
      blocked,
    );
    const second = recordedLineKey('access-control-allow-origin', 1);
    expect(tried(twice, withLine(NO_EDITS, RESPONSE, removed(second))).diagnosis.verdict).toBe('allowed');
  });

  it('the credentials mode', () => {
    const everybody = exchange([hop({ response: allowing('*') })], completed);
    expect(codesOf(tried(everybody, withCredentials(NO_EDITS, 'include')).diagnosis)).toEqual([
      'allow-origin-wildcard-with-credentials',
      'allow-credentials-missing',
    ]);
    const withCookie = exchange(
      [
        hop({
          requestHeaders: headerList({ Origin: PAGE, 'Sec-Fetch-Mode': 'cors', Cookie: 'a=1' }),
          response: allowing('*'),
        }),
      ],
      blocked,
    );
    expect(tried(withCookie, withCredentials(NO_EDITS, 'not-include')).diagnosis.verdict).toBe('allowed');
  });

  it('the status of the preflight', () => {
    const received = response(404, {
      'Access-Control-Allow-Origin': PAGE,
      'Access-Control-Allow-Headers': 'content-type',
    });
    const recorded = exchange(
      [
        hop({
          method: 'POST',
          requestHeaders: null,
          preflight: preflight('POST', ['content-type'], received),
        }),
      ],
      blocked,
    );
    const past = tried(recorded, withStatus(NO_EDITS, PREFLIGHT, '204'));
    expect(past.diagnosis.blockedAt).toEqual({ stage: 'response', hop: 0 });
  });
});

describe('a request that is edited', () => {
  it('needs no preflight once nothing in it asks for one', () => {
    const key = recordedLineKey('content-type', 0);
    const plain = tried(refusedPreflight, withLine(NO_EDITS, 'request', typed(key, 'text/plain')));
    expect(plain.diagnosis.preflight).toMatchObject({ required: false, sent: false });
    expect(plain.responses.map(({ place }) => place.message)).toEqual(['response']);
  });

  it('keeps the preflight response for another edit', () => {
    const edits = withAddedLine(NO_EDITS, 'request', line('X-Api-Key', '1'));
    const requested = tried(refusedPreflight, edits);
    expect(requested.diagnosis.causes.map(({ failure }) => failure)).toMatchObject([
      { code: 'header-not-allowed', name: 'content-type' },
      { code: 'header-not-allowed', name: 'x-api-key' },
    ]);
    expect(requested.responses[0]?.seen).toBe(true);
  });

  it('still has its preflight remembered where it asks for no more than before', () => {
    const remembered = exchange([hop({ method: 'PUT', response: allowing(PAGE) })], completed);
    const edits = withAddedLine(NO_EDITS, 'request', line('Accept', 'text/html'));
    expect(tried(remembered, edits).diagnosis.preflight).toMatchObject({ sent: false, fromCache: true });
    const more = tried(remembered, withMethod(NO_EDITS, 'DELETE'));
    expect(more.diagnosis.blockedAt?.stage).toBe('preflight');
  });

  it('is never preflighted to the page’s own origin', () => {
    const own = exchange([hop({ url: `${PAGE}/orders`, response: response(200) })], completed);
    expect(tried(own, withMethod(NO_EDITS, 'DELETE')).diagnosis.verdict).toBe('allowed');
    expect(tried(own, withMethod(NO_EDITS, 'DELETE')).responses).toHaveLength(1);
  });
});

describe('new events for the recorded request', () => {
  it('leave the edits on the lines that they were made on', () => {
    const edits = withLine(NO_EDITS, RESPONSE, typed(ALLOW_ORIGIN, '*'));
    const more = exchange(
      [
        hop({
          response: response(200, {
            Date: 'now',
            'Set-Cookie': 'a=1',
            'Access-Control-Allow-Origin': 'null',
          }),
        }),
      ],
      blocked,
    );
    expect(tried(more, edits).diagnosis.verdict).toBe('allowed');
  });

  it('leave a line that is no longer there as one that was added', () => {
    const edits = withLine(NO_EDITS, RESPONSE, {
      key: ALLOW_ORIGIN,
      kind: 'change',
      name: 'Access-Control-Allow-Origin',
      value: '*',
    });
    expect(tried(silent, edits).diagnosis.verdict).toBe('allowed');
  });
});
