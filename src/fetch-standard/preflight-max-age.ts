import { DEFAULT_MAX_AGE, type Engine } from './engines';
import { getHeader, type HeaderList } from './header-list';

/** For how long a preflight's response is cached, and what decided it. */
export type PreflightMaxAge = {
  /** 0 when it is not cached at all. */
  readonly seconds: number;
  readonly because: 'header' | 'default' | 'capped' | 'unparsable' | 'negative';
};

/**
 * How long an engine keeps the response to a preflight. A repeated header counts as unparsable.
 *
 * @see https://fetch.spec.whatwg.org/#http-access-control-max-age
 */
export function preflightMaxAge(headers: HeaderList, engine: Engine): PreflightMaxAge {
  const value = getHeader(headers, 'Access-Control-Max-Age');
  if (value === null) return { seconds: DEFAULT_MAX_AGE, because: 'default' };
  const { cap, largest, negative, plusSign, unparsable } = engine.maxAge;
  if (/^-[0-9]+$/.test(value)) return { seconds: negative, because: 'negative' };
  const digits = plusSign && value.startsWith('+') ? value.slice(1) : value;
  if (!/^[0-9]+$/.test(digits) || (largest !== null && BigInt(digits) > largest)) {
    return { seconds: unparsable, because: 'unparsable' };
  }
  // A number of any length stays a number that can be told and compared.
  const seconds = Math.min(Number(digits), Number.MAX_SAFE_INTEGER);
  return cap !== null && seconds > cap ? { seconds: cap, because: 'capped' } : { seconds, because: 'header' };
}
