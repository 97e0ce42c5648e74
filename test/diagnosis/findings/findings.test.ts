import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FINDINGS } from '../../../src/diagnosis/findings';
import type { Finding } from '../../../src/diagnosis/findings/finding';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Prose } from '../../../src/diagnosis/words/prose';
import { codesIn, findingIn } from './found';
import { FINDING_SAMPLES, FINE } from './sample-findings';

const folder = new URL('../../../src/diagnosis/findings/', import.meta.url);
const NO_FINDINGS = [
  'finding.ts',
  'finding-definition.ts',
  'found-finding.ts',
  'findings-of.ts',
  'index.ts',
  'open-questions.ts',
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
    const files = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !NO_FINDINGS.includes(entry.name))
      .map(({ name }) => name);
    expect(files.sort()).toEqual(FINDINGS.map(({ code }) => `${code}.ts`).sort());
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
