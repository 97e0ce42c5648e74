import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { explainElsewhere } from '../../../src/diagnosis/elsewhere/explain-elsewhere';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange, Hop } from '../../../src/exchange/exchange';
import { requestReport } from '../../../src/report/markdown/markdown';
import {
  ALLOWS_PAGE,
  API,
  PAGE,
  blocked,
  completed,
  exchange,
  failed,
  headerList,
  hop,
  preflight,
  response,
  sentBy,
} from '../exchange-builder';
import { elsewhereOf } from '../../../src/diagnosis/elsewhere/elsewhere';

const OTHER = 'https://other.example/orders';

const differencesOf = (seen: Exchange) => explainElsewhere(seen, diagnose(seen));
const textsOf = (seen: Exchange) => differencesOf(seen).map(({ text }) => plainText(text));
const verdictsOf = (seen: Exchange) => {
  const { standard, chromium, firefox, webkit } = elsewhereOf(seen);
  return [standard, chromium, firefox, webkit].map(({ verdict }) => verdict).join(' ');
};

const putRedirect = (
  preflightHeaders: Readonly<Record<string, string>>,
  next: Partial<Hop>,
): readonly [Hop, Hop] => [
  hop({
    method: 'PUT',
    preflight: preflight('PUT', [], response(204, { ...ALLOWS_PAGE, 'Access-Control-Allow-Methods': 'PUT' })),
    response: response(307, { ...ALLOWS_PAGE, Location: OTHER }),
    redirectUrl: OTHER,
  }),
  hop({
    url: OTHER,
    method: 'PUT',
    requestHeaders: sentBy(PAGE, { Origin: 'null' }),
    preflight: preflight('PUT', [], response(204, preflightHeaders)),
    ...next,
  }),
];

