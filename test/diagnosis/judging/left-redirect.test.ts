import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { explainVerdict } from '../../../src/diagnosis/sentences/explain-verdict';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { End, Exchange } from '../../../src/exchange/exchange';
import { codesOf } from '../codes-of';
import { ALLOWS_PAGE, completed, exchange, failed, hop, response } from '../exchange-builder';
import type { Headers } from '../exchange-builder';

/** How Firefox ends a response that it refuses to a worker, a redirect to a worker with `redirect: "error"`, and one that it refuses itself. */
const REFUSED = failed('unspecified', 'NS_ERROR_DOM_BAD_URI');
const FAILED_BY_MODE = failed('other', 'NS_BINDING_FAILED');
const UNUSABLE = failed('orb', 'NS_ERROR_CORRUPTED_CONTENT');

const EARLY = ['data:text/plain,x', 'blob:https://a.example/x', 'file:///x', 'javascript:0', 'http://:x'];

const ended = (location: string, end: End, headers: Headers = {}, more: Partial<Exchange> = {}): Exchange =>
  exchange([hop({ response: response(307, { ...headers, Location: location }) })], end, {
    browser: 'firefox',
    ...more,
  });

const said = (seen: Exchange): string => plainText(explainVerdict(seen, diagnose(seen)));

describe('a redirect of Firefox to where no script may go', () => {
  it.each(EARLY)('is refused for %s first, where the script follows it', (location) => {
    expect(codesOf(diagnose(ended(location, UNUSABLE)))[0]).toMatch(/^redirect-(scheme|location-invalid)$/);
  });

  it.each(EARLY)('is refused by CORS alone, where a worker does not follow it to %s', (location) => {
    const diagnosed = diagnose(ended(location, REFUSED));
    expect(codesOf(diagnosed)).toEqual(['allow-origin-missing']);
    expect(diagnosed.blockedAt).toEqual({ stage: 'redirect', hop: 0 });
  });

  it('is refused by CORS alone, where a page does not follow it and so is told that it is completed', () => {
    expect(codesOf(diagnose(ended('data:text/plain,x', completed)))).toEqual(['allow-origin-missing']);
  });

  it.each([...EARLY, 'https://user:secret@other.example/'])(
    'is an opaque response or an error to a page that does not follow it to %s, and which is not known',
    (location) => {
      expect(said(ended(location, completed, ALLOWS_PAGE))).toMatch(
        /^Redirect not followed: .* Which one is not known\./,
      );
    },
  );

  it.each([...EARLY, 'ftp://other.example/', 'https://user:secret@other.example/', 'https://other.example/'])(
    'fails for its redirect mode in a worker by an error of its own, wherever it leads: %s',
    (location) => {
      const [first] = diagnose(ended(location, FAILED_BY_MODE, ALLOWS_PAGE)).causes;
      expect(first).toMatchObject({ code: 'redirect-mode-error', knownBy: 'derived' });
    },
  );

  it('may have been followed where it leads to a scheme that Firefox does not load', () => {
    expect(said(ended('ftp://other.example/', completed, ALLOWS_PAGE))).toMatch(
      /^Likely blocked at the redirect .* only if the script follows redirects, which is not visible here\.$/,
    );
  });

  it('was followed where the one before it was', () => {
    const first = hop({ response: response(302, { ...ALLOWS_PAGE, Location: '/next' }) });
    const seen = ended('data:text/plain,x', completed);
    const codes = codesOf(diagnose({ ...seen, hops: [first, ...seen.hops] }));
    expect(codes[0]).toBe('redirect-scheme');
  });

  it('was followed by an element, which cannot do otherwise', () => {
    const script = ended('data:text/plain,x', completed, {}, { type: 'script' });
    expect(codesOf(diagnose(script))[0]).toBe('redirect-scheme');
  });
});

it('a redirect of Chromium is judged by where it leads, whatever its end', () => {
  const seen = ended('http://:x', failed('unspecified'), {}, { browser: 'chromium' });
  expect(codesOf(diagnose(seen))).toEqual(['redirect-location-invalid', 'allow-origin-missing']);
});
