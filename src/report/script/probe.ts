import type { Prose } from '../../diagnosis/words/prose';
import type { CommandRequest } from '../../explanation/curl';
import type { HeaderCheck } from './header-check';

/** A message to send, and what its response must be. */
export type ProbeMessage = {
  readonly request: CommandRequest;
  /** Names of headers in it whose values were never recorded. */
  readonly unseen: readonly string[];
  readonly checks: readonly HeaderCheck[];
  /** What must be there beyond `checks` if the request has credentials, where that is not known. */
  readonly ifCredentialed: readonly HeaderCheck[];
};

/** The message that asks whether a request may be sent. */
export type ProbePreflight = ProbeMessage & {
  /** Names that are better listed in Access-Control-Allow-Headers than left to its wildcard. */
  readonly toList: readonly string[];
};

/** One request of a redirect chain. */
export type ProbeHop = {
  readonly preflight: ProbePreflight | null;
  readonly request: ProbeMessage;
  /** Serialized origin to which the response was seen to redirect; null where it ends the chain. */
  readonly redirectsTo: string | null;
  /** Of the response that was recorded; null where there was none. */
  readonly recordedStatus: number | null;
  /** Whether that response has no Location, so that its status redirects nowhere. */
  readonly hasNoLocation: boolean;
};

/** A recorded request as a program without a browser repeats it. */
export type Probe = {
  readonly method: string;
  readonly url: string;
  /** Serialized origin of the page; null when it is not known. */
  readonly pageOrigin: string | null;
} & (
  | { readonly kind: 'sent'; readonly hops: readonly ProbeHop[]; readonly credentials: boolean | null }
  /** Nothing that a server sends would tell anything. */
  | { readonly kind: 'untold'; readonly why: Prose }
);
