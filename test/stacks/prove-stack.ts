import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diagnose } from '../../src/diagnosis/diagnose';
import type { Fix, ServerPolicy } from '../../src/diagnosis/fix/fix';
import type { Exchange } from '../../src/exchange/exchange';
import { extractHeaderListValues } from '../../src/fetch-standard/extract-header-list-values';
import { configurationTask } from '../../src/recipes/configuration-task';
import type { ConfigurationTask } from '../../src/recipes/configuration-task';
import { isRefusal, policyFrom } from '../../src/recipes/policy';
import type { Policy } from '../../src/recipes/policy';
import type { Recipe } from '../../src/recipes/recipe';
import { renderRecipe } from '../../src/recipes/render';
import { createLeash } from '../browsers/driver/leash';
import type { Leash } from '../browsers/driver/leash';
import type { Asked, Asker } from './asker';
import type { Debian } from './install-debian';
import { nodeModules } from './install-npm';
import { freePort } from './plain-servers';
import type { Cell, Column } from './proof';
import { runToEnd, startServer } from './server-process';
import { APPLICATION_ERRORS, PUT_ITEM } from './stack';
import type { Setting, Stack } from './stack';

/** Everything that stacks share. */
export type Bench = {
  readonly asker: Asker;
  /** Origins of pages: one that the server is to allow, another one, and one that it is never told of. */
  readonly origins: { readonly page: string; readonly second: string; readonly foreign: string };
  readonly upstream: number;
  readonly closed: number;
  readonly debian: Debian;
};

/** What was seen of one stack. */
export type Findings = {
  readonly cells: Readonly<Record<Column, Cell>>;
  readonly causes: readonly string[];
  readonly notes: readonly string[];
};

/**
 * Breaks a stack, lets Chromium fail on it, mends it by nothing but its recipe made from the recorded exchange, and looks
 * whether all that the recipe promises is so.
 */
export async function proveStack(stack: Stack, recipe: Recipe, bench: Bench): Promise<Findings> {
  const leash = createLeash();
  try {
    return await new StackProof(stack, recipe, bench, leash).run();
  } finally {
    await leash.release();
  }
}

class StackProof {
  readonly #stack: Stack;
  readonly #recipe: Recipe;
  readonly #bench: Bench;
  readonly #leash: Leash;
  readonly #cells = new Map<Column, Cell>();
  readonly #notes: string[] = [];
  #starts = 0;

  constructor(stack: Stack, recipe: Recipe, bench: Bench, leash: Leash) {
    this.#stack = stack;
    this.#recipe = recipe;
    this.#bench = bench;
    this.#leash = leash;
  }

  async run(): Promise<Findings> {
    const { page } = this.#bench.origins;
    const broken = await this.#whileRunning(null, async (server) => this.#ask(page, server));
    this.#note('before', isRefused(broken), `Before the fix the page read ${said(broken)}.`);
    const { task, causes } = taskFrom(broken.exchange);
    await this.#whileRunning(this.#texts(task, task.policy), (server) => this.#proveOne(server));
    const both = this.#policyForBoth(task.policy);
    if (both === null) this.#cells.set('second', 'inapplicable');
    else await this.#whileRunning(this.#texts(task, both), (server) => this.#proveTwo(server));
    return { cells: this.#allCells(), causes, notes: this.#notes };
  }

  async #proveOne(server: string): Promise<void> {
    const { page } = this.#bench.origins;
    const fixed = await this.#ask(page, server);
    this.#note('after', !isRefused(fixed) && statusOf(fixed) < 400, `After the fix: ${said(fixed)}.`);
    const preflight = fixed.exchange.hops[0].preflight?.response?.status ?? null;
    const isAnswered = preflight !== null && preflight >= 200 && preflight < 300;
    this.#note('preflight', isAnswered, `The preflight got ${preflight ?? 'no answer'}.`);
    this.#note('vary', variesByOrigin(fixed.exchange), '`Vary` does not name `Origin`.');
    for (const { what, request, status } of this.#stack.errors ?? APPLICATION_ERRORS) {
      const failed = await this.#bench.asker.ask(page, server, request);
      const isRead = !isRefused(failed) && statusOf(failed) === status;
      this.#note('errors', isRead, `Where ${what}, the page saw no ${status}: ${said(failed)}.`);
    }
    await this.#proveForeign(server);
  }

