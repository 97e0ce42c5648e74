import { DEFAULT_MAX_AGE, type Engine } from './engines';
import { getHeader, type HeaderList } from './header-list';

/** For how long a preflight's answer is remembered, and what decided it. */
export type PreflightMaxAge = {
  /** 0 when it is not remembered at all. */
  readonly seconds: number;
  readonly because: 'header' | 'default' | 'capped' | 'unparsable' | 'negative';
};

/**
 * How long an engine keeps the answer to a preflight. A repeated header counts as unparsable.
 *
 * @see https://fetch.spec.whatwg.org/#http-access-control-max-age
 */
export function preflightMaxAge(headers: HeaderList, engine: Engine): PreflightMaxAge {
  const value = getHeader(headers, 'Access-Control-Max-Age');
  if (value === null) return { seconds: DEFAULT_MAX_AGE, because: 'default' };
  if (/^-[0-9]+$/.test(value)) return { seconds: engine.maxAge.negative, because: 'negative' };
  if (!/^[0-9]+$/.test(value)) return { seconds: engine.maxAge.unparsable, because: 'unparsable' };
  // A number of any length stays a number that can be told and compared.
  const seconds = Math.min(Number(value), Number.MAX_SAFE_INTEGER);
  const { cap } = engine.maxAge;
  return cap !== null && seconds > cap ? { seconds: cap, because: 'capped' } : { seconds, because: 'header' };
}
