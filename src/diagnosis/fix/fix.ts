import type { CauseCode } from '../words/cause-code';
import type { Knowledge } from '../words/knowledge';
import type { Owner } from '../words/owner';

/** Which response of a hop: that to its preflight, a redirect that is followed, or the one that the page reads. */
export type ResponseKind = 'preflight' | 'redirect' | 'final';

/** One header of a response that has to become another. Values are isomorphic strings, as on the wire. */
export type HeaderChange = {
  readonly kind: 'add' | 'replace' | 'remove';
  /** In its usual spelling, for example `Access-Control-Allow-Origin`. */
  readonly name: string;
  /** Each line as received, repeats apart; empty when there was none or the response has not been seen. */
  readonly before: readonly string[];
  /** The whole value of the one line that takes their place; null when the header has to go. */
  readonly after: string | null;
  /**
   * `companion`: no rule of CORS requires it, but the others are unsafe without it. That is `Vary: Origin`, without which
   * a cache would hand one origin's response to another.
   */
  readonly role: 'rule' | 'companion';
};

/** Everything that has to change in one response. */
export type ResponseFix = {
  readonly response: ResponseKind;
  /** Index of the hop; beyond those of the exchange for a response that comes only when a redirect is let through. */
  readonly hop: number;
  /** The URL that responds. */
  readonly url: string;
  /** `OPTIONS` for a preflight. */
  readonly method: string;
  /** False when the response cannot be seen yet: the request was never sent. Then the changes say what it must carry. */
  readonly seen: boolean;
  readonly knownBy: Knowledge;
  readonly owner: Owner;
  /** Null when the status may stay as it is. `before` is a redirect where the server has to respond to OPTIONS itself. */
  readonly status: { readonly before: number; readonly after: 204 } | null;
  /** At least one, or a status. */
  readonly headers: readonly HeaderChange[];
};

/**
 * What a server must say to this one request after the fix, changed or not: what a configuration has to be made from.
 * Lists keep what the server already allows.
 */
export type ServerPolicy = {
  /** Serialised origin of the server. */
  readonly server: string;
  /** The origin to allow: the page's own, or `*` where the request's origin is `null` and it has no credentials. */
  readonly allowOrigin: string;
  readonly allowCredentials: boolean;
  /** Whether it gets preflights, so that it has to respond to OPTIONS. */
  readonly preflighted: boolean;
  /** Methods that a preflight requests or that the server already lists; empty without a preflight. */
  readonly allowMethods: readonly string[];
  /** Request headers that a preflight names or that the server already lists; empty without a preflight. */
  readonly allowHeaders: readonly string[];
};

/**
 * The least change of the servers' responses after which the rules of every engine pass, proved by running them on the
 * changed responses; no part of it suffices.
 */
export type ServerFix = {
  readonly kind: 'server';
  /** In the order in which the browser meets the responses; empty when only `ifCredentialed` says something. */
  readonly responses: readonly ResponseFix[];
  /** One for each server that has to change, with what it must say to the whole request. */
  readonly policies: readonly ServerPolicy[];
  /**
   * Where nobody can see whether the request has credentials: what has to change beyond `responses` if it has; null when
   * the mode is known or nothing more is needed.
   */
  readonly ifCredentialed: ServerFix | CannotFix | null;
  readonly client: readonly ClientFix[];
};

/** Why no header of any response can make the rules pass. */
export type CannotReason =
  | CauseCode
  /** The request's origin is `null` and it has credentials: allowing that would allow every sandboxed page. */
  | 'null-origin-with-credentials'
  /** The servers' own responses pass; another extension or a DevTools override changed them. */
  | 'rewritten-headers';

/** No change of headers helps; something else has to change. */
export type CannotFix = {
  readonly kind: 'cannot';
  readonly reason: CannotReason;
  readonly hop: number;
  readonly owner: Owner;
  readonly client: readonly ClientFix[];
};

/** What the page could do instead. */
export type ClientChange =
  | { readonly kind: 'drop-headers'; readonly names: readonly string[] }
  | { readonly kind: 'text-plain' }
  | { readonly kind: 'no-upload-listener' }
  | { readonly kind: 'omit-credentials' }
  | { readonly kind: 'final-url'; readonly url: string }
  | { readonly kind: 'method-case'; readonly from: string; readonly to: string }
  | { readonly kind: 'mode-cors' }
  | { readonly kind: 'follow-redirects' }
  /** A proxy at the page's own origin, so that the request is of the same origin. */
  | { readonly kind: 'own-origin-proxy'; readonly server: string };

/** Changes of the page after which the rules of every engine pass, proved by running them on the changed request. */
export type ClientFix = {
  /** At least one; all of them together. */
  readonly changes: readonly [ClientChange, ...ClientChange[]];
  /** What responses that were not recorded must have for it; empty when the recorded ones suffice. */
  readonly needs: readonly ResponseFix[];
};

/** What would make a blocked request pass. */
export type Fix = ServerFix | CannotFix;
