import { RECORDED_BY_UNKNOWN } from '../../src/exchange/exchange';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { diagnose } from '../../src/diagnosis/diagnose';
import type { Exchange } from '../../src/exchange/exchange';
import { DEFAULT_LIMITS } from '../../src/exchange/recording/limits';
import { Recorder } from '../../src/exchange/recording/recorder';
import { requestReport } from '../../src/report/markdown/markdown';
import { sampleEvents } from './sample-events';
import { traceOf } from '../../src/diagnosis/judging/trace';
import { elsewhereOf } from '../../src/diagnosis/elsewhere/elsewhere';

const ROUNDS = 7;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Median seconds of one run, over several, after one that is not counted. */
function secondsOf(run: () => void): number {
  run();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = process.hrtime.bigint();
    run();
    times.push(Number(process.hrtime.bigint() - start) / 1e9);
  }
  return median(times);
}

function record(count: number): Recorder {
  const recorder = new Recorder({
    recordedBy: RECORDED_BY_UNKNOWN,
    browser: 'chromium',
    limits: { ...DEFAULT_LIMITS, exchanges: count },
  });
  for (let n = 0; n < count; n += 1) for (const event of sampleEvents(n)) recorder.apply(event);
  return recorder;
}

const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** As if they had just been recorded: what was worked out of an exchange goes with the object. */
const fresh = (exchanges: readonly Exchange[]): readonly Exchange[] =>
  exchanges.map((exchange) => ({ ...exchange }));

function benchDiagnoses(exchanges: readonly Exchange[]): void {
  let blocked = 0;
  const verdicts = secondsOf(() => {
    for (const exchange of fresh(exchanges)) if (diagnose(exchange).verdict === 'blocked') blocked += 1;
  });
  let steps = 0;
  const everything = secondsOf(() => {
    for (const exchange of fresh(exchanges)) {
      blocked += diagnose(exchange).causes.length;
      steps += traceOf(exchange).length + Object.keys(elsewhereOf(exchange)).length;
    }
  });
  if (blocked === 0 || steps === 0) throw new Error('the samples were not diagnosed');
  print(
    `diagnoses a second, one core         ${whole(exchanges.length / verdicts).padStart(9)}   verdict and all causes (aim: 50,000)`,
  );
  print(
    `                                     ${whole(exchanges.length / everything).padStart(9)}   with trace and the three other engines`,
  );
}

/** What a hostile page can do to the panel: a preflight with as many requested headers as are kept. */
function benchManyNames(names: number): void {
  const recorder = record(5);
  const requested = Array.from({ length: names }, (_, n) => `x-${String(n)}`).join(',');
  const sample = recorder.exchanges().find(({ hops }) => hops[0].preflight !== null);
  const preflight = sample?.hops[0].preflight;
  if (sample === undefined || preflight === null || preflight === undefined)
    throw new Error('no sample has a preflight');
  const requestHeaders = [
    ...preflight.requestHeaders.filter(({ name }) => name !== 'Access-Control-Request-Headers'),
    { name: 'Access-Control-Request-Headers', value: requested },
  ];
  const exchange: Exchange = {
    ...sample,
    hops: [{ ...sample.hops[0], preflight: { ...preflight, requestHeaders } }],
  };
  let evidence = 0;
  const seconds = secondsOf(() => {
    for (const cause of diagnose({ ...exchange }).causes) evidence += cause.evidence.length;
  });
  if (evidence < names) throw new Error('the headers were not judged');
  print(
    `a preflight with ${whole(names)} headers       ${(seconds * 1e3).toFixed(0).padStart(9)}   milliseconds, verdict, all causes and their evidence`,
  );
  let lines = 0;
  const reported = secondsOf(() => {
    lines += requestReport({ ...exchange }).split('\n').length;
  });
  if (lines < names) throw new Error('the headers are not in the report');
  print(
    `                                     ${(reported * 1e3).toFixed(0).padStart(9)}   milliseconds, its report with the fix and the other engines`,
  );
}

function benchBytes(count: number): void {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const recorder = record(count);
  collectGarbage();
  const heap = process.memoryUsage().heapUsed - before;
  const mirrored = recorder.records().reduce((sum, entry) => sum + JSON.stringify(entry).length, 0);
  print(`bytes kept for an exchange           ${whole(heap / count).padStart(9)}   in memory`);
  print(
    `                                     ${whole(mirrored / count).padStart(9)}   mirrored to storage.session, as JSON`,
  );
}

function benchCost(count: number): void {
  const batches = Math.max(1, Math.floor(10_000 / count));
  const seconds = secondsOf(() => {
    for (let batch = 0; batch < batches; batch += 1) record(count);
  });
  const each = (seconds / (batches * count)) * 1e6;
  print(
    `recording one of ${whole(count).padStart(6)} exchanges     ${each.toFixed(1).padStart(9)}   microseconds, all its events (aim: flat)`,
  );
}

print(
  `Medians of ${String(ROUNDS)} rounds, Node ${process.version}. Five kinds of exchange in turn; two of five have a preflight.`,
);
benchDiagnoses(record(5_000).exchanges());
benchManyNames(4_000);
benchBytes(5_000);
for (const count of [100, 1_000, 10_000]) benchCost(count);
