import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run';
import { USUAL_WORLD } from '../../../src/cli/usual-world';
import { JSON_FORM } from '../../../src/report/json/json-form';
import { startZoo } from '../start-zoo';
import type { Zoo } from '../start-zoo';
import { zooAddress } from './checked-cases';
import type { ProgramRun } from './run-program';
import { howItEnded, triedCases } from './tried-cases';
import type { TriedCases } from './tried-cases';

const NEEDED = /does not have the value of ([^.]+)\./;

let zoo: Zoo;
let cases: TriedCases;

/** Checks a report, again with a value for each header that it turns out to need. */
async function checked(report: string, isCredentialed: boolean): Promise<ProgramRun> {
  const runWith = async (...more: readonly string[]): Promise<ProgramRun> => {
    let output = '';
    const print = (text: string): void => void (output += text);
    const credentials = isCredentialed ? 'include' : 'omit';
    const exitCode = await run(
      ['check', 'report.json', '--send', '--insecure', '--credentials', credentials, ...more],
      { read: () => Promise.resolve(report), print, complain: print },
      { ...USUAL_WORLD, addressOf: zooAddress(zoo) },
    );
    return { output, exitCode };
  };
  const first = await runWith();
  const [, names] = NEEDED.exec(first.output) ?? [];
  if (names === undefined) return first;
  return runWith(...names.split(/, | and /).flatMap((name) => ['-H', `${name}: x`]));
}

beforeAll(async () => {
  zoo = await startZoo();
  cases = await triedCases(zoo, JSON_FORM, checked);
}, 300_000);

afterAll(() => zoo.close());

describe('check report.json of each case of the zoo', () => {
  it('exits with 1 at each server that blocks the request as before', () => {
    const wrong = cases.tried.filter(({ verdict, first }) => verdict === 'blocked' && first.exitCode !== 1);
    expect(wrong.map(howItEnded)).toEqual([]);
  });

  it('exits with 0 at each that headers can fix, once it is fixed', () => {
    const fixed = cases.tried.filter((one) => one.fixed !== null);
    expect(fixed.length).toBeGreaterThan(130);
    expect(fixed.filter((one) => one.fixed?.exitCode !== 0).map(howItEnded)).toEqual([]);
  });

  it('exits with 0 at each server that lets the page read', () => {
    const wrong = cases.tried.filter(({ verdict, first }) => verdict === 'allowed' && first.exitCode !== 0);
    expect(wrong.map(howItEnded)).toEqual([]);
  });
});
