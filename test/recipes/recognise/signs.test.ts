import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerSigns } from '../../../src/recipes/recognise/header-signs';
import { hostSigns } from '../../../src/recipes/recognise/host-signs';
import { pathSigns } from '../../../src/recipes/recognise/path-signs';
import { portSigns } from '../../../src/recipes/recognise/port-signs';
import { shapeSigns } from '../../../src/recipes/recognise/shape-signs';
import { seenUrl, type ResponseSign, type UrlSign } from '../../../src/recipes/recognise/sign';
import { stacks, type StackName } from '../../../src/recipes/recognise/stacks';
import { HEADER_ROWS, SHAPE_ROWS, type ResponseRow } from './header-sign-rows';
import { recognised, to } from './seen';
import { HOST_ROWS, PATH_ROWS, PORT_ROWS, type UrlRow } from './url-sign-rows';

const inUrl = (signs: readonly UrlSign[], url: string): readonly UrlSign[] =>
  signs.filter(({ findIn }) => findIn(seenUrl(new URL(url))) !== null);
const inResponse = (signs: readonly ResponseSign[], row: ResponseRow[1]): readonly ResponseSign[] =>
  signs.filter(({ find }) => find(row) !== null);
const stacksOf = (signs: readonly { readonly stack: StackName }[]): readonly StackName[] =>
  signs.map(({ stack }) => stack);

const URL_TABLES = [
  ['host', hostSigns, HOST_ROWS],
  ['path', pathSigns, PATH_ROWS],
  ['port', portSigns, PORT_ROWS],
] as const satisfies readonly (readonly [string, readonly UrlSign[], readonly UrlRow[]])[];

describe.each(URL_TABLES)('a sign by %s', (_kind, signs, rows) => {
  it.each<UrlRow>([...rows])('of %s shows in %s, and not in %s', (stack, url, near) => {
    expect(stacksOf(inUrl(signs, url))).toContain(stack);
    // The neighbour of a path may have the port of another sign.
    expect(stacksOf(inUrl(signs, near))).not.toContain(stack);
  });

  it('is in the table above, each of them', () => {
    const tried = new Set(rows.flatMap(([, url]) => inUrl(signs, url)));
    expect(signs.filter((sign) => !tried.has(sign))).toEqual([]);
  });
});

describe.each([
  ['header', headerSigns, HEADER_ROWS],
  ['shape', shapeSigns, SHAPE_ROWS],
] as const)('a sign by %s', (_kind, signs, rows) => {
  it.each<ResponseRow>([...rows])('of %s shows in %j, and not in %j', (stack, shown, near) => {
    const found = inResponse(signs, shown).filter((sign) => sign.stack === stack);
    const left = inResponse(signs, near);
    expect(found.filter((sign) => !left.includes(sign))).not.toEqual([]);
  });

  it('is in the table above, each of them', () => {
    const tried = new Set(rows.flatMap(([, shown]) => inResponse(signs, shown)));
    expect(signs.filter((sign) => !tried.has(sign))).toEqual([]);
  });
});

describe('a response', () => {
  it('has strong signs of one stack at most, where it has one line', () => {
    for (const [, shown] of HEADER_ROWS) {
      const strong = inResponse([...headerSigns, ...shapeSigns], shown).filter(
        ({ strength }) => strength === 'strong',
      );
      expect(new Set(stacksOf(strong)).size).toBeLessThan(2);
    }
  });
});

const SIGNS = [...hostSigns, ...pathSigns, ...portSigns, ...headerSigns, ...shapeSigns];

describe('every sign', () => {
  it('has a source, and is of a stack that there is', () => {
    for (const { source, stack } of SIGNS) {
      expect(source).toMatch(/^https:\/\/[a-z0-9.-]+\.[a-z]+(?:\/\S*)?$/);
      expect(stacks).toHaveProperty(stack);
    }
  });

  it('is enough for its stack only where it is strong', () => {
    for (const [, signs, rows] of URL_TABLES)
      for (const [stack, url] of rows) {
        const found = recognised(to(url)).find((one) => one.stack === stacks[stack]);
        const isStrong = inUrl(signs, url).some((sign) => sign.stack === stack && sign.strength === 'strong');
        if (isStrong) expect(found?.knownBy).toBe('derived');
        else expect(found?.knownBy ?? 'assumed').toBe('assumed');
      }
  });

  it('of a weak kind is never alone: its stack has another to agree with, or a strong one', () => {
    for (const { stack, strength } of SIGNS) {
      const others = SIGNS.filter((sign) => sign.stack === stack);
      expect(strength === 'strong' || others.length > 1 ? [] : [stack]).toEqual([]);
    }
  });
});

describe('a host', () => {
  it('is one platform at most', () => {
    for (const [, url] of HOST_ROWS) expect(new Set(stacksOf(inUrl(hostSigns, url))).size).toBe(1);
  });

  it('means the same in capitals, with a port and with a dot at its end', () => {
    for (const url of [
      'https://ABC.Supabase.CO/x',
      'https://abc.supabase.co:8443/x',
      'https://abc.supabase.co./x',
    ])
      expect(stacksOf(inUrl(hostSigns, url))).toEqual(['supabase']);
  });

  it('tells nothing where a platform is only a part of the name', () => {
    for (const url of [
      'https://supabase.co.attacker.example/',
      'https://supabase.co/',
      'https://notsupabase.co/',
      'https://s3.amazonaws.com.example/',
      'https://script.google.com.example/',
    ])
      expect(inUrl(hostSigns, url)).toEqual([]);
  });

  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withQueryParameters: true }),
    fc.tuple(fc.string(), fc.constantFrom(...HOST_ROWS)).map(([text, [, url]]) => `${url}${text}`),
    fc
      .tuple(fc.string(), fc.constantFrom(...HOST_ROWS))
      .map(([text, [, url]]) => url.replace('//', `//${text}`)),
    fc
      .array(fc.constantFrom('a', '-', '.', 's3', 'supabase', 'amazonaws.com', '@', '%00', '\\'))
      .map((parts) => `https://${parts.join('')}/`),
  );

  it('of whatever shape throws nothing, and has one platform at most', () => {
    fc.assert(
      fc.property(hostile, (url) => {
        const names = recognised(to(url)).filter(({ clues }) => clues.some(({ name }) => name === 'host'));
        expect(names.length).toBeLessThan(2);
      }),
    );
  });

  it('of many thousand characters is read to its end', () => {
    const labels = `https://${'s3-a-'.repeat(12_000)}.amazonaws.example/`;
    expect(recognised(to(labels))).toEqual([]);
    expect(recognised(to(`https://api.example/${'trpc/'.repeat(50_000)}!`))).toEqual([]);
  });
});
