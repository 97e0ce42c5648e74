import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserSession } from '../../test/browsers/driver/browser-session';
import { launchBrowser } from '../../test/browsers/driver/launch-browser';
import { featureLines } from '../../test/differential/case-counts';
import { CaseSender } from '../../test/differential/case-sender';
import { runDifferential } from '../../test/differential/differential-run';
import type { DifferentialResult } from '../../test/differential/differential-run';
import { disagreementText, tallyLines } from '../../test/differential/disagreement-report';
import { generateCases } from '../../test/differential/generate/generate-cases';
import { shrinkCase } from '../../test/differential/shrink-case';
import type { Disagreement } from '../../test/differential/shrink-case';
import { startZoo } from '../../test/zoo/start-zoo';
import type { Zoo } from '../../test/zoo/start-zoo';
import { buildExtension } from '../run/build-extension';
import { root } from '../run/places.mjs';
import { differentialArguments, USAGE } from './arguments';
import type { DifferentialArguments } from './arguments';
import { readReplay } from './read-replay';

/** Disagreements that are made minimal; the rest are printed as they were found. */
const MOST_SHRUNK = 8;

/** Makes the first few minimal; one of each kind before a second of the same. */
async function shrinkSome(
  sender: CaseSender,
  found: readonly Disagreement[],
): Promise<readonly Disagreement[]> {
  const kindOf = ({ differences, observed: { row } }: Disagreement): string =>
    [row?.codes[0], ...differences.map(({ name, because }) => `${name} ${because}`)].join();
  const firstOfKind = new Map(found.toReversed().map((one) => [kindOf(one), one]));
  const chosen = [...firstOfKind.values()].reverse().slice(0, MOST_SHRUNK);
  const minimal: Disagreement[] = [];
  for (const one of chosen) minimal.push(await shrinkCase(sender, one));
  return minimal;
}

function save(name: string, disagreements: readonly Disagreement[]): string {
  const directory = join(root, 'output', 'differential');
  mkdirSync(directory, { recursive: true });
  const path = join(directory, `${name}.json`);
  writeFileSync(
    path,
    `${JSON.stringify(
      disagreements.map(({ observed }) => observed.case),
      null,
      1,
    )}\n`,
  );
  return path;
}

async function report(sender: CaseSender, result: DifferentialResult, name: string): Promise<void> {
  console.log(tallyLines(result).join('\n'));
  const found = result.disagreements;
  if (found.length === 0) return;
  console.log(`\n${found.length} cases differ; as found: ${save(`${name}-found`, found)}`);
  const minimal = await shrinkSome(sender, found);
  console.log(minimal.map(disagreementText).join('\n\n'));
  console.log(`\nMade minimal, to be run again with --replay: ${save(name, minimal)}`);
}

async function run(
  session: BrowserSession,
  zoo: Zoo,
  { browser, count, seed, replay }: DifferentialArguments,
) {
  const cases = replay === null ? generateCases(count, seed) : readReplay(replay);
  console.log(['What the cases have:', ...featureLines(cases)].join('\n  '));
  const sender = await CaseSender.open(session, zoo);
  const start = performance.now();
  const result = await runDifferential(sender, cases, (done, differ) => {
    console.log(`${done} of ${cases.length} sent, ${differ} differ`);
  });
  const seconds = (performance.now() - start) / 1000;
  const what = replay === null ? `seed ${seed}` : `replay of ${replay}`;
  console.log(
    `${session.name} ${session.version}, ${what}: ${cases.length} cases in ${seconds.toFixed(1)} s, ${(cases.length / seconds).toFixed(1)} a second`,
  );
  await report(sender, result, `${browser}-${replay === null ? seed : 'replay'}`);
  return result.disagreements.length === 0 ? 0 : 1;
}

async function differential(args: DifferentialArguments): Promise<number> {
  const extension = args.extension ?? (await buildExtension(args.browser));
  const zoo = await startZoo({ cases: [] });
  try {
    const session = await launchBrowser(args.browser, {
      extension,
      trustedOrigins: [zoo.origins.secure],
      hostPorts: zoo.hostPorts,
    });
    try {
      return await run(session, zoo, args);
    } finally {
      await session.close();
    }
  } finally {
    await zoo.close();
  }
}

function parse(): DifferentialArguments | null {
  try {
    return differentialArguments(process.argv.slice(2), Date.now() % 0x7fff_ffff);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return null;
  }
}

const parsed = parse();
try {
  process.exitCode = parsed === null ? 1 : await differential(parsed);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
