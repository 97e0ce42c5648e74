import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { fixOf } from '../../../src/diagnosis/fix/fix-of';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange } from '../../../src/exchange/exchange';
import { printReport } from '../../../src/report/forms/print-report';
import { probeOf } from '../../../src/report/script/probe-of';
import { SCRIPT_FORM } from '../../../src/report/script/script-form';
import { fixedCase, hasCredentials, wholeFix } from '../../diagnosis/fix/fixed-case';
import { allCases } from '../cases/all-cases';
import { startZoo } from '../start-zoo';
import type { Zoo } from '../start-zoo';
import type { ZooCase } from '../zoo-case';
import { recordedCase } from './recorded-case';
import { ScriptRunner } from './run-script';
import type { ScriptRun } from './run-script';

/** What became of a case: how its script ended at the server as it is and, where headers can fix that, as it is to be. */
type Tried = {
  readonly id: string;
  readonly verdict: string;
  readonly first: ScriptRun;
  readonly fixed: ScriptRun | null;
};

/** Scripts that run at the same time: most of them wait. */
const LANES = 8;

/** Cases whose server is not what curl gets to, by reason. */
const NOT_FOR_CURL: Readonly<Record<string, readonly string[]>> = {
  'the browser makes https of http by itself': allCases
    .filter(({ id }) => id.startsWith('upgrade-'))
    .map(({ id }) => id),
  'nobody listens where the browser refuses to go': ['network-unsafe-port', 'left-redirect-with-userinfo'],
  'the rules that play a case know no end of it': ['redirect-loop'],
  'curl refuses such a response': [
    'response-nul-byte',
    'found-broken-after-redirect',
    'found-preflight-interim-only',
  ],
};

/** Cases in which a browser follows a Location that the Fetch Standard does not know. */
const LENIENT_BROWSER: readonly string[] = ['engine-location-empty', 'found-redirect-manual-to-nowhere'];

const notForCurl = new Set(Object.values(NOT_FOR_CURL).flat());

/** Every variable that a script names, with a value. */
const variablesOf = (script: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...script.matchAll(/"\$([A-Z][A-Z0-9_]+)"/g)].map(([, name = '']) => [name, 'x']));

async function tried(zooCase: ZooCase, exchange: Exchange, zoo: Zoo, runner: ScriptRunner): Promise<Tried> {
  const { id } = zooCase;
  const script = printReport(SCRIPT_FORM, { exchanges: [exchange], log: null, chosen: {} }).text;
  const isCredentialed = hasCredentials(zooCase);
  const args = ['--send', '--insecure', '--credentials', isCredentialed ? 'include' : 'omit'];
  const run = (): Promise<ScriptRun> => runner.run(['sh'], script, args, variablesOf(script));
  const { verdict } = diagnose(exchange);
  const first = await run();
  const responses = verdict === 'blocked' ? wholeFix(fixOf(exchange), isCredentialed) : null;
  if (responses === null) return { id, verdict, first, fixed: null };
  zoo.serve(fixedCase(zooCase, exchange, responses, id));
  return { id, verdict, first, fixed: await run() };
}

const isCurlMissing = spawnSync('curl', ['--version']).status !== 0;
const missing = isCurlMissing
  ? ': skipped, because curl is not installed (Debian: apt-get install curl)'
  : '';

let zoo: Zoo;
let runner: ScriptRunner;
const results: Tried[] = [];
const untold = new Map<string, string[]>();
let notPlayed = 0;
/** The connection fails, which is all that there is to see. */
let failed = 0;

beforeAll(async () => {
  if (isCurlMissing) return;
  zoo = await startZoo();
  runner = await ScriptRunner.at(zoo);
  const waiting: (() => Promise<void>)[] = [];
  for (const zooCase of allCases) {
    const exchange = recordedCase(zooCase, 'chromium', zoo.origins);
    if (exchange === null || notForCurl.has(zooCase.id)) {
      notPlayed += 1;
      continue;
    }
    const probe = probeOf(exchange);
    if (probe.kind === 'untold') {
      const why = plainText(probe.why);
      untold.set(why, [...(untold.get(why) ?? []), zooCase.id]);
    } else if (diagnose(exchange).verdict === 'failed') failed += 1;
    else waiting.push(async () => void results.push(await tried(zooCase, exchange, zoo, runner)));
  }
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}, 300_000);

afterAll(async () => {
  if (isCurlMissing) return;
  await runner.close();
  await zoo.close();
});

const ended = ({ id, first, fixed }: Tried): string =>
  `${id}: ${String(first.exitCode)}\n${first.output}${fixed === null ? '' : `${String(fixed.exitCode)} fixed\n${fixed.output}`}`;

describe.skipIf(isCurlMissing)(`the script of each case of the zoo${missing}`, () => {
  it('is run of all but those that no program without a browser can repeat', () => {
    const told = [...untold.values()].flat().length;
    expect(results.length + failed + told + notPlayed).toBe(allCases.length);
    expect(results.length / (allCases.length - told)).toBeGreaterThan(0.75);
  });

  it('exits with 1 at each server that blocks the request', () => {
    const wrong = results.filter(({ verdict, first }) => verdict === 'blocked' && first.exitCode !== 1);
    expect(wrong.map(ended)).toEqual([]);
  });

  it('exits with 0 at each that headers can fix, once it is fixed', () => {
    const fixed = results.filter((one) => one.fixed !== null);
    expect(fixed.length).toBeGreaterThan(130);
    expect(fixed.filter((one) => one.fixed?.exitCode !== 0).map(ended)).toEqual([]);
  });

  it('exits with 0 at each server that lets the page read, as the standard has it', () => {
    const wrong = results.filter(
      ({ id, verdict, first }) =>
        verdict === 'allowed' && first.exitCode !== 0 && !LENIENT_BROWSER.includes(id),
    );
    expect(wrong.map(ended)).toEqual([]);
  });

  it('says why it sends nothing where no response would tell', () => {
    expect([...untold.keys()].every((why) => why.endsWith('.'))).toBe(true);
  });
});
