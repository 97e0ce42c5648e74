import { diagnose } from '../../../src/diagnosis/diagnose';
import type { ConfigurationTask } from '../../../src/recipes/configuration-task';
import type { Recipe } from '../../../src/recipes/recipe';
import type { Requested } from '../requester';
import { PUT_ITEM } from '../stack';
import type { PageRequest, Stack } from '../stack';
import { taskOfExchange, textsOf } from '../task-of-exchange';
import { allowedToday, lostSince } from './allowed-today';
import type { OnTheBench } from './on-the-bench';

/**
 * Requests with credentials on which a default with `*` fails: one without a preflight, so that nothing shows what the
 * server lists, and one with a method and a header that no stack lists, so that every list has to be written.
 */
const requestsOf = ({ request = PUT_ITEM, account = {} }: Stack): readonly PageRequest[] => [
  { ...request, method: 'GET', headers: account, body: null },
  { ...request, method: 'PURGE', headers: { ...account, 'x-purge-key': 'k' }, body: null },
];

/** What is configured for those that are blocked, as far as the recipe can hold it. */
const tasksOf = (requested: readonly Requested[], { limit }: Recipe): readonly ConfigurationTask[] =>
  requested
    .filter(({ exchange }) => diagnose(exchange).verdict === 'blocked')
    .map((one) => taskOfExchange(one).task)
    .filter(({ policy }) => (limit?.(policy) ?? null) === null);

/**
 * Starts the stack with its own permissive default, lets requests fail on it, puts the configuration that is made of each in
 * its place, and looks whether all that a page could send and read before still passes.
 *
 * @param otherwise what is configured where the default lets all of these requests pass, or the recipe cannot hold them
 */
export async function proveDefaultKept(
  { stack, recipe, runner, bench, note }: OnTheBench,
  otherwise: ConfigurationTask,
): Promise<void> {
  const { permissive, request = PUT_ITEM } = stack;
  if (permissive.kind === 'none') {
    note.remark(permissive.why);
    return;
  }
  const { page } = bench.origins;
  const { before, blocked } = await runner.whileRunning(permissive.texts, async (server) => {
    const requested: Requested[] = [];
    for (const sent of requestsOf(stack)) requested.push(await bench.requester.request(page, server, sent));
    return { before: await allowedToday(page, server, request), blocked: tasksOf(requested, recipe) };
  });
  for (const task of blocked.length === 0 ? [otherwise] : blocked) {
    const after = await runner.whileRunning(textsOf(recipe, task, task.policy), (server) =>
      allowedToday(page, server, request),
    );
    const lost = lostSince(before, after).join(', ');
    note.see(
      'kept',
      lost === '',
      `Made for a blocked ${task.request.method} over ${permissive.what}, the configuration no longer allows: ${lost}.`,
    );
  }
}
