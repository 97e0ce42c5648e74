import type { ConfigurationTask } from '../../../src/recipes/configuration-task';
import { forEveryOrigin } from '../../../src/recipes/policy';
import { isRead, said } from '../requester';
import { PUT_ITEM } from '../stack';
import { textsOf } from '../task-of-exchange';
import type { OnTheBench } from './on-the-bench';

/**
 * Writes the configuration as for a server that allows every origin today, and looks whether pages of two sites pass
 * without credentials, and none with them. Not applicable where the recipe only lists origins.
 */
export async function proveWildcardKept(
  { stack, recipe, runner, bench, note }: OnTheBench,
  task: ConfigurationTask,
): Promise<void> {
  if (recipe.everyOrigin !== true) return;
  const request = { ...(stack.request ?? PUT_ITEM), credentials: 'omit' } as const;
  const { page, foreign } = bench.origins;
  await runner.whileRunning(textsOf(recipe, task, forEveryOrigin(task.policy)), async (server) => {
    for (const origin of [page, foreign]) {
      const requested = await bench.requester.request(origin, server, request);
      const passes = isRead(requested) && requested.outcome.status < 400;
      note.see('wildcard', passes, `With \`*\`, ${new URL(origin).hostname} got: ${said(requested)}.`);
    }
    const withCookie = await bench.requester.request(foreign, server, {
      ...request,
      credentials: 'include',
    });
    note.see(
      'wildcard',
      !isRead(withCookie),
      `With \`*\` and credentials, a foreign origin could read ${said(withCookie)}.`,
    );
  });
}