  async #proveTwo(server: string): Promise<void> {
    const { page, second } = this.#bench.origins;
    for (const origin of [second, page]) {
      const asked = await this.#ask(origin, server);
      const passes = !isRefused(asked) && statusOf(asked) < 400;
      this.#note('second', passes, `With two origins, ${new URL(origin).hostname} got: ${said(asked)}.`);
    }
    await this.#proveForeign(server);
  }

  async #proveForeign(server: string): Promise<void> {
    const foreign = await this.#ask(this.#bench.origins.foreign, server);
    this.#note('foreign', isRefused(foreign), `A foreign origin could read ${said(foreign)}.`);
  }

  #ask(origin: string, server: string): Promise<Asked> {
    return this.#bench.asker.ask(origin, server, this.#stack.request ?? PUT_ITEM);
  }

  #texts(task: ConfigurationTask, policy: Policy): readonly string[] {
    const rendered = renderRecipe(this.#recipe, policy, task.server);
    if (rendered.kind === 'refused') throw new Error(`The recipe refused: ${rendered.why}`);
    return rendered.snippets.map(({ text }) => text);
  }

  /** The same for a second origin too; null where the stack can allow one origin only. */
  #policyForBoth(policy: Policy): Policy | null {
    const both = policyFrom({ ...policy, origins: [...policy.origins, this.#bench.origins.second] });
    if (isRefusal(both)) throw new Error(both.why);
    const limit = this.#recipe.limit?.(both) ?? null;
    if (limit === null) return both;
    this.#notes.push(limit);
    return null;
  }

  /** Writes the files, builds and starts the stack on a free port, and ends it when `work` is done. */
  async #whileRunning<T>(fix: readonly string[] | null, work: (server: string) => Promise<T>): Promise<T> {
    const { upstream, closed, debian, origins } = this.#bench;
    const directory = join(this.#leash.directory, `start-${(this.#starts += 1)}`);
    const port = await freePort();
    const setting: Setting = { fix, port, upstream, closed, directory, debian };
    for (const [path, text] of Object.entries(this.#stack.files(setting))) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
    symlinkSync(nodeModules, join(directory, 'node_modules'));
    for (const command of this.#stack.build?.(setting) ?? []) await runToEnd(command, directory, this.#leash);
    const { path } = this.#stack.request ?? PUT_ITEM;
    const place = { directory, port, path, leash: this.#leash };
    const running = await startServer(this.#stack.start(setting), place);
    try {
      await this.#bench.asker.leave(origins.page);
      return await work(`http://localhost:${port}`);
    } finally {
      await running.stop();
    }
  }

  /** One observation; a cell of several is good only when all are. */
  #note(column: Column, isGood: boolean, otherwise: string): void {
    if (!isGood) this.#notes.push(otherwise);
    this.#cells.set(column, isGood && this.#cells.get(column) !== 'no' ? 'yes' : 'no');
  }

  #allCells(): Readonly<Record<Column, Cell>> {
    const cell = (column: Column): Cell => this.#cells.get(column) ?? 'inapplicable';
    return {
      before: cell('before'),
      after: cell('after'),
      preflight: cell('preflight'),
      errors: cell('errors'),
      vary: cell('vary'),
      foreign: cell('foreign'),
      second: cell('second'),
    };
  }
}

const isRefused = ({ outcome }: Asked): boolean => outcome.kind === 'refused';
const statusOf = ({ outcome }: Asked): number => (outcome.kind === 'read' ? outcome.status : 0);
const said = ({ outcome }: Asked): string =>
  outcome.kind === 'read' ? `an answer with status ${outcome.status}` : outcome.error;

function variesByOrigin(exchange: Exchange): boolean {
  const { response, preflight } = exchange.hops[0];
  return [response, preflight?.response ?? null].every((answer) => {
    if (answer === null) return true;
    const list = extractHeaderListValues('Vary', answer.headers);
    return list.kind === 'list' && list.values.some((value) => value.toLowerCase() === 'origin');
  });
}

/** What the extension makes of a recorded exchange: the causes it names, and what has to be configured. */
function taskFrom(exchange: Exchange): {
  readonly task: ConfigurationTask;
  readonly causes: readonly string[];
} {
  const { verdict, causes, fix } = diagnose(exchange);
  if (verdict !== 'blocked') throw new Error(`The diagnosis of the broken state is ${verdict}.`);
  const task = configurationTask(exchange, policyOf(fix));
  if (task.kind === 'refused') throw new Error(`No configuration can be made: ${task.why}`);
  return { task, causes: causes.map(({ code }) => code) };
}

/** With the credentials that the request has, also where nobody can see them because only the preflight was sent. */
function policyOf(fix: Fix | null): ServerPolicy {
  if (fix?.kind !== 'server') throw new Error('The diagnosis has no fix for the server.');
  const credentialed = fix.ifCredentialed?.kind === 'server' ? fix.ifCredentialed : fix;
  const [policy] = credentialed.policies;
  if (policy === undefined) throw new Error('The fix names no server.');
  return policy;
}
