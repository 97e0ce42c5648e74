import { describe, expect, it } from 'vitest';
import { caseOf, recordedBeside } from '../../src/diagnosis/case';
import { diagnose } from '../../src/diagnosis/diagnose';
import { plainText } from '../../src/diagnosis/words/prose';
import type { Exchange } from '../../src/exchange/exchange';
import { followUpNote } from '../../src/explanation/follow-up-note';
import { requestReport } from '../../src/report/markdown/markdown';
import { failed } from '../diagnosis/exchange-builder';
import { blockedAt, passedAt } from '../diagnosis/follow-up/request-again';

const logOf = (exchanges: readonly Exchange[]) => ({
  exchanges: [...exchanges].sort((a, b) => a.time - b.time),
  diagnosisOf: diagnose,
});

function said(shown: Exchange, ...others: readonly Exchange[]): readonly string[] {
  const note = followUpNote(caseOf(shown, recordedBeside(logOf([shown, ...others]))));
  if (note === null) throw new Error('nothing is said');
  return [plainText(note.label), plainText(note.text)];
}

describe('what became of a request', () => {
  it('is said of the blocked one and of the one that passed, with both times', () => {
    const [before, after] = [blockedAt(3_600), passedAt(3_780)];
    expect(said(before, after)).toEqual([
      'Fixed',
      'This request was blocked at 01:00:00 UTC. The same request passed at 01:03:00 UTC, 3 min later.',
    ]);
    expect(said(after, before)).toEqual([
      'Fixed',
      'This request passed at 01:03:00 UTC. The same request was blocked at 01:00:00 UTC, 3 min before.',
    ]);
  });

  it('names what fails next by the title of that request', () => {
    const later = blockedAt(60, {}, { 'Access-Control-Allow-Origin': 'https://other.example' });
    expect(said(blockedAt(1), later)).toEqual([
      'Next: Another origin is allowed',
      'The same request failed for this reason at 00:01:00 UTC.',
    ]);
  });

  it('does not call it the next problem where the browser got less far', () => {
    const down: Exchange = {
      ...blockedAt(60, { hop: { response: null } }),
      end: { ...failed('refused', 'net::ERR_CONNECTION_REFUSED'), time: 60_010 },
    };
    const [label, text] = said(blockedAt(1), down);
    expect(label).toMatch(/^Now: /);
    expect(text).toContain('The browser did not get as far as what blocked this request.');
  });

  it('says when it was still blocked, and why a pass proves nothing', () => {
    expect(said(blockedAt(1), blockedAt(60))).toEqual([
      'Still blocked',
      'The same request was blocked for the same reason at 00:01:00 UTC.',
    ]);
    expect(said(blockedAt(1), passedAt(60, { response: { fromCache: true } }))).toEqual([
      'Not known whether fixed',
      'The same request passed at 00:01:00 UTC. Its response came from the browser cache, not from the server.',
    ]);
  });

  it('stands first in the report', () => {
    const [before, after] = [blockedAt(3_600), passedAt(3_780)];
    const report = requestReport(before, logOf([before, after]));
    expect(report).toContain('**Fixed.** This request was blocked at `01:00:00 UTC`.');
    expect(report.indexOf('**Fixed.**')).toBeLessThan(report.indexOf('###'));
  });
});
