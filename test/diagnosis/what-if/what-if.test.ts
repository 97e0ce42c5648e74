import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { plainText } from '../../../src/diagnosis/prose';
import { causeChanges } from '../../../src/diagnosis/what-if/cause-changes';
import { stepChanges } from '../../../src/diagnosis/what-if/step-changes';
import { whatIf } from '../../../src/diagnosis/what-if/what-if';
import type { WhatIf } from '../../../src/diagnosis/what-if/what-if';
import {
  NO_EDITS,
  recordedLineKey,
  withAddedLine,
  withCredentials,
  withLine,
  withMethod,
  withStatus,
} from '../../../src/diagnosis/what-if/what-if-edits';
import type { WhatIfEdits } from '../../../src/diagnosis/what-if/what-if-edits';
import type { Exchange } from '../../../src/exchange/exchange';
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

const ANSWER = { message: 'response', hop: 0 } as const;
const PREFLIGHT = { message: 'preflight', hop: 0 } as const;
const ALLOW_ORIGIN = recordedLineKey('access-control-allow-origin', 0);

const typed = (key: string, value: string) => ({ key, kind: 'change', name: null, value }) as const;
const removed = (key: string) => ({ key, kind: 'remove', name: null, value: null }) as const;
const line = (name: string, value: string) => ({ name, value });

function tried(recorded: Exchange, edits: WhatIfEdits): WhatIf {
  const result = whatIf(recorded, diagnose(recorded), edits);
  if (result === null) throw new Error('the origin of the page is known');
  return result;
}

const codesOf = ({ diagnosis }: WhatIf) => diagnosis.causes.map(({ code }) => code);

const allowing = (origin: string, more = {}) =>
  response(200, { 'Access-Control-Allow-Origin': origin, ...more });

const silent = exchange([hop({ response: response(200) })], blocked);
const allowed = exchange([hop({ response: allowing(PAGE) })], completed);

/** A POST of JSON of which the preflight names no header, so that the request was never sent. */
const refusedPreflight = exchange(
  [
    hop({
      method: 'POST',
      requestHeaders: null,
      preflight: preflight('POST', ['content-type'], response(204, { 'Access-Control-Allow-Origin': PAGE })),
    }),
  ],
  blocked,
);

