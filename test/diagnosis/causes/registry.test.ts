import { describe, expect, it } from 'vitest';
import { CAUSES, describeFailure } from '../../../src/diagnosis/causes';
import { NETWORK_CAUSE_CODES } from '../../../src/diagnosis/words/cause-code';
import type { Cause } from '../../../src/diagnosis/diagnosis';
import { explainCause } from '../../../src/diagnosis/sentences/explain-cause';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Prose } from '../../../src/diagnosis/words/prose';
import { fileNames } from '../../file-names';
import { STAGED_SAMPLES, sceneOf, stagesOf } from './failure-scenes';
import { ALL_CODES, SAMPLES } from './sample-failures';
import type { Failure } from './sample-failures';

/** Nothing in the request or the response proves these: they are about how the page made the request. */
const PROVED_BY_NO_LINE = new Set(['mode-same-origin', 'mode-no-cors-redirect', 'scheme-unsupported']);

const named = STAGED_SAMPLES.map(({ failure, stage }) => {
  const detail = 'detail' in failure ? ` (${failure.detail})` : '';
  return { name: `${failure.code}${detail} in stage ${stage}`, failure, stage };
});

const startsWith = (text: Prose, first: RegExp): boolean =>
  text[0]?.kind === 'code' || first.test(plainText(text));

function expectReadable(text: Prose): void {
  const plain = plainText(text);
  expect(plain.trim()).toBe(plain);
  expect(plain).not.toMatch(/undefined|\[object|NaN/);
  for (const part of text) {
    if (part.kind !== 'words') continue;
    expect(part.text).not.toBe('');
    expect(part.text).not.toMatch(/ {2}|undefined|null| [.,;:]/);
  }
  const words = text.map((part) => (part.kind === 'words' ? part.text : 'code')).join('');
  expect(words).not.toMatch(/ {2}|\.\.| \.|,,/);
}

/** Each sample as recorded, and with nothing recorded of its headers. */
function explanationsOf(failure: Failure, stage: (typeof named)[number]['stage']) {
  const scene = sceneOf(failure, stage);
  const cause = describeFailure(failure, scene, 'observed');
  const bare = {
    ...scene,
    origin: null,
    hopData: { ...scene.hopData, requestHeaders: null, response: null, preflight: null },
  };
  return [explainCause(cause), explainCause(describeFailure(failure, bare, 'assumed'))];
}

describe('the registry of causes', () => {
  it('has a file named for every code, and no other file', () => {
    const files = Object.entries(import.meta.glob('../../../src/diagnosis/causes/*/**/*.ts')).filter(
      ([path]) => !path.includes('/causes/parts/'),
    );
    expect(fileNames(Object.fromEntries(files))).toEqual([...ALL_CODES].sort());
  });

  it('holds for every code the definition of that code', () => {
    for (const code of ALL_CODES) expect(CAUSES[code].code).toBe(code);
    expect(Object.keys(CAUSES).sort()).toEqual([...ALL_CODES].sort());
  });

  it('has at least one sample of every code', () => {
    for (const code of ALL_CODES) {
      expect(SAMPLES[code].length).toBeGreaterThan(0);
      expect(stagesOf(code).length).toBeGreaterThan(0);
    }
  });

  it('leads to the Fetch Standard for every cause that the standard knows', () => {
    for (const code of ALL_CODES) {
      const { standard } = CAUSES[code];
      const isRule = !(NETWORK_CAUSE_CODES as readonly string[]).includes(code);
      if (isRule) expect(standard).not.toBeNull();
      if (standard !== null) {
        expect(standard.anchor).toMatch(/^#[a-z0-9-]+$/);
        expect(standard.label).toMatch(/^[A-Z]/);
      }
    }
  });
});

describe.each(named)('$name', ({ failure, stage }) => {
  it('has a title, a verdict and an explanation in whole, clean words, whatever is known beside it', () => {
    for (const { title, verdict, explanation } of explanationsOf(failure, stage)) {
      for (const text of [title, verdict, explanation]) expectReadable(text);
      expect(startsWith(title, /^[A-Z]/)).toBe(true);
      expect(startsWith(verdict, /^[a-z]/)).toBe(true);
      expect(startsWith(explanation, /^[A-Z]/)).toBe(true);
      expect(plainText(title)).not.toMatch(/\.$/);
      expect(plainText(verdict)).not.toMatch(/\.$/);
      expect(plainText(explanation)).toMatch(/\.$/);
    }
  });

  it('names every value of the failure as a literal, in the verdict or the explanation', () => {
    if (failure.code === 'redirect-with-userinfo') {
      for (const { verdict, explanation, prints } of explanationsOf(failure, stage))
        expect([plainText(verdict), plainText(explanation), prints.webkit].join()).not.toContain('secret');
      return;
    }
    const [explained] = explanationsOf(failure, stage);
    const literals = [...(explained?.verdict ?? []), ...(explained?.explanation ?? [])]
      .filter((part) => part.kind === 'code')
      .map((part) => part.text);
    const values = Object.entries(failure).flatMap(([key, value]: [string, unknown]) =>
      ['code', 'detail', 'scheme'].includes(key) || typeof value !== 'string' || value === '' ? [] : [value],
    );
    for (const value of values) expect(literals.some((literal) => literal.includes(value))).toBe(true);
  });

  it('marks the offending part within the line, or shows a header that is absent', () => {
    const { evidence } = describeFailure(failure, sceneOf(failure, stage), 'observed');
    expect(evidence.length).toBeGreaterThan(0);
    for (const { value, mark, name, hop } of evidence) {
      expect(name).not.toBe('');
      expect(hop).toBe(0);
      if (mark === null) continue;
      expect(mark.start).toBeGreaterThanOrEqual(0);
      expect(mark.end).toBeGreaterThanOrEqual(mark.start);
      expect(mark.end).toBeLessThanOrEqual(value?.length ?? -1);
    }
    if (PROVED_BY_NO_LINE.has(failure.code)) return;
    expect(evidence.some(({ value, mark }) => mark !== null || value === null)).toBe(true);
  });

  it('carries code, detail, place and failure into the cause', () => {
    const cause: Cause = describeFailure(failure, sceneOf(failure, stage), 'derived');
    expect(cause).toMatchObject({ code: failure.code, stage, hop: 0, knownBy: 'derived', failure });
    expect(cause.detail).toBe('detail' in failure ? failure.detail : null);
  });
});

describe('causes that are not CORS', () => {
  it.each(NETWORK_CAUSE_CODES.filter((code) => code !== 'blocked-unexplained'))(
    'are said not to be: %s',
    (code) => {
      for (const failure of SAMPLES[code]) {
        const { explanation, title } = explainCause(
          describeFailure(failure, sceneOf(failure, 'request'), 'observed'),
        );
        expect(plainText(explanation)).toMatch(/^(?:This is not|(?:Most l|L)ikely this is not) CORS: /);
        expect(plainText(title)).not.toContain('CORS');
        expect(plainText(explanation)).toContain(failure.error);
      }
    },
  );
});
