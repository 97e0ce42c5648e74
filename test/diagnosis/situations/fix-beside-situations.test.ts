import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { explainHeadline } from '../../../src/diagnosis/fix/explain-fix';
import { plainText } from '../../../src/diagnosis/words/prose';
import { beyondHeaders, offersConfiguration } from '../../../src/diagnosis/situations/beyond-headers';
import { situationsOf } from '../../../src/diagnosis/situations/situations-of';
import { configurationTask } from '../../../src/recipes/configuration-task';
import { nullOriginNote } from '../../../src/recipes/null-origin-note';
import { evidenceOf } from '../../../src/recipes/recognise/evidence';
import { recognise } from '../../../src/recipes/recognise/recognise';
import type { Exchange } from '../../../src/exchange/exchange';
import { requestReport } from '../../../src/report/markdown/markdown';
import { PAGE } from '../exchange-builder';
import { preflighted, redirected, refusedPreflight } from './sample';
import { SAMPLES_OF_RESPONDERS } from './samples-of-responders';
import { fixOf } from '../../../src/diagnosis/fix/fix-of';

const situations = (exchange: Exchange) => situationsOf(exchange, diagnose(exchange), null);
const beyond = (exchange: Exchange) => beyondHeaders(situations(exchange));

describe('the fix beside what happened', () => {
  it('has no header, no configuration and no “ask it at once” for a page that visitors have to see', () => {
    for (const url of ['https://checkout.stripe.com/c/pay/1', 'https://login.example/authorize']) {
      const exchange = redirected(url, { method: 'POST' });
      expect(beyond(exchange)).toMatchObject({ headersHelp: false, pageHelps: false });
      const report = requestReport(exchange);
      expect(report).not.toMatch(/at once|\+ Access-Control-Allow-Origin|### Suggested configuration/);
    }
  });

  it('begins with what is to be done first, and has the headers after it, where both are needed', () => {
    const failed = preflighted(500, { Server: 'Kestrel' });
    expect(beyond(failed)).toMatchObject({ headersHelp: true, offersConfiguration: true });
    expect(requestReport(failed)).toMatch(/^\*\*Fix the 500 first.*\n\n### Suggested configuration/ms);
  });

  it('offers no configuration where two layers add the headers already', () => {
    const twice = preflighted(200, { 'Access-Control-Allow-Origin': [PAGE, '*'] });
    expect(offersConfiguration(situations(twice))).toBe(false);
  });

  it('does not ask the page for a signed URL, which nobody knows beforehand', () => {
    const signed = redirected('https://files.example/a?X-Amz-Signature=abc');
    const kinds = fixOf(signed)?.client.flatMap(({ changes }) => changes.map(({ kind }) => kind));
    expect(kinds).not.toContain('final-url');
  });

  it('names the header that is at fault where it is another one than CORS has', () => {
    const fix = fixOf(SAMPLES_OF_RESPONDERS['resource-policy'].shows.exchange);
    expect(fix === null ? '' : plainText(explainHeadline(fix))).toBe(
      'Change the Cross-Origin-Resource-Policy header',
    );
  });

  it('has a response header taken out of the request, and not allowed', () => {
    const wrong = refusedPreflight(
      200,
      { 'Access-Control-Allow-Origin': '*' },
      { method: 'GET', requested: ['access-control-allow-origin'] },
    );
    expect(diagnose(wrong).causes[0]).toMatchObject({ code: 'header-not-allowed', owner: 'frontend' });
    const report = requestReport(wrong);
    expect(report).toContain('**Frontend must fix**');
    expect(report).not.toContain('Ask for `access-control-allow-origin` to be added');
  });
});

describe('a configuration', () => {
  it('is not one of an edge that only passed an error on', () => {
    const edge = { Server: 'cloudflare', 'cf-ray': '8c2f-FRA' };
    const looksLike = (headers: Readonly<Record<string, string>>) =>
      recognise(evidenceOf({ exchange: preflighted(500, headers), log: null }, 'https://api.example')).map(
        ({ stack }) => stack.layer,
      );
    expect(looksLike(edge)).toContain('edge');
    expect(looksLike({ ...edge, 'cf-cache-status': 'DYNAMIC' })).not.toContain('edge');
  });

  const LIST = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': 'GET, POST, TRACE' };
  const policyOf = (exchange: Exchange) => {
    const fix = fixOf(exchange);
    const [policy] = fix?.kind === 'server' ? fix.policies : [];
    if (policy === undefined) throw new Error('no policy');
    return policy;
  };

  it('is written although the server lists a method that no page can send', () => {
    const refused = refusedPreflight(200, LIST, { method: 'POST', requested: ['x-mine'] });
    const task = configurationTask({ exchange: refused, log: null }, policyOf(refused));
    expect(task.kind === 'task' ? task.policy.methods : task.why).toEqual(['GET', 'POST']);
  });

  it('speaks of a redirect only where there is one', () => {
    const refused = refusedPreflight(200, LIST, { method: 'POST', requested: ['x-mine'] });
    expect(nullOriginNote(refused, { ...policyOf(refused), allowOrigin: '*' })).toBeNull();
  });
});
