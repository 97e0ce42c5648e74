import type { HeaderList } from '../fetch-standard/header-list';
import type { Exchange } from './exchange';

/** What an exchange takes beside its texts, in bytes. */
const BASE = 1_000;
const PER_FRAME = 120;
const PER_HOP = 400;
/** What a header field takes beside its name and value. */
const PER_FIELD = 64;

function listBytes(headers: HeaderList | null | undefined): number {
  let bytes = 0;
  for (const { name, value } of headers ?? []) bytes += PER_FIELD + name.length + value.length;
  return bytes;
}

/** Roughly how many bytes an exchange takes in memory, or as JSON. */
export function exchangeBytes(exchange: Exchange): number {
  let bytes = BASE + listBytes(exchange.pagePolicies);
  for (const { url, functionName } of exchange.callFrames)
    bytes += PER_FRAME + url.length + functionName.length;
  for (const { url, requestHeaders, response, preflight, redirectUrl } of exchange.hops) {
    bytes += PER_HOP + url.length + (redirectUrl ?? '').length + listBytes(requestHeaders);
    bytes += listBytes(response?.headers) + listBytes(response?.rewritten);
    bytes += listBytes(preflight?.requestHeaders) + listBytes(preflight?.response?.headers);
    bytes += listBytes(preflight?.response?.rewritten);
  }
  return bytes;
}
