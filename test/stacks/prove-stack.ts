import { plainText } from '../../src/diagnosis/words/prose';
import type { Response } from '../../src/exchange/exchange';
import { extractHeaderListValues } from '../../src/fetch-standard/extract-header-list-values';
import { isRefusal, policyFrom } from '../../src/recipes/policy';
import type { Policy } from '../../src/recipes/policy';
import type { Recipe } from '../../src/recipes/recipe';
import { proveDefaultKept } from './columns/default-kept';
import { proveWildcardKept } from './columns/wildcard-kept';
import { proveWholeApi, requestWholeApi } from './columns/whole-api';
import { isRead, said } from './requester';
import type { Requested, Requester } from './requester';
import { COLUMN_NAMES } from './proof';
import { FindingsNote } from './findings';
import type { Findings } from './findings';
import { APPLICATION_ERRORS, PUT_ITEM } from './stack';
import type { Stack } from './stack';
import { StackRunner } from './stack-runner';
import type { Surroundings } from './stack-runner';
import { taskOfExchange, textsOf } from './task-of-exchange';

/** Everything that stacks share. */
export type Bench = Surroundings & {
  readonly requester: Requester;
  /** Origins of pages: one that the server is to allow, another one, and one that it is never told of. */
  readonly origins: { readonly page: string; readonly second: string; readonly foreign: string };
};

/**
 * Breaks a stack, lets Chromium fail on it, fixes it by nothing but its recipe made from the recorded exchange, and looks
 * whether all that the recipe promises is so. Throws when it does not come that far.
 */
export async function proveStack(stack: Stack, recipe: Recipe, bench: Bench): Promise<Findings> {
  const runner = new StackRunner(stack, bench);
  const { page, second } = bench.origins;
  const note = new FindingsNote();
  try {
    const on = { stack, recipe, runner, bench, note };
    const probe = new Probe(stack, bench, note);
    const { broken, api } = await runner.whileRunning(null, async (server) => ({
      broken: await probe.requestBroken(server),
      api: await requestWholeApi(on, server),
    }));
    const { task, causes } = taskOfExchange(broken);
    await runner.whileRunning(textsOf(recipe, task, task.policy), async (server) => {
      await probe.page(server);
      await probe.errors(server);
      await probe.foreign(server);
    });
    const both = policyForBoth(task.policy, second);
    const limit = recipe.limit?.(both) ?? null;
    if (limit !== null) note.remark(plainText(limit));
    else
      await runner.whileRunning(textsOf(recipe, task, both), async (server) => {
        for (const origin of [second, page]) await probe.oneOfTwo(origin, server);
        await probe.foreign(server);
      });
    await proveDefaultKept(on, task);
    await proveWholeApi(on, api);
    await proveWildcardKept(on, task);
    for (const column of COLUMN_NAMES) {
      const why = stack.lacks?.[column];
      if (why !== undefined) note.excuse(column, why);
    }
    return note.findings(causes);
  } finally {
    await runner.close();
  }
}

/** Sends a request to a running stack and notes what came of it. */
class Probe {
  readonly #stack: Stack;
  readonly #bench: Bench;
  readonly #note: FindingsNote;

  constructor(stack: Stack, bench: Bench, note: FindingsNote) {
    this.#stack = stack;
    this.#bench = bench;
    this.#note = note;
  }

  async requestBroken(server: string): Promise<Requested> {
    const broken = await this.#request(this.#bench.origins.page, server);
    this.#note.see('before', !isRead(broken), `Before the fix the page read ${said(broken)}.`);
    return broken;
  }

  async page(server: string): Promise<void> {
    const requested = await this.#request(this.#bench.origins.page, server);
    this.#note.see(
      'after',
      isRead(requested) && requested.outcome.status < 400,
      `After the fix: ${said(requested)}.`,
    );
    const { preflight, response } = requested.exchange.hops[0];
    const status = preflight?.response?.status ?? null;
    const hasResponse = status !== null && status >= 200 && status < 300;
    this.#note.see('preflight', hasResponse, `The preflight got ${status ?? 'no response'}.`);
    this.#note.see('vary', variesByOrigin(response), '`Vary` does not name `Origin`.');
    if (variesByOrigin(response) && !variesByOrigin(preflight?.response ?? null))
      this.#note.remark('Only the preflight response lacks `Vary: Origin`, which no HTTP cache keeps.');
  }

  async errors(server: string): Promise<void> {
    const { page } = this.#bench.origins;
    for (const { what, request, status } of this.#stack.errors ?? APPLICATION_ERRORS) {
      const requested = await this.#bench.requester.request(page, server, request);
      const isSeen = isRead(requested) && requested.outcome.status === status;
      this.#note.see('errors', isSeen, `Where ${what}, the page saw no ${status}: ${said(requested)}.`);
    }
  }

  async foreign(server: string): Promise<void> {
    const requested = await this.#request(this.#bench.origins.foreign, server);
    this.#note.see('foreign', !isRead(requested), `A foreign origin could read ${said(requested)}.`);
  }

  async oneOfTwo(origin: string, server: string): Promise<void> {
    const requested = await this.#request(origin, server);
    const passes = isRead(requested) && requested.outcome.status < 400;
    this.#note.see(
      'second',
      passes,
      `With two origins, ${new URL(origin).hostname} got: ${said(requested)}.`,
    );
  }

  #request(origin: string, server: string): Promise<Requested> {
    return this.#bench.requester.request(origin, server, this.#stack.request ?? PUT_ITEM);
  }
}

function policyForBoth(policy: Policy, second: string): Policy {
  const both = policyFrom({ ...policy, origins: [...policy.origins, second] });
  if (isRefusal(both)) throw new Error(plainText(both.why));
  return both;
}

function variesByOrigin(response: Response | null): boolean {
  const list = extractHeaderListValues('Vary', response?.headers ?? []);
  return list.kind === 'list' && list.values.some((value) => value.toLowerCase() === 'origin');
}
