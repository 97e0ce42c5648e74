import type { ApiTally } from '../../test/differential/prove-apis';

/** The most faults that are printed; the rest is counted. */
const SHOWN = 20;

/** What became of generated APIs, for people. */
export function printApiTally(tally: ApiTally): void {
  const { apis, requests, configured, promised, kept, everyOrigin, ifWithoutCredentials, left, faults } =
    tally;
  console.log(`${apis} APIs with ${requests} requests sent, ${configured} of them configured once.`);
  console.log(`${promised} blocked requests were to pass; ${kept} passed before and were sent again.`);
  console.log(`${left} more are blocked of which the panel says that they may need something else.`);
  console.log(`${ifWithoutCredentials} with credentials are still refused where it promises those without.`);
  console.log(`${everyOrigin} allow every origin today, and still do.`);
  console.log(`To each of the other ${configured - everyOrigin}, a page of another origin sent a request.`);
  console.log(`${faults.length} faults.`);
  for (const { what } of faults.slice(0, SHOWN)) console.log(`fault: ${what}`);
  if (faults.length > SHOWN) console.log(`and ${faults.length - SHOWN} more`);
}
