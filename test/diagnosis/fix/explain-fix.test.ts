import { describe, expect, it } from 'vitest';
import { explainProof } from '../../../src/diagnosis/fix/explain-fix';
import { fixOf } from '../../../src/diagnosis/fix/fix-of';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { ResourceType } from '../../../src/exchange/network-event';
import { API, blocked, exchange, hop, PAGE, preflight, response, sentBy } from '../exchange-builder';

const OTHER = 'https://other.example/orders';

/** What is said of the fix for a redirect that the browser did not follow, as its server does not allow the page. */
function proofOfRedirect(type: ResourceType): string {
  const redirect = response(302, { Location: OTHER });
  const stopped = exchange([hop({ url: API, requestHeaders: sentBy(PAGE), response: redirect })], blocked, {
    type,
  });
  const fix = fixOf(stopped);
  if (fix?.kind !== 'server') throw new Error('Servers can fix this.');
  expect(fix.responses.map(({ response: kind, seen }) => [kind, seen])).toEqual([
    ['redirect', true],
    ['final', false],
  ]);
  return plainText(explainProof(fix, stopped));
}

describe('how sure it is that a fix works', () => {
  it('depends on whether the page follows the redirect, where no browser shows that of a script', () => {
    expect(proofOfRedirect('xmlhttprequest')).toMatch(
      /so this assumes that it has no CORS headers yet, and that the page follows the redirect\.$/,
    );
  });

  it('does not depend on it for an element, which always follows', () => {
    expect(proofOfRedirect('image')).toMatch(/so this assumes that it has no CORS headers yet\.$/);
  });

  it('does not depend on it where a preflight alone was refused', () => {
    const refused = exchange(
      [hop({ method: 'PUT', preflight: preflight('PUT', [], response(403)) })],
      blocked,
    );
    const fix = fixOf(refused);
    if (fix?.kind !== 'server') throw new Error('Servers can fix this.');
    expect(plainText(explainProof(fix, refused))).toMatch(
      /so this assumes that it has no CORS headers yet\.$/,
    );
  });
});
