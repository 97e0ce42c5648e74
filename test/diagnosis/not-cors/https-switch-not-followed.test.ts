import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { explainVerdict } from '../../../src/diagnosis/sentences/explain-verdict';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange } from '../../../src/exchange/exchange';
import { API, exchange, failed, hop } from '../exchange-builder';

const aborted = failed('aborted', 'net::ERR_ABORTED');
const atRedirect = { name: 'net::ERR_FAILED', hop: 0 };
const atTarget = { name: 'net::ERR_ABORTED', hop: 1 };

describe('a switch to https by HSTS, which Chromium takes for a redirect,', () => {
  const plain = API.replace('https:', 'http:');
  const upgrade = hop({ url: plain, requestHeaders: null, upgraded: true, redirectUrl: API });
  const sentence = (seen: Exchange) => plainText(explainVerdict(seen, diagnose(seen)));

  it('is handed to a script that follows no redirects by itself', () => {
    const seen = exchange([upgrade], aborted, { devtoolsError: atTarget });
    expect(diagnose(seen)).toMatchObject({ verdict: 'opaque', causes: [] });
    expect(sentence(seen)).toMatch(/redirect: "manual"/);
  });

  it('is refused to a script that does not allow redirects', () => {
    const seen = exchange([upgrade], aborted, { devtoolsError: atRedirect });
    expect(diagnose(seen)).toMatchObject({
      verdict: 'blocked',
      causes: [{ code: 'redirect-mode-error', owner: 'frontend', knownBy: 'derived' }],
    });
    expect(sentence(seen)).toMatch(/the browser itself redirected the request to https/);
  });

  it('is one or the other before DevTools has told which', () => {
    const seen = exchange([upgrade], aborted);
    expect(diagnose(seen).causes).toMatchObject([{ code: 'redirect-mode-error', knownBy: 'assumed' }]);
    expect(sentence(seen)).toMatch(/Which one is not known\.$/);
  });
});
