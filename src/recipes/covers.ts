import type { PublicPaths } from '../diagnosis/api/api-policy';

/** What a configuration was made for. */
export type Covers = {
  /** Recorded requests of the page to the server that pass under the policy. */
  readonly requests: number;
  /** How many of these are blocked today. */
  readonly blocked: number;
  /** How many more are blocked today and may need something else. */
  readonly left: number;
  /** Whether some would be blocked if they had credentials, which nobody can see. */
  readonly ifWithoutCredentials: boolean;
  /** Whether every site may make these requests today, as far as the server allows them, and none needs more. */
  readonly everyOrigin: boolean;
  /** Paths that every site may request today, while a configuration lists origins. */
  readonly publicPaths: PublicPaths;
};

/** A configuration that was made for one blocked request alone. */
export const ONE_BLOCKED: Covers = {
  requests: 1,
  blocked: 1,
  left: 0,
  ifWithoutCredentials: false,
  everyOrigin: false,
  publicPaths: { apart: [], restricted: [] },
};
