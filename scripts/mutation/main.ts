import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { output, root } from '../run/places.mjs';
import { runCommand } from '../run/run-command';
import { mutationArguments, USAGE } from './arguments';
import type { MutationArguments } from './arguments';
import { EQUIVALENT_MUTANTS } from './equivalent-mutants';
import { installStryker, strykerProgram } from './install-stryker';
import { mutationPage, percent } from './mutation-page';
import { mutantsIn, scoreOf, tallyMutants } from './mutation-tally';
import type { MutationReport, MutationTally } from './mutation-tally';

const LEAST_SCORE = 0.95;
const REPORT = join(output, 'mutation', 'report.json');

const pathOf = (name: string): string => `src/fetch-standard/${name.replace(/\.ts$/, '')}.ts`;

/** Stryker's report holds what it remembers of other files too, of those that are gone as well. */
function readReport(files: readonly string[]): MutationReport {
  // Stryker wrote it a moment ago, by the published schema of its reports.
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as MutationReport;
  const requested = files.map(pathOf);
  const isWanted = (file: string) =>
    (requested.length === 0 || requested.includes(file)) && existsSync(join(root, file));
  return { files: Object.fromEntries(Object.entries(report.files).filter(([file]) => isWanted(file))) };
}

/** Runs Stryker with its own progress on the terminal; it judges nothing, its report does. */
async function runStryker({ files, concurrency, anew }: MutationArguments): Promise<void> {
  rmSync(REPORT, { force: true });
  const only = files.map(pathOf);
  const child = spawn(
    process.execPath,
    [
      strykerProgram,
      'run',
      'scripts/mutation/stryker.config.json',
      '--concurrency',
      String(concurrency),
      ...(anew ? ['--force'] : []),
      ...(only.length === 0 ? [] : ['--mutate', only.join(',')]),
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0 || !existsSync(REPORT)) throw new Error('Stryker did not finish. See the lines above.');
}

function print({ total, survivors, stale }: MutationTally): void {
  for (const { file, line, code, original, replacement, isUncovered, equivalentBecause } of survivors) {
    const why = equivalentBecause ?? (isUncovered ? 'no test runs it' : 'no test notices');
    console.log(`${file}:${line}  ${code}\n    ${original}  →  ${replacement}\n    ${why}`);
  }
  for (const { file, original, replacement } of stale) {
    console.log(`Listed as equivalent, but killed: ${file}: ${original}  →  ${replacement}`);
  }
  const equivalent = survivors.filter(({ equivalentBecause }) => equivalentBecause !== null).length;
  console.log(
    `${mutantsIn(total)} mutants: ${total.killed} killed, ${total.timedOut} timed out, ` +
      `${total.survived} survived, ${total.uncovered} not run; ${equivalent} survivors are equivalent. ` +
      `Score ${percent(scoreOf(total))}.`,
  );
}

async function mutation(args: MutationArguments): Promise<number> {
  await installStryker();
  await runStryker(args);
  const tally = tallyMutants(readReport(args.files), EQUIVALENT_MUTANTS);
  print(tally);
  if (args.files.length === 0) {
    writeFileSync(join(root, 'docs', 'mutation.md'), await mutationPage(tally));
    console.log('docs/mutation.md');
  }
  return scoreOf(tally.total) >= LEAST_SCORE && tally.stale.length === 0 ? 0 : 1;
}

// It takes long, and the person who runs it has other work to do on the machine.
setPriority(constants.priority.PRIORITY_LOW);
await runCommand({ usage: USAGE, parse: mutationArguments, run: mutation });
