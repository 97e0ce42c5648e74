import { caseOf, recordedBeside } from '../../../src/diagnosis/case';
import type { Case } from '../../../src/diagnosis/case';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { DiagnosedLog } from '../../../src/diagnosis/reading/log/diagnosed-log';
import { offersConfiguration } from '../../../src/diagnosis/situations/beyond-headers';
import { situationsOf } from '../../../src/diagnosis/situations/situations-of';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange } from '../../../src/exchange/exchange';
import { isHeaderExposed } from '../../../src/fetch-standard/cors-exposed';
import { ENGINES } from '../../../src/fetch-standard/engines';
import { getHeader } from '../../../src/fetch-standard/header-list';
import { isRefusal, policyFrom } from '../../../src/recipes/policy';
import type { Policy } from '../../../src/recipes/policy';
import { remediesOf } from '../../../src/recipes/remedies/remedies-of';
import { writeVariant } from '../../../src/recipes/remedies/write-variant';
import { isRead, said } from '../requester';
import type { Requested } from '../requester';
import { WHOLE_API } from '../stack';
import type { PageRequest } from '../stack';
import { taskOfExchange, textsOf } from '../task-of-exchange';
import type { OnTheBench } from './on-the-bench';

/** A header that nearly every server sends and no page may read without leave. */
const READ_HEADER = 'Date';

const named = ({ method, path }: PageRequest): string => `${method} ${path}`;

const plainApi = (own: PageRequest | undefined): readonly PageRequest[] =>
  own === undefined ? WHOLE_API : [own, { ...own, method: 'GET', headers: {}, body: null }];

/** Sends each request of the API from the page, one after another. */
export async function requestWholeApi(
  { stack, bench }: OnTheBench,
  server: string,
): Promise<readonly Requested[]> {
  const requested: Requested[] = [];
  for (const request of stack.api ?? plainApi(stack.request))
    requested.push(await bench.requester.request(bench.origins.page, server, request));
  return requested;
}

function alsoReading(policy: Policy): Policy {
  const wider = policyFrom({ ...policy, exposeHeaders: [...policy.exposeHeaders, READ_HEADER] });
  if (isRefusal(wider)) throw new Error(plainText(wider.why));
  return wider;
}

/**
 * Makes one configuration of all requests to the API that were recorded before the fix, and looks whether each of them passes
 * with it, and whether the page can read a header that it exposes.
 */
export async function proveWholeApi(on: OnTheBench, recorded: readonly Requested[]): Promise<void> {
  const { recipe, runner, note } = on;
  const exchanges = recorded.map(({ exchange }) => exchange);
  const log: DiagnosedLog = { exchanges, diagnosisOf: diagnose };
  const blocked = recorded.find(({ exchange }) => diagnose(exchange).verdict === 'blocked');
  if (blocked === undefined) throw new Error('No request to the whole API is blocked at first.');
  const situations = situationsOf(blocked.exchange, diagnose(blocked.exchange), null);
  if (!offersConfiguration(situations)) {
    await proveRemedy(on, caseOf(blocked.exchange, recordedBeside(log)));
    return;
  }
  const { task } = taskOfExchange(blocked, log);
  const offered = exchanges.filter((exchange) =>
    offersConfiguration(situationsOf(exchange, diagnose(exchange), null)),
  );
  const { requests } = task.covers;
  note.see(
    'api',
    requests === offered.length,
    `The configuration covers ${requests} of ${offered.length} requests to the API.`,
  );
  const reading = alsoReading(task.policy);
  const limit = recipe.limit?.(reading) ?? null;
  if (limit !== null) note.remark(plainText(limit));
  const policy = limit === null ? reading : task.policy;
  await runner.whileRunning(textsOf(recipe, task, policy), async (server) => {
    for (const requested of await requestWholeApi(on, server))
      noteRequest(on, policy.exposeHeaders, requested);
  });
}

/** Where no configuration is offered, the code that the explanation leads with must do the same. */
async function proveRemedy(on: OnTheBench, blocked: Case): Promise<void> {
  const { recipe, runner, note } = on;
  const [code = ''] = blocked.situations.map((situation) => situation.code);
  const variants = remediesOf(blocked).flatMap((remedy) => remedy.variants);
  const variant = variants.find(({ id }) => id === recipe.id);
  note.see('api', variant !== undefined, `The situation \`${code}\` leads with no code for this stack.`);
  if (variant === undefined) return;
  note.remark(`For the whole API, the code that the situation \`${code}\` leads with was used.`);
  await runner.whileRunning([writeVariant(variant)], async (server) => {
    for (const requested of await requestWholeApi(on, server)) noteRequest(on, [], requested);
  });
}

/** Whether the page's script saw the header; by the rules where the server does not send it. */
function readsHeader({ headers }: { readonly headers: readonly string[] }, { hops }: Exchange): boolean {
  const sent = hops[0].response?.headers ?? [];
  return getHeader(sent, READ_HEADER) === null
    ? isHeaderExposed(READ_HEADER, sent, true, ENGINES.chromium)
    : headers.includes(READ_HEADER.toLowerCase());
}

function noteRequest({ note }: OnTheBench, exposed: readonly string[], requested: Requested): void {
  const { request, exchange } = requested;
  const passes = isRead(requested) && diagnose(exchange).verdict === 'allowed';
  note.see('api', passes, `Of the whole API, ${named(request)} got: ${said(requested)}.`);
  if (isRead(requested) && exposed.includes(READ_HEADER))
    note.see(
      'api',
      readsHeader(requested.outcome, exchange),
      `The page cannot read the exposed \`${READ_HEADER}\` of ${named(request)}.`,
    );
}
