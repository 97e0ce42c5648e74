import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCRIPT_FORM } from '../../../src/report/script/script-form';
import { allCases } from '../cases/all-cases';
import { startZoo } from '../start-zoo';
import type { Zoo } from '../start-zoo';
import { hostsOf, isInstalled, ProgramRunner, unlessInstalled } from './run-program';
import { howItEnded, triedCases } from './tried-cases';
import type { TriedCases } from './tried-cases';

/** Cases in which Chrome takes an empty Location for none. */
const LENIENT_BROWSER: readonly string[] = ['engine-location-empty', 'found-redirect-manual-to-nowhere'];

/** Every variable that a script names, with a value. */
const variablesOf = (script: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...script.matchAll(/"\$([A-Z][A-Z0-9_]+)"/g)].map(([, name = '']) => [name, 'x']));

const hasCurl = isInstalled('curl');
let zoo: Zoo;
let runner: ProgramRunner;
let cases: TriedCases;

beforeAll(async () => {
  if (!hasCurl) return;
  zoo = await startZoo();
  runner = await ProgramRunner.start(hostsOf(zoo).map((host) => `connect-to = "${host}"`));
  cases = await triedCases(zoo, SCRIPT_FORM, (script, isCredentialed) => {
    const credentials = isCredentialed ? 'include' : 'omit';
    const args = ['-s', '--', '--send', '--insecure', '--credentials', credentials];
    return runner.run(['sh', ...args], script, variablesOf(script));
  });
}, 300_000);

afterAll(async () => {
  if (!hasCurl) return;
  await runner.close();
  await zoo.close();
});

describe.skipIf(!hasCurl)(`the script of each case of the zoo${unlessInstalled('curl')}`, () => {
  it('is run of all but those that no program without a browser can repeat', () => {
    const { tried, untold, failed, left } = cases;
    const told = allCases.length - [...untold.values()].flat().length;
    expect(tried.length + failed.length + left.length).toBe(told);
    expect(tried.length / told).toBeGreaterThan(0.75);
  });

  it('exits with 1 at each server that blocks the request', () => {
    const wrong = cases.tried.filter(({ verdict, first }) => verdict === 'blocked' && first.exitCode !== 1);
    expect(wrong.map(howItEnded)).toEqual([]);
  });

  it('exits with 0 at each that headers can fix, once it is fixed', () => {
    const fixed = cases.tried.filter((one) => one.fixed !== null);
    expect(fixed.length).toBeGreaterThan(130);
    expect(fixed.filter((one) => one.fixed?.exitCode !== 0).map(howItEnded)).toEqual([]);
  });

  it('exits with 0 at each server that lets the page read, as the standard has it', () => {
    const wrong = cases.tried.filter(
      ({ id, verdict, first }) =>
        verdict === 'allowed' && first.exitCode !== 0 && !LENIENT_BROWSER.includes(id),
    );
    expect(wrong.map(howItEnded)).toEqual([]);
  });

  it('says why it sends nothing where no response would tell', () => {
    expect([...cases.untold.keys()].filter((why) => !why.endsWith('.'))).toEqual([]);
  });
});
