import type { HeaderList } from '../fetch-standard/header-list';
import type { RuleFailure } from '../fetch-standard/failure';
import type { PreflightReason } from '../fetch-standard/preflight-reasons';
import type { RequestMode } from '../fetch-standard/request';
import type { CauseCode, NetworkCauseCode } from './words/cause-code';
import type { Knowledge } from './words/knowledge';
import type { Owner } from './words/owner';
import type { Verdict } from './words/verdict';

export type { Knowledge, Owner, Verdict };

/** Where in the way of a request something happened. */
export type Stage = 'request' | 'preflight' | 'redirect' | 'response';

/** Which message of a hop a line of evidence stands in; `page` is the response of the page's own document. */
export type Message =
  'preflight-request' | 'preflight-response' | 'request' | 'response' | 'browser' | 'page';

/** One line that proves a cause. */
export type Evidence = {
  readonly message: Message;
  readonly hop: number;
  /** A header name as received; `:status` and `:method` for the first line; `error` for what the browser reported. */
  readonly name: string;
  /** Null when the header is absent, which then is the evidence. */
  readonly value: string | null;
  /** Half-open character range of the offending part in `value`; null when the line only gives context. */
  readonly mark: { readonly start: number; readonly end: number } | null;
};

/** A failure of the network or of another rule than CORS, with the browser's own name for it. */
export type NetworkFailure = {
  readonly code: NetworkCauseCode;
  readonly error: string;
  /**
   * Lines of the page's own response that may be the reason, empty when it has none; null when that response was not seen.
   * Left out where no policy of the page can be the reason.
   */
  readonly policyLines?: HeaderList | null;
  /**
   * Where a frame made the request: the serialised origin of the page around it, which is another than the frame's. Left
   * out everywhere else.
   */
  readonly embedder?: string;
  /**
   * A finer name within the code. Where the page got nothing through its service worker: what that is known to have got
   * itself. Where a redirect was not followed: that the mode `same-origin` is as likely a reason. Where Firefox refused what the
   * rules allow: that an empty repeat of a header, which it does not show, is as likely one. Where it canceled the load
   * of an element: that the response may be of no use to it. Where the page
   * gave a request up: that Chrome went on with it. Where Chrome
   * dropped the request behind a redirect unsent: that the script may have set `redirect: "manual"`. Where the recorder leaves out
   * responses that the browser kept from the page: that it may be CORS. Where Chrome did not open a WebSocket: that the permission for the local network may be missing. Left out everywhere else.
   */
  readonly detail?:
    | 'no-response'
    | 'opaque-response'
    | 'opaque-partial'
    | 'readable-response'
    | 'or-same-origin-mode'
    | 'or-empty-repeat'
    | 'or-unusable'
    | 'kept-alive'
    | 'or-manual-redirect'
    | 'or-local-network'
    | 'or-cors';
};

/** What the text of a cause may name besides the failure itself; each null when it is not known. */
export type Circumstances = Place & {
  /** Status of the response that was checked. */
  readonly status: number | null;
  /** Serialised origin of the request at this hop. */
  readonly origin: string | null;
  /** The response's Access-Control-Allow-Origin, the first where it is repeated. */
  readonly allowOrigin: string | null;
  /** URL of the hop. */
  readonly url: string;
  /** Absolute URL that a redirect leads to; as received where it cannot be resolved. */
  readonly location: string | null;
};

/** One thing that is wrong. */
export type Cause = {
  readonly code: CauseCode;
  /** A finer name within the code, for example `trailing-slash`. */
  readonly detail: string | null;
  readonly stage: Stage;
  /** Index into the exchange's hops. */
  readonly hop: number;
  readonly owner: Owner;
  readonly knownBy: Knowledge;
  readonly failure: RuleFailure | NetworkFailure;
  readonly circumstances: Circumstances;
  readonly evidence: readonly Evidence[];
};

export type Place = { readonly stage: Stage; readonly hop: number };

export type KnownCredentials = {
  readonly mode: 'include' | 'not-include' | 'unknown';
  readonly knownBy: Knowledge;
  /** The fact that shows it, in plain words that follow "because"; literal values stand between backticks. */
  readonly because: string;
};

/** One header of a response that was changed on its way; null where the response had none. */
export type HeaderRewrite = {
  readonly message: Extract<Message, 'preflight-response' | 'response'>;
  readonly hop: number;
  /** As it was written. */
  readonly name: string;
  /** What the server sent, repeats joined. */
  readonly before: string | null;
  /** What the browser used. */
  readonly after: string | null;
};

/** That another extension or a DevTools override changed headers that decide who may read the response. */
export type Rewriting = {
  /** At least one. */
  readonly changes: readonly HeaderRewrite[];
  /** What it led to: `allows` or `blocks` where the verdict would have been the opposite without it. */
  readonly effect: 'allows' | 'blocks' | 'none';
  /** What the browser would have complained about without it. */
  readonly causesWithout: readonly Cause[];
};

/** What is said of an exchange: plain data, computed and never stored. */
export type Diagnosis = {
  readonly verdict: Verdict;
  /** How the verdict is known. */
  readonly knownBy: Knowledge;
  readonly blockedAt: Place | null;
  /** In the order in which the observed browser would complain; the first is the one it prints. */
  readonly causes: readonly Cause[];
  /** Further causes that hold only if the request was made with credentials, where that cannot be seen. */
  readonly causesIfCredentialed: readonly Cause[];
  /**
   * What the browser prints in place of the first cause if the request was made with credentials, where that cannot be
   * seen; null where it would print the same.
   */
  readonly firstIfCredentialed: Cause | null;
  readonly mode: { readonly mode: RequestMode; readonly knownBy: Knowledge };
  /** The serialised origin of the request as the rules see it; null when unknown. */
  readonly origin: string | null;
  readonly preflight: {
    readonly required: boolean;
    readonly reasons: readonly PreflightReason[];
    readonly sent: boolean;
    readonly fromCache: boolean;
    /**
     * Headers that are the only ones that may have needed a preflight, where nothing shows whether they did and so
     * whether the browser had one cached; else empty.
     */
    readonly undecided: readonly string[];
  };
  readonly credentials: KnownCredentials;
  /** Did the server run the actual request (of the last hop that matters)? */
  readonly reachedServer: 'yes' | 'no' | 'unknown';
  /** Set when the rules and what the browser did disagree: a wrong rule, or something that we cannot see. */
  readonly contradiction: string | null;
  /** Null where nobody changed headers that matter. */
  readonly rewriting: Rewriting | null;
};
