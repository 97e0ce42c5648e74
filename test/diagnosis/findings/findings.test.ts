import { describe, expect, it } from 'vitest';
import { FINDINGS } from '../../../src/diagnosis/findings';
import type { Finding } from '../../../src/diagnosis/findings/finding';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Prose } from '../../../src/diagnosis/words/prose';
import { fileNames } from '../../file-names';
import { codesIn, findingIn } from './found';
import { FINDING_SAMPLES, FINE } from './sample-findings';

const NO_FINDINGS = [
  'finding',
  'finding-definition',
  'found-finding',
  'findings-of',
  'index',
  'open-questions',
];

function expectReadable(text: Prose, isSentence: boolean): void {
  const plain = plainText(text);
  expect(plain).not.toMatch(/undefined|\[object|NaN| {2}| [.,;:]/);
  expect(text[0]?.kind === 'code' || /^[A-Z]/.test(plain)).toBe(true);
  expect(/\.$/.test(plain)).toBe(isSentence);
}

function expectProved({ evidence, witnesses }: Finding): void {
  expect(evidence.length + witnesses.length).toBeGreaterThan(0);
  expect(evidence.some(({ mark, value }) => mark !== null || value === null)).toBe(true);
  for (const { value, mark } of evidence) {
    if (mark === null) continue;
    expect(mark.start).toBeGreaterThanOrEqual(0);
    expect(mark.end).toBeGreaterThan(mark.start);
    expect(mark.end).toBeLessThanOrEqual(value?.length ?? -1);
  }
}

describe('the registry of findings', () => {
  it('has a file named for every code, and no other file', () => {
    const files = fileNames(import.meta.glob('../../../src/diagnosis/findings/*.ts'));
    const findings = files.filter((name) => !NO_FINDINGS.includes(name));
    expect(findings).toEqual(FINDINGS.map(({ code }) => code).sort());
  });
});

describe.each(FINDINGS.map(({ code }) => code))('%s', (code) => {
  const { shows, neighbour, without } = FINDING_SAMPLES[code];

  it('is found, in whole words, with the lines that prove it and a remedy', () => {
    const finding = findingIn(shows.exchange, code, shows.others);
    expectProved(finding);
    expectReadable(finding.title, false);
    expectReadable(finding.risk, true);
    expectReadable(finding.remedy.text, true);
    if (finding.because !== null) expectReadable(finding.because, true);
    if (finding.knownBy !== 'observed') expect(finding.because).not.toBeNull();
  });

  it(`is not found where ${neighbour}`, () => {
    expect(codesIn(without.exchange, without.others)).not.toContain(code);
  });
});

describe('nothing is found of', () => {
  it.each(Object.entries(FINE))('%s', (_, exchange) => {
    expect(codesIn(exchange)).toEqual([]);
  });
});
