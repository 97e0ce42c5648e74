import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { hiddenHeaderNames } from '../../../src/diagnosis/reading/hidden-header-names';
import type { Exchange } from '../../../src/exchange/exchange';
import { ALLOWED, answeredWith } from '../situations/sample';
import { PAGE } from '../exchange-builder';

const hidden = (exchange: Exchange) => {
  const names = hiddenHeaderNames(exchange, diagnose(exchange));
  return names === null ? null : [...names].sort();
};

describe('the headers that a script cannot read', () => {
  const SENT = { ...ALLOWED, 'Content-Type': 'text/plain', 'X-Total-Count': '7', ETag: '"a"' };

  it('are all that are neither safelisted nor exposed', () => {
    expect(hidden(answeredWith(200, SENT))).toEqual([
      'access-control-allow-origin',
      'etag',
      'vary',
      'x-total-count',
    ]);
    const exposing = answeredWith(200, { ...SENT, 'Access-Control-Expose-Headers': 'ETag, X-Total-Count' });
    expect(hidden(exposing)).not.toContain('etag');
    expect(hidden(exposing)).toContain('access-control-expose-headers');
  });

  it('are no question of a response that is blocked or of the page’s own origin', () => {
    expect(hidden(answeredWith(200, { ETag: '"a"' }))).toBeNull();
    expect(hidden(answeredWith(200, SENT, { url: `${PAGE}/orders` }))).toBeNull();
  });
});
