import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineCheck } from '../../../src/cli/check/check-request';
import type { CauseCode } from '../../../src/diagnosis/words/cause-code';
import { BROWSER_NAMES } from '../../browsers/agreement/browser-names';
import { allCases } from '../cases/all-cases';
import { startZoo } from '../start-zoo';
import type { Zoo } from '../start-zoo';
import { expectationIn } from '../zoo-case';
import type { Engine, ZooCase } from '../zoo-case';
import { checkCase } from './checked-cases';
import { NOT_CHECKED } from './not-checked';

const BROWSERS: readonly Engine[] = ['chromium', 'firefox'];

/** Cases that are checked at the same time: most of them wait. */
const LANES = 8;

/** Nobody is there to respond to the preflight, so that the case has none. */
const WITHOUT_PREFLIGHT_RESPONSE: readonly string[] = ['preflight-refused'];

/** Cases in which one browser sends no preflight and the other does, as their titles say. */
const NOT_PREFLIGHTED: Readonly<Record<Engine, readonly string[]>> = {
  chromium: [
    'engine-comma-in-content-type',
    'engine-preflight-behind-own-origin',
    'header-accept-beyond-ascii',
    'header-client-hint',
    'header-user-agent',
  ],
  firefox: [
    'engine-range-of-63-bits',
    'engine-repeated-header-together-too-long',
    'engine-safelisted-total',
    'stream-body-blocked',
  ],
};

/** Whether a browser sends a preflight in a case: one whose response stops it, or one that its servers respond to. */
function isPreflighted(zooCase: ZooCase, browser: Engine): boolean {
  const { id, responses } = zooCase;
  if (expectationIn(zooCase, browser).stage === 'preflight') return true;
  if (WITHOUT_PREFLIGHT_RESPONSE.includes(id)) return true;
  if (NOT_PREFLIGHTED[browser].includes(id)) return false;
  return [responses, ...(responses.hops ?? [])].some(({ preflight }) => preflight !== undefined);
}

const isOfNetwork = (code: CauseCode): boolean => code.startsWith('network-') || code === 'response-invalid';

/** Whether two causes are the same to a browser, which has fewer names than we: Firefox has one for the whole network. */
function isSameCause(one: CauseCode | null, other: CauseCode | null, browser: Engine): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  if (browser === 'firefox' && isOfNetwork(one)) return isOfNetwork(other);
  const [[name, ...more], names] = [BROWSER_NAMES[one][browser].cors, BROWSER_NAMES[other][browser].cors];
  return name !== undefined && more.length === 0 && names.length === 1 && names[0] === name;
}

/** How a check differs from what the browser decided; null where it does not. */
function difference(zooCase: ZooCase, browser: Engine, check: EngineCheck | null): string | null {
  if (check === null) return `${zooCase.id} in ${browser}: cannot be expressed`;
  const { verdict, first } = expectationIn(zooCase, browser);
  const { diagnosis, exchange } = check;
  const cause = diagnosis.causes[0]?.code ?? null;
  const isSent = exchange.hops.some(({ preflight }) => preflight !== null);
  const isDue = isPreflighted(zooCase, browser);
  const isSame =
    diagnosis.verdict === verdict &&
    isSameCause(cause, first, browser) &&
    diagnosis.contradiction === null &&
    isSent === isDue;
  const found = `${diagnosis.verdict} ${String(cause)} preflight ${String(isSent)}`;
  return isSame
    ? null
    : `${zooCase.id} in ${browser}: ${found}, expected ${verdict} ${String(first)} preflight ${String(isDue)}`;
}

const listed = Object.values(NOT_CHECKED).flat();
const found = new Map<string, readonly (string | null)[]>();
let zoo: Zoo;

beforeAll(async () => {
  zoo = await startZoo();
  const waiting = [...allCases];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const differences: (string | null)[] = [];
      for (const browser of BROWSERS)
        differences.push(difference(next, browser, await checkCase(next, browser, zoo)));
      found.set(next.id, differences);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}, 120_000);

afterAll(async () => {
  await zoo.close();
  const reasons = Object.entries(NOT_CHECKED).map(([why, ids]) => `${String(ids.length)}: ${why}`);
  const count = allCases.length - listed.length;
  console.info([`${String(count)} of ${String(allCases.length)} cases checked. Not:`, ...reasons].join('\n'));
});

describe('a check of each case of the zoo, by the rules of both browsers', () => {
  it('comes to the verdict, the first cause and the preflight of the browser itself', () => {
    const wrong = [...found].filter(([id]) => !listed.includes(id)).flatMap(([, differences]) => differences);
    expect(wrong.filter((one) => one !== null)).toEqual([]);
  });

  it('is made of at least 85 % of all', () => {
    expect((allCases.length - listed.length) / allCases.length).toBeGreaterThanOrEqual(0.85);
  });

  it('is left out only where it cannot agree', () => {
    const agreeing = listed.filter((id) => found.get(id)?.every((one) => one === null) !== false);
    expect(agreeing).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  });
});
