import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/run/places.mjs';
import {
  APPLICATION_MARKS,
  OWN_RESPONSE_MARKS,
  PASSED_ON_MARKS,
} from '../../src/diagnosis/responder/layer-marks';
import { isRead } from '../../src/exchange/read-headers';

describe('headers whose values are read', () => {
  /** Calls with the name last, and tables of headers by which something is told. */
  const LOOKED_UP =
    /\b(?:(?:getHeader|headerValues|listElements|responseHeader|responseList|headersNamed)\((?:(?!===)[^;])*?|header: )'([A-Za-z][A-Za-z-]+)'/g;

  const sources = (folder: string): readonly string[] =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(join(root, folder, path), 'utf8'));

  test('are all that the rules and the diagnosis look up by name', () => {
    const names = ['src/diagnosis', 'src/exchange', 'src/fetch-standard', 'src/recipes']
      .flatMap(sources)
      .flatMap((text) => [...text.matchAll(LOOKED_UP)].map(([, name = '']) => name));
    expect(names).toContain('www-authenticate');
    const missing = [...new Set(names)].filter((name) => !isRead(name));
    expect(missing, 'to be listed in src/exchange/read-headers.ts').toEqual([]);
  });

  test('are all by whose marks it is told who responded', () => {
    const marks = [...OWN_RESPONSE_MARKS, ...PASSED_ON_MARKS, ...APPLICATION_MARKS];
    expect(marks.map(({ header }) => header).filter((header) => !isRead(header))).toEqual([]);
  });
});
