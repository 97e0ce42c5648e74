import type { Recipe } from '../../src/recipes/recipe';
import { isRead, said } from './requester';
import { FindingsNote } from './findings';
import type { Findings } from './findings';
import type { Bench } from './prove-stack';
import { NOT_FOUND, PUT_ITEM, THROWN } from './stack';
import type { Stack } from './stack';
import { StackRunner } from './stack-runner';
import { taskOfExchange, textsOf } from './task-of-exchange';

/**
 * The same for a development server that hands requests on to the application, so that they leave the page for its own
 * origin: before, its page sends the request to the application itself.
 */
export async function proveProxy(stack: Stack, recipe: Recipe, bench: Bench): Promise<Findings> {
  const runner = new StackRunner(stack, bench);
  const note = new FindingsNote();
  const application = `http://localhost:${bench.upstream}`;
  try {
    const broken = await runner.whileRunning(null, (own) =>
      bench.requester.request(own, application, PUT_ITEM),
    );
    note.see('before', !isRead(broken), `Before the fix the page read ${said(broken)}.`);
    const { task, causes } = taskOfExchange(broken);
    await runner.whileRunning(textsOf(recipe, task, task.policy), async (own) => {
      const fixed = await bench.requester.requestOwn(own, PUT_ITEM);
      note.see('after', isRead(fixed) && fixed.outcome.status === 200, `After the fix: ${said(fixed)}.`);
      for (const { what, request, status } of [THROWN, NOT_FOUND]) {
        const failed = await bench.requester.requestOwn(own, request);
        const isSeen = isRead(failed) && failed.outcome.status === status;
        note.see('errors', isSeen, `Where ${what}, the page saw no ${status}: ${said(failed)}.`);
      }
      const foreign = await bench.requester.request(bench.origins.foreign, own, PUT_ITEM);
      note.see('foreign', !isRead(foreign), `A foreign origin could read ${said(foreign)}.`);
    });
    return note.findings(causes);
  } finally {
    await runner.close();
  }
}
