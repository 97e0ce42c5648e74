import { whyNotSafelisted, type UnsafeHeaderWhy } from './cors-safelisted-request-header';
import type { Engine } from './engines';
import type { Header, HeaderList } from './header-list';
import { asciiLowercase } from './isomorphic-string';

/** A request header that needs a preflight. */
export type UnsafeRequestHeader = {
  /** Lower-cased. */
  readonly name: string;
  readonly value: string;
  readonly why: UnsafeHeaderWhy;
};

const MAXIMUM_TOTAL = 1024;

/**
 * The CORS-unsafe request-header names of a list of author-set headers, each once, in byte order, which is the order of
 * Access-Control-Request-Headers; each with the first value that makes it unsafe and why.
 *
 * @see https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names
 */
export function corsUnsafeRequestHeaders(
  headers: HeaderList,
  engine: Engine,
): readonly UnsafeRequestHeader[] {
  const unsafe = new Map<string, UnsafeRequestHeader>();
  const safelisted: Header[] = [];
  let total = 0;
  for (const { name, value } of engine.requestHeaders.testedCombined ? combined(headers) : headers) {
    const lowerName = asciiLowercase(name);
    if (engine.requestHeaders.ignored.includes(lowerName)) continue;
    const why = whyNotSafelisted(lowerName, value, engine);
    if (why === null) {
      safelisted.push({ name: lowerName, value });
      total += value.length;
    } else if (!unsafe.has(lowerName)) {
      unsafe.set(lowerName, { name: lowerName, value, why });
    }
  }
  if (engine.requestHeaders.totalLimited && total > MAXIMUM_TOTAL) {
    for (const { name, value } of safelisted) {
      if (!unsafe.has(name)) unsafe.set(name, { name, value, why: 'total-too-long' });
    }
  }
  return [...unsafe.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function combined(headers: HeaderList): HeaderList {
  const byName = new Map<string, string>();
  for (const { name, value } of headers) {
    const lowerName = asciiLowercase(name);
    const before = byName.get(lowerName);
    byName.set(lowerName, before === undefined ? value : `${before}, ${value}`);
  }
  return [...byName].map(([name, value]) => ({ name, value }));
}
