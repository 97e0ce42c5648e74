import { parseUrl } from '../../fetch-standard/parse-url';

/** What keeps the log of one tab bounded. */
export type RecorderLimits = {
  /** Exchanges kept for a tab; the oldest is dropped for a new one. */
  readonly exchanges: number;
  /** Bytes that the exchanges of a tab may take, as long as the reader chose no other number; the oldest go first. */
  readonly logBytes: number;
  /** Bytes of header fields kept for one exchange, over all its messages: names, values and 32 for each field. */
  readonly headerBytes: number;
  /** Characters kept of one URL. */
  readonly urlCharacters: number;
  /** Preflights that wait for an actual request whose beginning was missed. */
  readonly lonePreflights: number;
  /** Milliseconds after which such a preflight is given up. */
  readonly lonePreflightAge: number;
  /** Running requests whose further events are passed over, because the reader cleared or paused the log. */
  readonly passedOver: number;
};

export const DEFAULT_LIMITS: RecorderLimits = {
  exchanges: 5_000,
  logBytes: 32 * 1024 * 1024,
  headerBytes: 64 * 1024,
  urlCharacters: 8 * 1024,
  lonePreflights: 256,
  lonePreflightAge: 60_000,
  passedOver: 2_000,
};

/** A URL of at most the given length, and how many characters were cut. */
export type CutUrl = { readonly url: string; readonly cut: number };

/**
 * Cuts a URL at its end. A user name or password goes first, because they stand before the host and the host must
 * not be lost.
 */
export function cutUrl(url: string, limit: number): CutUrl {
  if (url.length <= limit) return { url, cut: 0 };
  const kept = withoutUserinfo(url).slice(0, limit);
  return { url: kept, cut: url.length - kept.length };
}

function withoutUserinfo(url: string): string {
  const parsed = parseUrl(url);
  if (parsed === null) return url;
  parsed.username = '';
  parsed.password = '';
  return parsed.href;
}
