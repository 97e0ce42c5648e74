import { diagnose } from '../../../src/diagnosis/diagnose';
import { fixOf } from '../../../src/diagnosis/fix/fix-of';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange } from '../../../src/exchange/exchange';
import { printReport } from '../../../src/report/forms/print-report';
import type { ReportForm } from '../../../src/report/report-form';
import { probeOf } from '../../../src/report/script/probe-of';
import { fixedCase, hasCredentials, wholeFix } from '../../diagnosis/fix/fixed-case';
import { allCases } from '../cases/all-cases';
import type { Zoo } from '../start-zoo';
import type { ZooCase } from '../zoo-case';
import { recordedCase } from './recorded-case';
import type { ProgramRun } from './run-program';

/** What became of a case: how its script ended at the server as it is and, where headers can fix that, as it is to be. */
export type Tried = {
  readonly id: string;
  readonly verdict: string;
  readonly first: ProgramRun;
  readonly fixed: ProgramRun | null;
};

/** Every case of the zoo, as it went or by why it did not go. */
export type TriedCases = {
  readonly tried: readonly Tried[];
  /** Ids of cases of which the form says that nothing can be told, by the reason that it gives. */
  readonly untold: ReadonlyMap<string, readonly string[]>;
  /** Ids of cases in which the connection fails, which is all that there is to see. */
  readonly failed: readonly string[];
  /** Ids of cases that no program without a browser can repeat. */
  readonly left: readonly string[];
};

/** Runs what a form prints, with the credentials mode that the script of the page has. */
export type RunText = (text: string, isCredentialed: boolean) => Promise<ProgramRun>;

/** Programs that run at the same time: most of them wait. */
const LANES = 8;

/** Cases whose server is not what a program gets to, by reason. */
const OUT_OF_REACH: Readonly<Record<string, readonly string[]>> = {
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

const outOfReach = new Set(Object.values(OUT_OF_REACH).flat());

async function tryCase(
  zooCase: ZooCase,
  exchange: Exchange,
  { zoo, form, run }: { readonly zoo: Zoo; readonly form: ReportForm; readonly run: RunText },
): Promise<Tried> {
  const { id } = zooCase;
  const { text } = printReport(form, { exchanges: [exchange], log: null, chosen: {} });
  const isCredentialed = hasCredentials(zooCase);
  const { verdict } = diagnose(exchange);
  zoo.serve(zooCase);
  const first = await run(text, isCredentialed);
  const responses = verdict === 'blocked' ? wholeFix(fixOf(exchange), isCredentialed) : null;
  if (responses === null) return { id, verdict, first, fixed: null };
  zoo.serve(fixedCase(zooCase, exchange, responses, id));
  return { id, verdict, first, fixed: await run(text, isCredentialed) };
}

/** Prints every case in a form, and runs that at the servers: as they are, and as they are once they are fixed. */
export async function triedCases(zoo: Zoo, form: ReportForm, run: RunText): Promise<TriedCases> {
  const tried: Tried[] = [];
  const untold = new Map<string, string[]>();
  const failed: string[] = [];
  const left: string[] = [];
  const waiting: (() => Promise<void>)[] = [];
  for (const zooCase of allCases) {
    const { id } = zooCase;
    const exchange = outOfReach.has(id) ? null : recordedCase(zooCase, 'chromium', zoo.origins);
    const probe = exchange === null ? null : probeOf(exchange);
    if (exchange === null || probe === null) left.push(id);
    else if (probe.kind === 'untold') {
      const why = plainText(probe.why);
      untold.set(why, [...(untold.get(why) ?? []), id]);
    } else if (diagnose(exchange).verdict === 'failed') failed.push(id);
    else waiting.push(async () => void tried.push(await tryCase(zooCase, exchange, { zoo, form, run })));
  }
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return { tried, untold, failed, left };
}

/** How a case ended, to be read where that was wrong. */
export const howItEnded = ({ id, first, fixed }: Tried): string =>
  `${id}: ${String(first.exitCode)}\n${first.output}${fixed === null ? '' : `${String(fixed.exitCode)} fixed\n${fixed.output}`}`;
