import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { devToolsEntry } from './devtools-entry';
import { PAGE, preflightOf, script } from '../event-script';
import { outline, play } from './play';
import { fixOf } from '../../../src/diagnosis/fix/fix-of';

const OPTIONS = { method: 'OPTIONS' };

describe('an OPTIONS request of a script, of whose preflight DevTools tells before webRequest does', () => {
  const requests = { 0: OPTIONS, 1: preflightOf('OPTIONS') };
  const reported = devToolsEntry({
    method: 'OPTIONS',
    status: 204,
    time: 1_001,
    requestHeaders: preflightOf('OPTIONS').headers ?? [],
  });

  test('stays in the list with its preflight, which blocks it', () => {
    const events = script('chromium', 'BR0 BR1 SH1 HR1(204) RS1(204) C1 ERR0', requests);
    const [began, requested, ...rest] = events;
    if (began === undefined || requested === undefined) throw new Error('no events');
    for (const order of [
      [began, reported, requested, ...rest],
      [began, requested, reported, ...rest],
      [began, requested, ...rest, reported],
    ]) {
      expect(outline(play('chromium', order).exchanges())).toEqual([
        expect.stringMatching(/^0 OPTIONS pf:(?:1|devtools:0:0) none failed:unspecified$/),
      ]);
    }
  });
});

describe('a preflight that HSTS sends to https in Chromium', () => {
  const url = 'http://api.test/data';
  const put = { 0: { method: 'PUT', url }, 1: { ...preflightOf('PUT'), url } };
  const reported = devToolsEntry({
    url,
    method: 'OPTIONS',
    status: 0,
    time: 1_001,
    error: 'net::ERR_INVALID_REDIRECT',
    requestHeaders: preflightOf('PUT').headers ?? [],
  });

  test('belongs to its request, whichever of them is told of first, and blocks it', () => {
    const events = script('chromium', 'BR0 BR1 ERR0 ERR1', put);
    const [began, requested, ...ends] = events;
    if (began === undefined || requested === undefined) throw new Error('no events');
    for (const order of [
      [...events, reported],
      [began, requested, reported, ...ends],
    ]) {
      const exchanges = play('chromium', order).exchanges();
      expect(outline(exchanges)).toEqual(['0 PUT pf:1 none failed:unspecified']);
      const [exchange] = exchanges;
      if (exchange === undefined) throw new Error('no exchange');
      const onPage = { ...exchange, pageOrigin: PAGE };
      const { verdict, causes, reachedServer } = diagnose(onPage);
      expect(verdict).toBe('blocked');
      expect(causes).toMatchObject([
        { code: 'preflight-upgraded', owner: 'frontend', knownBy: 'observed', stage: 'preflight' },
      ]);
      expect(reachedServer).toBe('no');
      expect(fixOf(onPage)).toMatchObject({ kind: 'cannot', reason: 'preflight-upgraded' });
    }
  });
});
