import type { Grant } from '../../fetch-standard/preflight-cache';
import type { PreflightMaxAge } from '../../fetch-standard/preflight-max-age';
import type { Step } from '../../fetch-standard/step';
import type { Knowledge } from '../diagnosis';

/** A preflight of the log, as another request meets it. */
export type EarlierPreflight = {
  readonly exchangeId: string;
  readonly hop: number;
  /** The method of its actual request. */
  readonly method: string;
  /** Seconds from its response to the later request. */
  readonly secondsBefore: number;
  readonly maxAge: PreflightMaxAge;
};

/** Why a browser sent a preflight although it had sent one before. */
export type SentAgainWhy =
  /** The earlier response was cached, and not long enough. */
  | { readonly kind: 'expired'; readonly secondsAgo: number }
  | { readonly kind: 'not-kept' }
  /** What is cached does not allow these. */
  | { readonly kind: 'not-covering'; readonly missing: readonly Grant[] }
  /** It is cached for the other credentials mode. */
  | { readonly kind: 'other-credentials'; readonly credentials: boolean }
  /** A cached `*` is all that allows these, and does not count for them. */
  | { readonly kind: 'wildcard'; readonly missing: readonly Grant[] }
  | { readonly kind: 'replaced' | 'preflight-refused' | 'check-failed'; readonly by: EarlierPreflight }
  /** The other preflight had no response yet. */
  | { readonly kind: 'under-way' }
  /** By the rules the earlier response still counted. No browser shows an extension that a request goes round its caches. */
  | { readonly kind: 'unexplained' };

/** How a request met the browser’s preflight cache. */
export type PreflightCacheUse =
  /** Nothing shows that the browser had sent a preflight before. */
  | { readonly kind: 'first' }
  | {
      readonly kind: 'from-cache';
      /** At least one, the newest first. */
      readonly by: readonly EarlierPreflight[];
      /** Seconds for which it went on to count, from the request on. */
      readonly secondsLeft: number;
      /** Whether the response to the earlier request itself was let through, where this one was not. */
      readonly serverChanged: boolean;
      readonly knownBy: Knowledge;
    }
  /** It was cached, and no preflight in the log can have been the one. */
  | { readonly kind: 'unrecorded'; readonly knownBy: Knowledge }
  | {
      readonly kind: 'sent-again';
      readonly why: SentAgainWhy;
      readonly earlier: EarlierPreflight;
      readonly knownBy: Knowledge;
    };

/** What becomes of the response to a request's own preflight. */
export type PreflightKeep =
  | { readonly kind: 'kept'; readonly maxAge: PreflightMaxAge }
  | { readonly kind: 'not-kept'; readonly maxAge: PreflightMaxAge }
  | { readonly kind: 'refused' }
  /** Passed and cached, and cleared again when the actual response failed its CORS check. */
  | { readonly kind: 'cleared'; readonly maxAge: PreflightMaxAge };

/** What the preflight cache had to do with one hop of a request. */
export type PreflightCacheReading = {
  readonly hop: number;
  readonly use: PreflightCacheUse;
  /** Null when there was no preflight, or it has no response. */
  readonly keep: PreflightKeep | null;
  /** The steps of the standard that look in the cache. */
  readonly steps: readonly Step[];
};
