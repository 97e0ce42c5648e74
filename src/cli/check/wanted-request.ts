import type { HeaderList } from '../../fetch-standard/header-list';
import type { Origin } from '../../fetch-standard/origin';
import type { RedirectMode, RequestMode } from '../../fetch-standard/request';

/** A request as the script of a page would make it. */
export type WantedRequest = {
  readonly origin: Origin;
  /** Absolute, of http or https, without a user name or password. */
  readonly url: string;
  /** Normalized. */
  readonly method: string;
  /** Those that the script sets, repeats apart. */
  readonly headers: HeaderList;
  /** Lower-cased names of those that are known to need a preflight, although their values are not. */
  readonly alsoUnsafe: readonly string[];
  /** Those that the browser adds and that were given for it, such as `Cookie`; preflights have no cookie. */
  readonly browserHeaders: HeaderList;
  readonly body: string | null;
  readonly mode: RequestMode;
  /** Whether the credentials mode is `include`. */
  readonly credentials: boolean;
  readonly redirectMode: RedirectMode;
  /** False for what an element loads. */
  readonly mayBePreflighted: boolean;
  /** An upload listener or a stream as body. */
  readonly useCorsPreflight: boolean;
};
