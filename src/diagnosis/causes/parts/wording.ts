import { parseUrl } from '../../../fetch-standard/parse-url';
import type { Circumstances } from '../../diagnosis';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';

/** The response that was checked, by the request that it belongs to. */
export function responseName({ stage }: Circumstances): string {
  if (stage === 'preflight') return 'the preflight response';
  return stage === 'redirect' ? 'the redirect' : 'the response';
}

/**
 * A header line to send, with the request's origin as its value. Not with `null`: every sandboxed frame of any site
 * has that origin, so nobody should be told to allow it.
 */
export function allowOriginLine(origin: string | null): Prose {
  if (origin === null) return prose`${code('Access-Control-Allow-Origin')} with the page's origin`;
  if (origin !== 'null') return [code(`Access-Control-Allow-Origin: ${origin}`)];
  return prose`${code('Access-Control-Allow-Origin: *')} (the request's origin is ${code('null')}, which is not safe to allow by name)`;
}

/** `to` and the host of the hop's URL, with a space before it; nothing when the URL is unknown. */
export function toHost({ url }: Circumstances): Prose {
  const parsed = parseUrl(url);
  return parsed === null ? [] : prose` to ${code(parsed.host)}`;
}

/** The host name of the hop's URL, with a space before it; nothing when the URL is unknown. */
export function hostName({ url }: Circumstances): Prose {
  const parsed = parseUrl(url);
  return parsed === null ? [] : prose` ${code(parsed.hostname)}`;
}

export const isErrorStatus = (status: number | null): status is number => status !== null && status >= 400;

/**
 * The browser's own name for a failure, in brackets; Firefox's console calls every such failure one of CORS. Goes before a
 * full stop.
 */
export const reportedAs = (error: string): Prose =>
  error.startsWith('NS_')
    ? prose`(the browser reported ${code(error)}). Its console calls this "CORS request did not succeed"`
    : prose`(the browser reported ${code(error)})`;
