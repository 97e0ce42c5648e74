import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantRepository, type Objection, type Plant, type PlantedRepository } from './planted-repository';

const foreign = [
  { what: 'a DOM type', code: 'export type View = HTMLElement;' },
  { what: 'the document', code: 'export const title = (): string => document.title;' },
  { what: 'a Node type', code: 'export type Bytes = Buffer;' },
  { what: 'a Node module', code: "export type Read = typeof import('node:fs').readFileSync;" },
  { what: 'fetch', code: "export const get = (): unknown => fetch('/');" },
  { what: 'a timer', code: 'export const later = (): unknown => setTimeout(() => 1, 1);' },
  { what: 'the Headers class', code: 'export const headers = (): unknown => new Headers();' },
  { what: 'the WebExtension API', code: 'export const id = (): unknown => browser.runtime.id;' },
].map(({ what, code }, index) => ({ what, path: `src/diagnosis/foreign-${index}.ts`, text: `${code}\n` }));

/** Uses every global that the pure folders may have. */
const shared: Plant = {
  path: 'src/fetch-standard/shared-globals.ts',
  text: [
    "export const host = (text: string): string => (URL.canParse(text) ? new URL(text, 'https://a.test').host : '');",
    'export const query = (text: string): string[] => [...new URLSearchParams(text)].map(([name]) => name);',
    'export const size = (text: string): number => new TextEncoder().encode(text).byteLength;',
    "export const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);",
    '',
  ].join('\n'),
};

describe('the types of the pure folders', () => {
  let repository: PlantedRepository;
  let objections: Objection[];

  beforeAll(() => {
    repository = plantRepository([...foreign, shared]);
    objections = repository.compilePureFolders();
  }, 60_000);

  afterAll(() => {
    repository.remove();
  });

  it.each(foreign)('do not know $what', ({ path }) => {
    expect(objections.map((one) => one.path)).toContain(path);
  });

  it('know what Node and every browser share', () => {
    expect(objections.filter((one) => one.path === shared.path)).toEqual([]);
  });
});
