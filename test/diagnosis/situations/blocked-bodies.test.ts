import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange } from '../../../src/exchange/exchange';
import { situations } from './first-situation';
import { ALLOWED, preflighted } from './sample';

const confirmOf = (code: string, shown: Exchange, other: Exchange): string => {
  const found = situations(shown, other).find((one) => one.code === code);
  return found?.knownBy === 'assumed' ? plainText(found.confirm) : '';
};

const session = preflighted(200, { ...ALLOWED, 'Mcp-Session-Id': 'secret' }, { id: 'session', at: 1 });
const NO_BODY = /^Send the request with curl and read the body of the 400: .* Chrome keeps no body/;

describe('the body of an error', () => {
  it('is read with curl where the browser blocked the response that lacks a session', () => {
    const blocked = preflighted(400, {}, { id: 'later' });
    expect(confirmOf('lost-response-header', blocked, session)).toMatch(NO_BODY);
    expect(confirmOf('headers-not-exposed', session, blocked)).toMatch(NO_BODY);
  });

  it('is read in the browser where CORS allowed it', () => {
    const allowed = preflighted(400, ALLOWED, { id: 'later' });
    expect(confirmOf('lost-response-header', allowed, session)).toMatch(/^Read the body of the 400/);
    expect(confirmOf('headers-not-exposed', session, allowed)).toMatch(/^Read the body of the 400/);
  });
});