describe('what other engines make of it', () => {
  it('is said where the standard forbids what browsers allow, with the rule', () => {
    const received = response(204, { ...ALLOWS_PAGE, 'Access-Control-Allow-Headers': '*' });
    const seen = exchange(
      [
        hop({
          requestHeaders: sentBy(PAGE, { Authorization: 'Bearer hay' }),
          preflight: preflight('GET', ['authorization'], received),
          response: response(200, ALLOWS_PAGE),
        }),
      ],
      completed,
    );
    expect(verdictsOf(seen)).toBe('blocked allowed allowed allowed');
    expect(textsOf(seen)).toEqual([
      'Chrome allows this. The Fetch Standard blocks it because the server allows the header authorization only through *.',
    ]);
    expect(differencesOf(seen)[0]).toMatchObject({
      isInVerdict: true,
      rule: { href: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0' },
    });
    expect(requestReport(seen)).toContain(
      '<summary>Other browsers</summary>\n\n- Chrome allows this. The Fetch Standard blocks it',
    );
  });

  it('is said quietly where another browser would only name another cause first', () => {
    const seen = exchange(
      [hop({ method: 'PUT', requestHeaders: null, preflight: preflight('PUT', [], response(404)) })],
      blocked,
    );
    expect(differencesOf(seen).map(({ isInVerdict }) => isInVerdict)).toEqual([false]);
    expect(textsOf(seen)[0]).toMatch(/^Safari would report another cause first: .*404/);
  });

  it('is not said where all agree', () => {
    expect(textsOf(exchange([hop({ response: response(200, ALLOWS_PAGE) })], completed))).toEqual([]);
    expect(textsOf(exchange([hop({ response: response(200) })], blocked))).toEqual([]);
    const refused = exchange([hop()], failed('refused', 'net::ERR_CONNECTION_REFUSED'));
    expect(textsOf(refused)).toEqual([]);
  });

  it('is not said while the request runs, nor where rules and browser contradict each other', () => {
    expect(textsOf(exchange([hop({ response: response(200, ALLOWS_PAGE) })], null))).toEqual([]);
    const contradicted = exchange([hop({ response: response(200) })], completed);
    expect(diagnose(contradicted).contradiction).not.toBeNull();
    expect(textsOf(contradicted)).toEqual([]);
  });

  it('is open where only others would send a preflight: its response was not recorded', () => {
    const seen = exchange(
      [hop({ requestHeaders: sentBy(PAGE, { DPR: '2' }), response: response(200, ALLOWS_PAGE) })],
      completed,
    );
    expect(verdictsOf(seen)).toBe('unknown allowed unknown unknown');
    expect(textsOf(seen)).toEqual([
      'Chrome allows this. Safari, Firefox and the Fetch Standard would send a preflight first, and its response is not known. The header dpr is not a CORS-safelisted request-header.',
    ]);
  });

  it('is open where only the observed browser asked, and was refused: the request itself was never sent', () => {
    const seen = exchange(
      [hop({ requestHeaders: null, preflight: preflight('GET', ['dpr'], response(204, ALLOWS_PAGE)) })],
      completed,
      { browser: 'firefox' },
    );
    expect(verdictsOf(seen)).toBe('blocked unknown blocked blocked');
    expect(textsOf(seen)).toEqual([
      expect.stringMatching(
        /^Firefox blocks this because .*\. Chrome would continue to a response that was not recorded\.$/,
      ),
    ]);
  });

  it('is the same where only the observed browser asked, and was allowed', () => {
    const received = response(204, { ...ALLOWS_PAGE, 'Access-Control-Allow-Headers': 'dpr' });
    const seen = exchange(
      [
        hop({
          requestHeaders: sentBy(PAGE, { DPR: '2' }),
          preflight: preflight('GET', ['dpr'], received),
          response: response(200, ALLOWS_PAGE),
        }),
      ],
      completed,
      { browser: 'firefox' },
    );
    expect(verdictsOf(seen)).toBe('allowed allowed allowed allowed');
    expect(textsOf(seen)).toEqual([]);
  });

  it('is open where the server may have echoed an Origin that is another one there', () => {
    const nullOrigin = {
      requestHeaders: headerList({ Origin: 'null', 'Access-Control-Request-Method': 'PUT' }),
    };
    const received = response(204, {
      'Access-Control-Allow-Origin': 'null',
      'Access-Control-Allow-Methods': 'PUT',
    });
    const seen = exchange(
      [
        ...putRedirect(
          {},
          {
            preflight: preflight('PUT', [], received, nullOrigin),
            response: response(200, { 'Access-Control-Allow-Origin': 'null' }),
          },
        ),
      ],
      completed,
    );
    expect(verdictsOf(seen)).toBe('allowed allowed unknown allowed');
    expect(textsOf(seen)[0]).toContain('Firefox would send the preflight with a different Origin');
  });

  it('leaves out the preflight that Firefox alone sends after a redirect that made the request a GET', () => {
    const moved = `${API}/done`;
    const seen = exchange(
      [
        hop({
          method: 'PUT',
          preflight: preflight(
            'PUT',
            [],
            response(204, { ...ALLOWS_PAGE, 'Access-Control-Allow-Methods': 'PUT' }),
          ),
          response: response(303, { ...ALLOWS_PAGE, Location: moved }),
          redirectUrl: moved,
        }),
        hop({ url: moved, requestHeaders: null, preflight: preflight('GET', [], response(204)) }),
      ],
      completed,
      { browser: 'firefox' },
    );
    expect(verdictsOf(seen)).toBe('unknown unknown blocked unknown');
  });

  it('ends where a redirect leads on in the observed browser only: an empty Location is none in Chrome', () => {
    const again = response(302, { ...ALLOWS_PAGE, Location: '' });
    const hops = Array.from({ length: 20 }, () => hop({ response: again, redirectUrl: API }));
    const seen = exchange([hop({ response: again, redirectUrl: API }), ...hops], completed, {
      browser: 'firefox',
    });
    expect(diagnose(seen).causes[0]?.code).toBe('redirect-loop');
    expect(verdictsOf(seen)).toBe('blocked allowed blocked blocked');
    expect(textsOf(seen)[0]).toMatch(/^Firefox blocks this because .*\. Chrome allows it\.$/);
  });
});
