import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../test/browsers/driver/browser-session';
import { launchBrowser } from '../../test/browsers/driver/launch-browser';
import { CaseSender } from '../../test/differential/case-sender';
import type { GeneratedCase } from '../../test/differential/generated-case';
import { generateCases } from '../../test/differential/generate/generate-cases';
import { proveFixes } from '../../test/differential/prove-fixes';
import type { ProofTally } from '../../test/differential/prove-fixes';
import { allCases } from '../../test/zoo/cases/all-cases';
import { startZoo } from '../../test/zoo/start-zoo';
import { expectationIn } from '../../test/zoo/zoo-case';
import { differentialArguments } from '../differential/arguments';
import type { DifferentialArguments } from '../differential/arguments';
import { buildExtension } from '../run/build-extension';
import { root } from '../run/places.mjs';

const USAGE =
  'Usage: npm run prove-fixes -- [--browser chromium|firefox] [--count N] [--seed S] [--extension DIR]';

/** What the zoo holds that this browser blocks, under names of their own. */
const zooCases = (browser: BrowserName): readonly GeneratedCase[] =>
  allCases
    .filter((zooCase) => expectationIn(zooCase, browser).verdict === 'blocked')
    .map(({ id, request, answers }) => ({ id: `zoo-${id}`, request, answers }));

function report(tally: ProofTally, browser: BrowserName): void {
  const { sent, blocked, fixed, cannot, unproved, notMinimal, notPlayed } = tally;
  console.log(`${sent} cases sent, ${blocked} of them blocked.`);
  console.log(
    `${fixed} have a fix for their servers; with it the browser let ${fixed - unproved.length} pass.`,
  );
  for (const [reason, count] of [...cannot].sort((a, b) => b[1] - a[1]))
    console.log(`${count} that no server can mend: ${reason}`);
  console.log(
    `${notMinimal.length} have a proper part that suffices by the rules; ${notPlayed} were not looked at for that.`,
  );
  if (notMinimal.length > 0) console.log(`Not minimal: ${notMinimal.join(', ')}`);
  if (unproved.length === 0) return;
  const directory = join(root, 'output', 'prove-fixes');
  mkdirSync(directory, { recursive: true });
  const path = join(directory, `${browser}.json`);
  writeFileSync(path, `${JSON.stringify(unproved, null, 1)}\n`);
  for (const { original, again } of unproved.slice(0, 20))
    console.log(`still refused: ${original.id}, ${again.verdict.error ?? again.verdict.network ?? ''}`);
  console.log(`All that are still refused: ${path}`);
}

async function prove({ browser, count, seed, extension }: DifferentialArguments): Promise<number> {
  const built = extension ?? (await buildExtension(browser));
  const zoo = await startZoo({ cases: [] });
  try {
    const session = await launchBrowser(browser, {
      extension: built,
      trustedOrigins: [zoo.origins.secure],
      hostPorts: zoo.hostPorts,
    });
    try {
      const sender = await CaseSender.open(session, zoo);
      console.log(`${session.name} ${session.version}, seed ${seed}`);
      const cases = [...zooCases(browser), ...generateCases(count, seed)];
      const tally = await proveFixes(sender, cases, (done, refused) => {
        console.log(`${done} of ${cases.length} sent, ${refused} still refused when mended`);
      });
      report(tally, browser);
      return tally.unproved.length + tally.notMinimal.length === 0 ? 0 : 1;
    } finally {
      await session.close();
    }
  } finally {
    await zoo.close();
  }
}

try {
  process.exitCode = await prove(differentialArguments(process.argv.slice(2), Date.now() % 0x7fff_ffff));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exitCode = 1;
}
