import type { EngineName } from '../../fetch-standard/engines';
import type { PreflightReason } from '../../fetch-standard/preflight-reasons';
import type { Cause, Verdict } from '../diagnosis';

/** What another engine would have met that the observed browser did not, so that nobody can tell how it ends there. */
export type Unseen =
  /** It would have gone on to a response. */
  | { readonly kind: 'response' }
  /** It would have sent a preflight, for a reason that counts only there. */
  | { readonly kind: 'preflight'; readonly reason: PreflightReason }
  /** It would have sent another preflight after a redirect. */
  | { readonly kind: 'preflight-again' }
  /** Its preflight would have carried another Origin, and the response may depend on that. */
  | { readonly kind: 'preflight-origin' };

/** What one engine would do with this exchange: `unknown` when that depends on what was not recorded. */
export type Outcome =
  | { readonly verdict: Verdict; readonly cause: Cause | null; readonly unseen: null }
  | { readonly verdict: 'unknown'; readonly cause: null; readonly unseen: Unseen };

/** What each engine, and the standard itself, would do with one exchange. */
export type Elsewhere = Readonly<Record<EngineName, Outcome>>;