describe('the verdict follows', () => {
  it('a header line that is added', () => {
    const edits = withAddedLine(NO_EDITS, ANSWER, line('access-control-allow-origin', PAGE));
    expect(tried(silent, edits).diagnosis.verdict).toBe('allowed');
  });

  it('each keystroke of a value, until it is the origin', () => {
    const verdicts = ['', 'https://app.exampl', PAGE, `${PAGE}/`].map(
      (value) =>
        tried(silent, withAddedLine(NO_EDITS, ANSWER, line('Access-Control-Allow-Origin', value))).diagnosis
          .verdict,
    );
    expect(verdicts).toEqual(['blocked', 'blocked', 'allowed', 'blocked']);
  });

  it('a line that is removed, against what the browser really did', () => {
    const result = tried(allowed, withLine(NO_EDITS, ANSWER, removed(ALLOW_ORIGIN)));
    expect(result.diagnosis.verdict).toBe('blocked');
    expect(codesOf(result)).toEqual(['allow-origin-missing']);
    expect(result.diagnosis.contradiction).toBeNull();
  });

  it('one of two lines of a name that is removed', () => {
    const twice = exchange(
      [hop({ response: response(200, { 'Access-Control-Allow-Origin': [PAGE, '*'] }) })],
      blocked,
    );
    const second = recordedLineKey('access-control-allow-origin', 1);
    expect(tried(twice, withLine(NO_EDITS, ANSWER, removed(second))).diagnosis.verdict).toBe('allowed');
  });

  it('the credentials mode', () => {
    const everybody = exchange([hop({ response: allowing('*') })], completed);
    expect(codesOf(tried(everybody, withCredentials(NO_EDITS, 'include')))).toEqual([
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
    const answer = response(404, {
      'Access-Control-Allow-Origin': PAGE,
      'Access-Control-Allow-Headers': 'content-type',
    });
    const recorded = exchange(
      [hop({ method: 'POST', requestHeaders: null, preflight: preflight('POST', ['content-type'], answer) })],
      blocked,
    );
    const past = tried(recorded, withStatus(NO_EDITS, PREFLIGHT, '204'));
    expect(past.diagnosis.blockedAt).toEqual({ stage: 'response', hop: 0 });
  });
});

describe('an answer that nobody has seen', () => {
  it('is one without any CORS header, and can be written', () => {
    const named = withAddedLine(NO_EDITS, PREFLIGHT, line('Access-Control-Allow-Headers', 'content-type'));
    const past = tried(refusedPreflight, named);
    expect(codesOf(past)).toEqual(['allow-origin-missing']);
    expect(past.diagnosis.causes[0]?.knownBy).toBe('assumed');
    expect(past.answers.map(({ seen }) => seen)).toEqual([true, false]);
    const written = withAddedLine(named, ANSWER, line('Access-Control-Allow-Origin', '*'));
    expect(tried(refusedPreflight, written).diagnosis.verdict).toBe('allowed');
  });

  it('is that of a preflight which another method makes necessary', () => {
    const put = tried(allowed, withMethod(NO_EDITS, 'put'));
    expect(put.diagnosis).toMatchObject({
      verdict: 'blocked',
      blockedAt: { stage: 'preflight', hop: 0 },
      preflight: { required: true, sent: true, reasons: [{ kind: 'method', method: 'PUT' }] },
      reachedServer: 'no',
    });
    expect(put.answers[0]).toMatchObject({ place: PREFLIGHT, seen: false, method: 'OPTIONS' });
    const answered = [
      line('Access-Control-Allow-Origin', PAGE),
      line('Access-Control-Allow-Methods', 'PUT'),
    ].reduce((edits, one) => withAddedLine(edits, PREFLIGHT, one), withMethod(NO_EDITS, 'put'));
    expect(tried(allowed, answered).diagnosis.verdict).toBe('allowed');
  });

  it('is that of a preflight which another header makes necessary', () => {
    const asked = tried(allowed, withAddedLine(NO_EDITS, 'request', line('X-Api-Key', '1')));
    expect(asked.diagnosis.preflight.reasons).toMatchObject([{ kind: 'header', name: 'x-api-key' }]);
    expect(codesOf(asked)).toContain('header-not-allowed');
  });

  it('is where another Location leads', () => {
    const recorded = exchange(
      [
        hop({
          response: response(302, { Location: 'https://cdn.example/a', 'Access-Control-Allow-Origin': '*' }),
        }),
        hop({ url: 'https://cdn.example/a', response: allowing('*') }),
      ],
      completed,
    );
    const location = recordedLineKey('location', 0);
    const same = tried(recorded, withAddedLine(NO_EDITS, ANSWER, line('Vary', 'Origin')));
    expect(same.diagnosis.verdict).toBe('allowed');
    const other = tried(recorded, withLine(NO_EDITS, ANSWER, typed(location, 'https://cdn.example/b')));
    expect(other.answers.map(({ url, seen }) => ({ url, seen }))).toEqual([
      { url: 'https://api.example/orders', seen: true },
      { url: 'https://cdn.example/b', seen: false },
    ]);
    const final = tried(recorded, withStatus(NO_EDITS, ANSWER, '200'));
    expect(final.exchange.hops).toHaveLength(1);
    expect(final.diagnosis.verdict).toBe('allowed');
  });
});

describe('a request that is edited', () => {
  it('needs no preflight once nothing in it asks for one', () => {
    const key = recordedLineKey('content-type', 0);
    const plain = tried(refusedPreflight, withLine(NO_EDITS, 'request', typed(key, 'text/plain')));
    expect(plain.diagnosis.preflight).toMatchObject({ required: false, sent: false });
    expect(plain.answers.map(({ place }) => place.message)).toEqual(['response']);
  });

  it('keeps the answer to its preflight for another question', () => {
    const edits = withAddedLine(NO_EDITS, 'request', line('X-Api-Key', '1'));
    const asked = tried(refusedPreflight, edits);
    expect(asked.diagnosis.causes.map(({ failure }) => failure)).toMatchObject([
      { code: 'header-not-allowed', name: 'content-type' },
      { code: 'header-not-allowed', name: 'x-api-key' },
    ]);
    expect(asked.answers[0]?.seen).toBe(true);
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
    expect(tried(own, withMethod(NO_EDITS, 'DELETE')).answers).toHaveLength(1);
  });
});

describe('what is typed wrongly', () => {
  const wrongIn = (name: string, value: string) => {
    const { answers } = tried(silent, withAddedLine(NO_EDITS, ANSWER, { name, value }));
    return answers[0]?.lines.map(({ line: used, wrong }) => ({ used, why: wrong && plainText(wrong) }));
  };

  it.each([
    ['Access Control', '*', 'A header name has no space in it.'],
    ['Vary:', 'Origin', 'The colon is not part of the name.'],
    ['', 'Origin', 'A header needs a name.'],
    ['Vāry', 'Origin', 'A header name cannot hold ā.'],
    ['X-A', 'a\r\nb', 'A header value cannot hold a line break.'],
    ['X-A', 'a\0b', 'A header value cannot hold a NUL character.'],
    ['X-A', 'a'.repeat(8_193), 'The value is longer than 8192 characters.'],
    ['a'.repeat(257), '', 'The name is longer than 256 characters.'],
  ])('is said beside the line and not used: %j', (name, value, why) => {
    expect(wrongIn(name, value)).toEqual([{ used: null, why }]);
  });

  it('leaves a recorded line as it was', () => {
    const edits = withLine(NO_EDITS, ANSWER, typed(ALLOW_ORIGIN, 'https://\nx'));
    expect(tried(allowed, edits).diagnosis.verdict).toBe('allowed');
  });

  it('is a status that no answer has, and a method that no script may use', () => {
    const edits = withMethod(withStatus(NO_EDITS, ANSWER, '99'), 'TRACE');
    const { answers, wrongMethod, exchange: same } = tried(silent, edits);
    expect(answers[0]?.wrongStatus).not.toBeNull();
    expect(plainText(wrongMethod ?? [])).toBe('No script may use the method TRACE.');
    expect(same.hops[0]).toMatchObject({ method: 'GET', response: { status: 200 } });
  });

  it('is a header that only the browser sets', () => {
    const { requestLines } = tried(
      silent,
      withAddedLine(NO_EDITS, 'request', line('Origin', 'https://evil.example')),
    );
    expect(plainText(requestLines[0]?.wrong ?? [])).toContain('No script may set Origin');
  });

  it('is nothing where spaces surround a value, or text is beyond ASCII', () => {
    expect(wrongIn('X-A', ' ü ')).toEqual([{ used: { name: 'X-A', value: 'Ã¼' }, why: null }]);
  });
});

describe('new events for the recorded request', () => {
  it('leave the edits on the lines that they were made on', () => {
    const edits = withLine(NO_EDITS, ANSWER, typed(ALLOW_ORIGIN, '*'));
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
    const edits = withLine(NO_EDITS, ANSWER, {
      key: ALLOW_ORIGIN,
      kind: 'change',
      name: 'Access-Control-Allow-Origin',
      value: '*',
    });
    expect(tried(silent, edits).diagnosis.verdict).toBe('allowed');
  });
});

describe('beside the real diagnosis', () => {
  it('each cause is cured, still wrong, new, or out of reach', () => {
    const changesOf = (recorded: Exchange, edits: WhatIfEdits) =>
      causeChanges(diagnose(recorded), tried(recorded, edits).diagnosis).map(
        ({ kind, cause }) => `${kind} ${cause.code}`,
      );
    const added = withAddedLine(NO_EDITS, ANSWER, line('Access-Control-Allow-Origin', '*'));
    expect(changesOf(silent, added)).toEqual(['gone allow-origin-missing']);
    expect(changesOf(silent, withCredentials(added, 'include'))).toEqual([
      'new allow-origin-wildcard-with-credentials',
      'new allow-credentials-missing',
      'gone allow-origin-missing',
    ]);
    expect(changesOf(silent, withMethod(NO_EDITS, 'PUT'))).toEqual([
      'new allow-origin-missing',
      'new method-not-allowed',
      'not-reached allow-origin-missing',
    ]);
  });

  it('the steps that change are those whose outcome or input does', () => {
    const after = tried(silent, withAddedLine(NO_EDITS, ANSWER, line('Access-Control-Allow-Origin', PAGE)));
    const changes = stepChanges(diagnose(silent).trace, after.diagnosis.trace);
    expect(changes.map(({ before, after: now }) => [before?.outcome, now?.outcome])).toContainEqual([
      'fail',
      'pass',
    ]);
    expect(stepChanges(after.diagnosis.trace, after.diagnosis.trace)).toEqual([]);
  });
});
