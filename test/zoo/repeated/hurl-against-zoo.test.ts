import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printReport } from '../../../src/report/forms/print-report';
import { HURL_FORM } from '../../../src/report/script/script-form';
import { hostileExchange } from '../../report/markup/hostile-exchange';
import { startZoo } from '../start-zoo';
import type { Zoo } from '../start-zoo';
import { hostsOf, isInstalled, ProgramRunner, unlessInstalled } from './run-program';
import { howItEnded, triedCases } from './tried-cases';
import type { TriedCases } from './tried-cases';

const ASSERT_FAILED = 4;

/** Cases of which a Hurl file cannot tell what a script can, by reason. */
const BEYOND_HURL: Readonly<Record<string, readonly string[]>> = {
  'Hurl has no "absent, or a list"': ['allow-headers-invalid-unneeded'],
  'Hurl reads no method in lower case': [
    'method-patch-sent-in-lower-case',
    'method-patch-listed-in-lower-case',
  ],
  'Hurl does not join the lines of a list': [
    'many-repeated-everything',
    'empty-repeat-preflight',
    'allow-methods-empty-elements',
  ],
  'Chrome takes an empty Location for none, and agreeing ones for one': [
    'engine-location-repeated-alike',
    'engine-location-empty',
    'found-redirect-manual-to-nowhere',
  ],
};
const beyondHurl = new Set(Object.values(BEYOND_HURL).flat());

const variablesOf = (file: string): readonly string[] =>
  [...file.matchAll(/\{\{([A-Z][A-Z0-9_]+)\}\}/g)].flatMap(([, name = '']) => ['--variable', `${name}=x`]);

const hasHurl = isInstalled('hurl');
let zoo: Zoo;
let runner: ProgramRunner;
let cases: TriedCases;

beforeAll(async () => {
  if (!hasHurl) return;
  zoo = await startZoo();
  runner = await ProgramRunner.start([]);
  const hosts = hostsOf(zoo).flatMap((host) => ['--connect-to', host]);
  const args = ['--test', '--insecure', ...hosts, '--variable', 'skip_unsafe=false'];
  const { tried, ...others } = await triedCases(zoo, HURL_FORM, (file) =>
    runner.run(['hurl', ...args, ...variablesOf(file)], file),
  );
  cases = { ...others, tried: tried.filter(({ id }) => !beyondHurl.has(id)) };
}, 300_000);

afterAll(async () => {
  if (!hasHurl) return;
  await runner.close();
  await zoo.close();
});

describe.skipIf(!hasHurl)(`the Hurl file of each case of the zoo${unlessInstalled('hurl')}`, () => {
  it('fails at each server that blocks the request', () => {
    const wrong = cases.tried.filter(
      ({ verdict, first }) => verdict === 'blocked' && first.exitCode !== ASSERT_FAILED,
    );
    expect(wrong.map(howItEnded)).toEqual([]);
  });

  it('passes at each that headers can fix, once it is fixed', () => {
    const fixed = cases.tried.filter((one) => one.fixed !== null);
    expect(fixed.length).toBeGreaterThan(130);
    expect(fixed.filter((one) => one.fixed?.exitCode !== 0).map(howItEnded)).toEqual([]);
  });

  it('passes at each server that lets the page read', () => {
    const wrong = cases.tried.filter(({ verdict, first }) => verdict === 'allowed' && first.exitCode !== 0);
    expect(wrong.map(howItEnded)).toEqual([]);
  });

  it('is read by Hurl, whatever strangers put into a request', async () => {
    const NOT_READ = 2;
    const exchanges = fc.sample(hostileExchange, { numRuns: 60, seed: 6 });
    const runs = await Promise.all(
      exchanges.map((exchange) => {
        const { text } = printReport(HURL_FORM, { exchanges: [exchange], log: null, chosen: {} });
        // Nothing is sent, as there is no such proxy.
        return runner.run(['hurl', '--test', '--proxy', 'http://127.0.0.1:1'], text);
      }),
    );
    expect(runs.filter(({ exitCode }) => exitCode === NOT_READ || exitCode === 0)).toEqual([]);
  });
});
