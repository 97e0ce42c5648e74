import { caseOf } from '../../diagnosis/case';
import type { ObservedBrowser } from '../../exchange/exchange';
import { serializedOriginOfUrl } from '../../fetch-standard/origin';
import type { TestCase } from '../../report/ci/test-case';
import { constant, joined, ours } from '../../report/redaction/composed-text';
import { redactionOf } from '../../report/redaction/redaction';
import { PLAIN } from '../../report/text/paint';
import { explainedTexts } from '../../report/text/request-text';
import { textPrinter } from '../../report/text/text-printer';
import { checkRequest } from '../check/check-request';
import { readRequest } from '../check/read-request';
import { isHarmless } from '../check/run-course';
import type { Send } from '../check/run-course';
import { listed } from '../check/repeat/compare';
import type { Expectation, Expectations } from './expectations-schema';
import { metBy } from './met';
import { writtenRequest } from './read-expectations';

/** How expectations are to be checked. */
export type Expecting = {
  readonly send: Send;
  readonly time: number;
  readonly engines: readonly [ObservedBrowser, ...ObservedBrowser[]];
  /** Whether methods are sent that may change something, whatever the file says. */
  readonly isUnsafeSent: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/** Requests that are made at the same time. */
const LANES = 4;

async function caseOfExpectation(expectation: Expectation, expecting: Expecting): Promise<TestCase> {
  const { send, time, engines, isUnsafeSent, environment } = expecting;
  const { url, origin, method = 'GET', name, expect } = expectation;
  const plain = textPrinter(redactionOf([]), PLAIN);
  const about = {
    group: plain.line(serializedOriginOfUrl(url) ?? url),
    name:
      name === undefined
        ? ours`${plain.line(method)} ${plain.line(url)} from ${plain.line(origin)} must be ${constant(expect)}`
        : plain.line(name),
  };
  const skipped = (why: string): TestCase => ({ ...about, kind: 'skipped', why: plain.words(why) });
  const { request, missing } = writtenRequest(expectation, environment);
  if (missing.length > 0) return skipped(`The environment has no ${listed(missing)}. Set it.`);
  const read = readRequest(request);
  if (read.kind === 'wrong') return skipped(read.why);
  const checks = await checkRequest(read.wanted, engines, {
    id: 'expected',
    time,
    send,
    maySend: (message) => isUnsafeSent || expectation.send === true || isHarmless(message),
  });
  const met = metBy(expectation, checks);
  if (met.kind === 'met') return { ...about, kind: 'passed' };
  if (met.kind === 'unknown') return skipped(met.why);
  const { exchange, diagnosis } = met.check;
  const print = textPrinter(redactionOf([exchange]), PLAIN);
  const texts = explainedTexts(caseOf(exchange, null), {}, print);
  return {
    ...about,
    kind: 'failed',
    code: constant(diagnosis.causes[0]?.code ?? 'allowed'),
    title: print.words(met.title),
    text: joined([print.words(met.title), ...texts], ours`\n\n`),
  };
}

/** Checks expectations, and says of each whether it is met. */
export async function expectedCases(
  { requests }: Expectations,
  expecting: Expecting,
): Promise<readonly TestCase[]> {
  const cases: TestCase[] = [];
  const waiting = [...requests.entries()];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, expectation] = next;
      cases[index] = await caseOfExpectation(expectation, expecting);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return cases;
}
