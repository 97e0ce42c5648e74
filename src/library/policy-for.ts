import { logOf } from '../diagnosis/case';
import type { Exchange } from '../exchange/exchange';
import { reportedPolicies } from '../report/json/reported-policies';

/** What the server of an API must allow so that the requests of a page to it pass. */
export type Policy = {
  /** Serialized origin. */
  readonly server: string;
  /** Serialized origin. */
  readonly pageOrigin: string;
  readonly allowOrigin: string;
  readonly allowCredentials: boolean;
  /** Whether the server has to respond to `OPTIONS`. */
  readonly preflighted: boolean;
  readonly allowMethods: readonly string[];
  readonly allowHeaders: readonly string[];
  /** `id` of each recorded request that passes under it. */
  readonly requests: readonly string[];
};

/**
 * What each API must allow so that blocked requests pass, and all that passes still does: proved by the rules of every
 * browser against everything recorded. An API is what stands below one first segment of the path on one server.
 *
 * @param requests the blocked ones; others need nothing
 * @param among all that was recorded, oldest first
 */
export const policyFor = (
  requests: readonly Exchange[],
  among: readonly Exchange[] = requests,
): readonly Policy[] => reportedPolicies(requests, logOf(among));
