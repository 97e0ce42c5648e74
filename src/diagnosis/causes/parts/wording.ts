import { parseUrl } from '../../../fetch-standard/parse-url';
import type { Circumstances } from '../../diagnosis';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';

/** How many values of a list a sentence names before it counts the rest. */
const NAMED = 6;

/** Literal values as `a`, `b` and `c`; of a long list the first ones and the number of the others. */
export function codeList(values: readonly string[]): Prose {
  const named: Prose[] = values.slice(0, NAMED).map((value) => [code(value)]);
  if (values.length > NAMED) named.push(prose`${values.length - NAMED} more`);
  return named.reduce<Prose>((text, item, index) => {
    if (index === 0) return item;
    return index === named.length - 1 ? prose`${text} and ${item}` : prose`${text}, ${item}`;
  }, []);
}

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

/** The browser's own name for a failure, in brackets; Firefox's console calls every such failure one of CORS. */
export const reportedAs = (error: string): Prose =>
  error.startsWith('NS_')
    ? prose`(the browser reported ${code(error)}; its console calls this "CORS request did not succeed")`
    : prose`(the browser reported ${code(error)})`;
