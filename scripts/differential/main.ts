import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featureLines } from '../../test/differential/case-counts';
import type { CaseSender } from '../../test/differential/case-sender';
import { runDifferential } from '../../test/differential/differential-run';
import type { DifferentialResult } from '../../test/differential/differential-run';
import { disagreementText, tallyLines } from '../../test/differential/disagreement-report';
import { generateCases } from '../../test/differential/generate/generate-cases';
import { shrinkCase } from '../../test/differential/shrink-case';
import type { Disagreement } from '../../test/differential/shrink-case';
import { buildExtension } from '../run/build-extension';
import { root } from '../run/places.mjs';
import { runCommand } from '../run/run-command';
import { differentialArguments, USAGE } from './arguments';
import type { DifferentialArguments } from './arguments';
import { readReplay } from './read-replay';
import { withCaseSender } from './with-case-sender';

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

async function differential({
  browser,
  count,
  seed,
  replay,
  extension,
  world,
}: DifferentialArguments): Promise<number> {
  const cases = replay === null ? generateCases(count, seed) : readReplay(replay);
  console.log(['What the cases have:', ...featureLines(cases)].join('\n  '));
  const built = extension ?? (await buildExtension(browser));
  return withCaseSender(browser, { extension: built, world }, async (sender, session) => {
    const start = performance.now();
    const result = await runDifferential(sender, cases, (done, differ) => {
      console.log(`${done} of ${cases.length} sent, ${differ} differ`);
    });
    const seconds = (performance.now() - start) / 1000;
    const what = replay === null ? `seed ${seed} in the world ${world}` : `replay of ${replay}`;
    console.log(
      `${session.name} ${session.version}, ${what}: ${cases.length} cases in ${seconds.toFixed(1)} s, ${(cases.length / seconds).toFixed(1)} a second`,
    );
    await report(sender, result, `${browser}-${replay === null ? seed : 'replay'}`);
    return result.disagreements.length === 0 ? 0 : 1;
  });
}

await runCommand({
  usage: USAGE,
  parse: (args) => differentialArguments(args, Date.now() % 0x7fff_ffff),
  run: differential,
});
