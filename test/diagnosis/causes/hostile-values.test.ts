import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFailure } from '../../../src/diagnosis/causes';
import { explainCause } from '../../../src/diagnosis/sentences/explain-cause';
import { explainPreflightReason } from '../../../src/diagnosis/sentences/explain-verdict';
import type { Prose } from '../../../src/diagnosis/words/prose';
import { STAGED_SAMPLES, sceneOf } from './failure-scenes';
import type { Failure } from './sample-failures';

/** Stands in every hostile value, so that it can be told where the value went. */
const MARKER = '<script>`\u202e';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '``` ```', '\u2066\u202e\u200f', '*', 'null', 'https://', ', , ', '%', '$&', '\0', ' '),
  fc.nat(2).map((size) => 'x'.repeat(size * 50_000)),
);
const hostile = anyText.map((text) => `${text}${MARKER}${text}`);

/** The same failure with every text that a server or a page can choose replaced. */
function poisoned(failure: Failure, value: string): Failure {
  const fixed = ['code', 'detail'];
  const replaced = Object.entries(failure).map(([key, old]: [string, unknown]) => {
    if (fixed.includes(key)) return [key, old];
    if (Array.isArray(old)) return [key, old.map(() => value)];
    return [key, typeof old === 'string' ? value : old];
  });
  return Object.fromEntries(replaced) as Failure;
}

function expectKeptApart(text: Prose): void {
  for (const part of text) if (part.kind === 'words') expect(part.text).not.toContain(MARKER);
}

describe('values that strangers chose', () => {
  it('stay literals in every text, and never throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STAGED_SAMPLES), hostile, ({ failure, stage }, value) => {
        const bad = poisoned(failure, value);
        const scene = { ...sceneOf(bad, stage), origin: value };
        const hopData = { ...scene.hopData, url: value, method: value };
        const cause = describeFailure(bad, { ...scene, hopData }, 'observed');
        const { title, verdict, explanation } = explainCause(cause);
        for (const text of [title, verdict, explanation]) expectKeptApart(text);
      }),
      { numRuns: 400 },
    );
  });

  it('pass through unchanged', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('PUT', 'x'), (value, method) => {
        const failures: readonly Failure[] = [
          { code: 'allow-origin-mismatch', value, origin: 'https://app.example', detail: 'host' },
          { code: 'allow-origin-invalid', value, origin: 'https://app.example' },
          { code: 'allow-origin-list', value },
          { code: 'allow-credentials-not-true', value },
          { code: 'method-not-allowed', method, allowed: [value], detail: 'not-listed' },
          { code: 'header-not-allowed', name: value, allowed: null, detail: 'not-listed' },
          { code: 'redirect-location-invalid', location: value },
          { code: 'network-other', error: value },
        ];
        for (const failure of failures) {
          const { explanation } = explainCause(
            describeFailure(failure, sceneOf(failure, 'preflight'), 'observed'),
          );
          expect(explanation.some((part) => part.kind === 'code' && part.text === value)).toBe(true);
        }
      }),
    );
  });

  it('mark evidence within its line, whatever the line holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STAGED_SAMPLES), hostile, ({ failure, stage }, value) => {
        const bad = poisoned(failure, value);
        for (const line of describeFailure(bad, sceneOf(bad, stage), 'observed').evidence) {
          if (line.mark === null) continue;
          expect(line.mark.start).toBeGreaterThanOrEqual(0);
          expect(line.mark.end).toBeGreaterThanOrEqual(line.mark.start);
          expect(line.mark.end).toBeLessThanOrEqual(line.value?.length ?? -1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('stay literals in the reasons for a preflight', () => {
    fc.assert(
      fc.property(
        hostile,
        fc.constantFrom(
          null,
          'name-not-safelisted',
          'value-too-long',
          'total-too-long',
          'unsafe-byte',
          'language-byte',
          'content-type-essence',
          'content-type-unparsable',
          'range-not-simple',
        ),
        (value, why) => {
          expectKeptApart(explainPreflightReason({ kind: 'header', name: value, value, why }));
          expectKeptApart(explainPreflightReason({ kind: 'method', method: value }));
        },
      ),
    );
  });

  it('name only the first of a long list and count the rest', () => {
    const allowed = Array.from({ length: 5_000 }, (_, index) => `x-${String(index)}`);
    const failure: Failure = { code: 'header-not-allowed', name: 'x-a', allowed, detail: 'not-listed' };
    const { explanation } = explainCause(describeFailure(failure, sceneOf(failure, 'preflight'), 'observed'));
    expect(explanation.map(({ text }) => text).join('')).toContain('x-5 and 4994 more');
  });
});
