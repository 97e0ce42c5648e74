import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../test/browsers/driver/browser-session';
import type { GeneratedCase } from '../../test/differential/generated-case';
import { generateCases } from '../../test/differential/generate/generate-cases';
import { generateApis } from '../../test/differential/generate/apis';
import { proveApis } from '../../test/differential/prove-apis';
import { proveFixes } from '../../test/differential/prove-fixes';
import type { ProofTally } from '../../test/differential/prove-fixes';
import { allCases } from '../../test/zoo/cases/all-cases';
import { expectationIn } from '../../test/zoo/zoo-case';
import { readReplay } from '../differential/read-replay';
import { withCaseSender } from '../differential/with-case-sender';
import { buildExtension } from '../run/build-extension';
import { root } from '../run/places.mjs';
import { runCommand } from '../run/run-command';
import { printApiTally } from './api-report';
import { proofArguments, USAGE } from './arguments';
import type { ProofArguments } from './arguments';

/** What the zoo holds that this browser blocks, under names of their own. */
const zooCases = (browser: BrowserName): readonly GeneratedCase[] =>
  allCases
    .filter((zooCase) => expectationIn(zooCase, browser).verdict === 'blocked')
    .map(({ id, request, responses }) => ({ id: `zoo-${id}`, request, responses }));

function report(tally: ProofTally, browser: BrowserName): void {
  const { sent, blocked, wronglyAssumed, fixed, inTwoSteps, cannot, unproved } = tally;
  const { notMinimal, notPlayed } = tally;
  console.log(`${sent} cases sent, ${blocked} of them blocked.`);
  console.log(
    `${wronglyAssumed} were left out because nothing shows their mode and their page got the response.`,
  );
  console.log(
    `${fixed} have a fix for their servers; with it the browser let ${fixed - unproved.length} pass.`,
  );
  console.log(
    `${inTwoSteps} of those took a second fix: an upload listener shows only behind the redirect that the first allows.`,
  );
  for (const [reason, count] of [...cannot].sort((a, b) => b[1] - a[1]))
    console.log(`${count} that no server can fix: ${reason}`);
  console.log(
    `${notMinimal.length} have a proper part that suffices by the rules; ${notPlayed} were not looked at for that.`,
  );
  if (notMinimal.length > 0) console.log(`Not minimal: ${notMinimal.join(', ')}`);
  if (unproved.length === 0) return;
  const directory = join(root, 'output', 'prove-fixes');
  mkdirSync(directory, { recursive: true });
  const path = join(directory, `${browser}.json`);
  writeFileSync(
    path,
    `${JSON.stringify(
      unproved.map(({ original }) => original),
      null,
      1,
    )}\n`,
  );
  for (const { original, again } of unproved.slice(0, 20))
    console.log(`still refused: ${original.id}, ${again.verdict.error ?? again.verdict.network ?? ''}`);
  console.log(`All that are still refused, to be run again with --replay: ${path}`);
}

async function prove({
  browser,
  count,
  seed,
  replay,
  extension,
  world,
  apis,
}: ProofArguments): Promise<number> {
  const built = extension ?? (await buildExtension(browser));
  return withCaseSender(browser, { extension: built, world }, async (sender, session) => {
    if (apis !== null) {
      console.log(`${session.name} ${session.version}, seed ${seed}`);
      const tally = await proveApis(sender, generateApis(apis, seed), (done, faults) => {
        console.log(`${done} of ${apis} APIs sent, ${faults} faults`);
      });
      printApiTally(tally);
      return tally.faults.length === 0 && tally.configured > 0 ? 0 : 1;
    }
    const what = replay === null ? `seed ${seed}` : `replay of ${replay}`;
    console.log(`${session.name} ${session.version}, ${what}`);
    const cases =
      replay === null ? [...zooCases(browser), ...generateCases(count, seed)] : readReplay(replay);
    const tally = await proveFixes(sender, cases, (done, refused) => {
      console.log(`${done} of ${cases.length} sent, ${refused} still refused when fixed`);
    });
    report(tally, browser);
    return tally.unproved.length + tally.notMinimal.length === 0 ? 0 : 1;
  });
}

await runCommand({
  usage: USAGE,
  parse: (args) => proofArguments(args, Date.now() % 0x7fff_ffff),
  run: prove,
});
