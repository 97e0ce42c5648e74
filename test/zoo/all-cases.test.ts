import { describe, expect, it } from 'vitest';
import type { CauseCode } from '../../src/diagnosis/words/cause-code';
import { CAUSES } from '../../src/diagnosis/causes';
import { fillTemplates, TEMPLATE_NAMES } from './response-bytes';
import { allCases } from './cases/all-cases';
import { unreachable } from './unreachable';
import { expectationIn } from './zoo-case';
import type { ServerReaction, ZooCase } from './zoo-case';

const codes = Object.keys(CAUSES) as CauseCode[];
const unreachableCodes = new Set(unreachable.map(({ code }) => code));

function reactionsOf({ responses }: ZooCase): ServerReaction[] {
  return [responses, ...(responses.hops ?? [])]
    .flatMap(({ preflight, actual }) => [preflight, actual])
    .filter((reaction) => reaction !== undefined);
}

const duplicates = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe('the cases of the zoo', () => {
  it('have an id and a title of their own', () => {
    expect(duplicates(allCases.map(({ id }) => id))).toEqual([]);
    expect(duplicates(allCases.map(({ title, group }) => `${group}: ${title}`))).toEqual([]);
    expect(allCases.filter(({ id }) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
  });

  it('are listed group by group', () => {
    const groups = allCases.map(({ group }) => group);
    expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual([...new Set(groups)]);
  });

  it.each(codes.filter((code) => !unreachableCodes.has(code)))('trigger %s, and pass it narrowly', (code) => {
    expect(allCases.some(({ triggers }) => triggers?.includes(code))).toBe(true);
    const neighbours = allCases.filter(({ neighbourOf }) => neighbourOf?.includes(code));
    expect(neighbours).not.toEqual([]);
    for (const { expect: expected } of neighbours) expect(['allowed', 'opaque']).toContain(expected.verdict);
  });

  it('do not trigger what is said to be out of reach', () => {
    const contradicting = unreachable.flatMap(({ code, browsers }) =>
      allCases.filter(
        (zooCase) =>
          zooCase.triggers?.includes(code) &&
          browsers.some((browser) => expectationIn(zooCase, browser).first === code),
      ),
    );
    // A case whose request the browser does not list at all is no way to reach its cause in the panel.
    expect(contradicting.map(({ id }) => id)).toEqual([]);
  });

  it('expect the cause that they are there to trigger in some browser, except what only the standard forbids', () => {
    const idle = allCases.filter(
      (zooCase) =>
        zooCase.triggers?.some(
          (code) =>
            code !== 'authorization-under-wildcard' &&
            expectationIn(zooCase, 'chromium').first !== code &&
            expectationIn(zooCase, 'firefox').first !== code,
        ) ?? false,
    );
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  it('name a cause exactly when they are blocked or fail, and name it first', () => {
    const expectations = allCases.flatMap((zooCase) =>
      (['chromium', 'firefox'] as const).map((engine) => ({
        id: zooCase.id,
        ...expectationIn(zooCase, engine),
      })),
    );
    const wrong = expectations.filter(({ verdict, first, all, stage }) => {
      const stopped = verdict === 'blocked' || verdict === 'failed';
      const firstOfAll = all === undefined || all[0] === first;
      return stopped !== (first !== null) || !firstOfAll || (verdict === 'blocked') !== (stage !== undefined);
    });
    expect(wrong).toEqual([]);
  });

  it('use only templates that the servers know', () => {
    const values = Object.fromEntries(TEMPLATE_NAMES.map((name) => [name, '']));
    for (const zooCase of allCases) {
      const { request } = zooCase;
      const url = request.kind === 'fetch' ? (request.url ?? '') : '';
      expect(() => fillTemplates(url, values), zooCase.id).not.toThrow();
      for (const reaction of reactionsOf(zooCase)) {
        if (reaction.kind !== 'response') continue;
        for (const [, value] of reaction.headers)
          expect(() => fillTemplates(value, values), zooCase.id).not.toThrow();
        expect(() => fillTemplates(reaction.body ?? '', values), zooCase.id).not.toThrow();
      }
    }
  });

  it('have what every guide to CORS names', () => {
    expect(allCases.filter(({ classic }) => classic).map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'allow-origin-missing-on-error-page',
        'allow-origin-of-another-site',
        'allow-origin-repeated',
        'preflight-401',
        'preflight-404',
        'preflight-405',
        'preflight-redirect-trailing-slash',
        'method-patch-not-listed',
        'header-authorization-not-listed',
        'credentials-wildcard',
        'credentials-everything-wildcard',
        'redirect-login',
      ]),
    );
  });
});
