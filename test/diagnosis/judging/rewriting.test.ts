import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { explainHeaderChange, explainRewriting } from '../../../src/diagnosis/sentences/explain-rewriting';
import { explainVerdict } from '../../../src/diagnosis/sentences/explain-verdict';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange } from '../../../src/exchange/exchange';
import { requestReport } from '../../../src/report/markdown/markdown';
import {
  ALLOWS_PAGE,
  PAGE,
  blocked,
  completed,
  exchange,
  headerList,
  hop,
  preflight,
  response,
} from '../exchange-builder';
import type { Headers } from '../exchange-builder';

const FOREIGN = { 'Access-Control-Allow-Origin': 'https://other.example' };

const rewritten = (sent: Headers, used: Headers, more: Partial<Exchange> = {}): Exchange =>
  exchange([hop({ response: response(200, sent, { rewritten: headerList(used) }) })], completed, more);

describe('headers that another extension or a DevTools override changed', () => {
  test('are judged as the browser used them, and told beside what the server sent', () => {
    const seen = rewritten(FOREIGN, ALLOWS_PAGE);
    const diagnosis = diagnose(seen);
    expect(diagnosis.verdict).toBe('allowed');
    expect(diagnosis.contradiction).toBeNull();
    expect(plainText(explainVerdict(seen, diagnosis))).toBe(
      'Allowed only because another extension (or a DevTools override) changed what the server sent.',
    );
    const { rewriting } = diagnosis;
    if (rewriting === null) throw new Error('no rewriting');
    expect(rewriting.changes.map((change) => plainText(explainHeaderChange(change)))).toEqual([
      `Changed: Access-Control-Allow-Origin from https://other.example to ${PAGE}.`,
    ]);
    expect(rewriting.causesWithout.map(({ code }) => code)).toEqual(['allow-origin-mismatch']);
    expect(plainText(explainRewriting(rewriting))).toContain('Your users see a different result');
  });

  test('are the user’s to act on where only they block', () => {
    const seen = { ...rewritten(ALLOWS_PAGE, {}), end: blocked };
    const diagnosis = diagnose(seen);
    expect(diagnosis.verdict).toBe('blocked');
    expect(diagnosis.causes[0]).toMatchObject({ code: 'allow-origin-missing', owner: 'user' });
    expect(diagnosis.rewriting).toMatchObject({ effect: 'blocks', causesWithout: [] });
    expect(plainText(explainVerdict(seen, diagnosis))).toContain('because another extension');
  });

  test('leave to the server what is wrong in any case', () => {
    const { causes, rewriting } = diagnose({
      ...rewritten(FOREIGN, { ...FOREIGN, Vary: 'Origin' }),
      end: blocked,
    });
    expect(causes[0]).toMatchObject({ code: 'allow-origin-mismatch', owner: 'backend' });
    expect(rewriting).toMatchObject({ effect: 'none' });
  });

  test('count in a preflight response too', () => {
    const received = response(204, ALLOWS_PAGE, {
      rewritten: headerList({ ...ALLOWS_PAGE, 'Access-Control-Allow-Methods': '*' }),
    });
    const put = hop({
      method: 'PUT',
      preflight: preflight('PUT', [], received),
      response: response(200, ALLOWS_PAGE),
    });
    const { verdict, rewriting } = diagnose(exchange([put], completed));
    expect(verdict).toBe('allowed');
    expect(rewriting?.effect).toBe('allows');
    expect(rewriting?.changes.map((change) => plainText(explainHeaderChange(change)))).toEqual([
      'Added in the preflight response: Access-Control-Allow-Methods *.',
    ]);
  });

  test('are not mentioned where they decide nothing, nor where only their case and order differ', () => {
    expect(
      diagnose(rewritten({ ...ALLOWS_PAGE, Server: 'a' }, { ...ALLOWS_PAGE, Server: 'b' })).rewriting,
    ).toBeNull();
    const reordered = { Vary: 'Origin', 'access-control-allow-origin': PAGE };
    expect(diagnose(rewritten({ ...ALLOWS_PAGE, Vary: 'Origin' }, reordered)).rewriting).toBeNull();
  });

  test('stand in the report, without the secrets that they hold', () => {
    const token = 'https://app.example/?access_token=hunter2';
    const report = requestReport(rewritten({ ...FOREIGN, Vary: token }, ALLOWS_PAGE));
    expect(report).toContain('### Another extension (or a DevTools override) changed what the server sent');
    expect(report).toContain('Removed: `Vary`');
    expect(report).not.toContain('hunter2');
  });

  test('are shown cut short where they are huge', () => {
    const { rewriting } = diagnose(rewritten({ Vary: 'x'.repeat(60_000), ...ALLOWS_PAGE }, ALLOWS_PAGE));
    const [change] = rewriting?.changes ?? [];
    if (change === undefined) throw new Error('no change');
    expect(plainText(explainHeaderChange(change)).length).toBeLessThan(300);
  });
});
