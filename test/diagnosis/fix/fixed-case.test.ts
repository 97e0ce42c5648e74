import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { GeneratedCase } from '../../differential/generated-case';
import { resourceFor } from '../../zoo/loadable-resources';
import type { ElementRequest, HopAnswers } from '../../zoo/zoo-case';
import { fixedCase, wholeFix } from './fixed-case';
import { playIn } from './play-case';

const KINDS = ['image', 'script', 'module', 'stylesheet', 'font', 'audio', 'event-source'] as const;

/** The answers of a case with its fix in them, that of the first hop first. */
function fixedAnswers(generated: GeneratedCase): readonly HopAnswers[] {
  const played = playIn(generated, 'firefox');
  if (played === null) throw new Error('The rules play no such request.');
  const answers = wholeFix(diagnose(played.exchange).fix, false);
  if (answers === null) throw new Error('No server can mend it.');
  const { hops = [], ...first } = fixedCase(generated, played.exchange, answers, 'fixed').answers;
  return [first, ...hops];
}

/** Redirected by a server that does not allow the page, so that nobody has seen what comes then. */
function stoppedAtRedirect(request: ElementRequest): GeneratedCase {
  const location = ['Location', '{other}/?{next}'] as const;
  const redirect: HopAnswers = { actual: { kind: 'response', status: 302, headers: [location] } };
  return { id: 'stopped', request, answers: { ...redirect, hops: [redirect] } };
}

describe('a case with the fix in its answers', () => {
  it.each(KINDS)('has a server that nobody has seen send what the element can load: %s', (kind) => {
    const resource = resourceFor({ kind });
    const [, last] = fixedAnswers(stoppedAtRedirect({ kind, to: 'api', crossorigin: 'anonymous' }));
    expect(last?.actual).toMatchObject({ kind: 'response', status: 200, body: resource?.body });
    const headers = last?.actual?.kind === 'response' ? last.actual.headers : [];
    expect(headers).toContainEqual(['Content-Type', resource?.type]);
    expect(headers.map(([name]) => name)).toContain('Access-Control-Allow-Origin');
  });

  it('leaves the answers that were seen as they are, but for the fix', () => {
    const seen = { kind: 'response', status: 200, headers: [['X-Hay', 'yes']], body: 'hay' } as const;
    const request = { kind: 'script', to: 'api', crossorigin: 'anonymous' } as const;
    const [only] = fixedAnswers({ id: 'seen', request, answers: { actual: seen } });
    expect(only?.actual).toMatchObject({ status: 200, body: 'hay' });
    const headers = only?.actual?.kind === 'response' ? only.actual.headers : [];
    expect(headers.map(([name]) => name)).toEqual(['X-Hay', 'Access-Control-Allow-Origin', 'Vary']);
  });
});
