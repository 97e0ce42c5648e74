import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../src/diagnosis/diagnose';
import { headerReadability } from '../../../../src/diagnosis/reading/response/header-readability';
import type { Exchange } from '../../../../src/exchange/exchange';
import { ALLOWED, respondedWith } from '../../situations/sample';
import { PAGE } from '../../exchange-builder';

const readability = (exchange: Exchange) => headerReadability(exchange, diagnose(exchange));

const hidden = (exchange: Exchange) => {
  const names = readability(exchange);
  return names === null ? null : [...names.keys()].filter((name) => names.get(name) === 'hidden').sort();
};

describe('the headers that a script cannot read', () => {
  const SENT = { ...ALLOWED, 'Content-Type': 'text/plain', 'X-Total-Count': '7', ETag: '"a"' };

  it('are all that are neither safelisted nor exposed', () => {
    expect(hidden(respondedWith(200, SENT))).toEqual([
      'access-control-allow-origin',
      'etag',
      'vary',
      'x-total-count',
    ]);
    const exposing = respondedWith(200, { ...SENT, 'Access-Control-Expose-Headers': 'ETag, X-Total-Count' });
    expect(hidden(exposing)).not.toContain('etag');
    expect(hidden(exposing)).toContain('access-control-expose-headers');
  });

  it('are no question of a response that is blocked or of the page’s own origin', () => {
    expect(hidden(respondedWith(200, { ETag: '"a"' }))).toBeNull();
    expect(hidden(respondedWith(200, SENT, { url: `${PAGE}/orders` }))).toBeNull();
  });

  describe('of a request whose credentials nothing shows', () => {
    const CREDENTIALED = { ...SENT, 'Access-Control-Allow-Credentials': 'true' };
    const firefox = { more: { browser: 'firefox' } } as const;

    it('are not known where only a wildcard lists them, which stands for nothing with credentials', () => {
      const seen = respondedWith(200, { ...CREDENTIALED, 'Access-Control-Expose-Headers': '*' }, firefox);
      expect(diagnose(seen).credentials.mode).toBe('unknown');
      expect(readability(seen)?.get('etag')).toBe('unknown');
      expect(readability(seen)?.get('content-type')).toBe('readable');
    });

    it('are known where the header is listed by its name', () => {
      const seen = respondedWith(200, { ...CREDENTIALED, 'Access-Control-Expose-Headers': 'ETag' }, firefox);
      expect(readability(seen)?.get('etag')).toBe('readable');
      expect(readability(seen)?.get('x-total-count')).toBe('hidden');
    });

    it('are no question where the response itself is allowed only without credentials', () => {
      const seen = respondedWith(200, { ...SENT, 'Access-Control-Expose-Headers': '*' }, firefox);
      expect(diagnose(seen).causesIfCredentialed).not.toEqual([]);
      expect(readability(seen)).toBeNull();
    });
  });
});
