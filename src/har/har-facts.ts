import * as v from 'valibot';
import type { Exchange } from '../exchange/exchange';
import { exchangeSchema } from '../exchange/exchange-schema';

/**
 * What HAR has no field for and a diagnosis rests on. It stands in the `_cors` of the entries that CORS Inspector writes, so
 * that whoever opens such a file comes to the same verdict.
 */
export const harFacts = v.pick(exchangeSchema, [
  'browser',
  'recordedBy',
  'tabId',
  'frameId',
  'pageOrigin',
  'topLevelOrigin',
  'type',
  'end',
  'devtoolsError',
  'pageStatus',
  'pagePolicies',
  'beginningMissed',
  'cut',
  'unseen',
]);

export type HarFacts = v.InferOutput<typeof harFacts>;

/** The facts of an exchange. */
export function factsOf(exchange: Exchange): object {
  const { browser, recordedBy, tabId, frameId, pageOrigin, topLevelOrigin, type, end, devtoolsError } =
    exchange;
  const { pageStatus, pagePolicies, beginningMissed, cut, unseen } = exchange;
  return {
    ...{ browser, recordedBy, tabId, frameId, pageOrigin, topLevelOrigin, type, end, devtoolsError },
    ...{ pageStatus, pagePolicies, beginningMissed, cut, unseen },
  };
}

const link = v.object({
  _cors: v.object({
    exchange: v.string(),
    hop: v.pipe(v.number(), v.integer(), v.minValue(0)),
    part: v.picklist(['request', 'preflight']),
  }),
});

/** Which part of which exchange an entry is. */
export type HarLink = v.InferOutput<typeof link>['_cors'];

/** Which part an entry that CORS Inspector wrote is; null of any other. */
export function linkIn(entry: unknown): HarLink | null {
  const parsed = v.safeParse(link, entry);
  return parsed.success ? parsed.output._cors : null;
}

const cors = v.object({ _cors: v.object({ recorded: harFacts }) });

/** The facts in an entry that CORS Inspector wrote; null in any other. */
export function factsIn(entry: unknown): HarFacts | null {
  const parsed = v.safeParse(cors, entry);
  return parsed.success ? parsed.output._cors.recorded : null;
}
