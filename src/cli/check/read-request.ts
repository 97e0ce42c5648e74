import { isForbiddenRequestHeader } from '../../fetch-standard/forbidden-request-header';
import type { Header, HeaderList } from '../../fetch-standard/header-list';
import { stripTabOrSpace } from '../../fetch-standard/http-whitespace';
import { isForbiddenMethod, normalizeMethod } from '../../fetch-standard/method';
import { parseOrigin, serializedOriginOfUrl } from '../../fetch-standard/origin';
import type { Origin } from '../../fetch-standard/origin';
import { parseUrl } from '../../fetch-standard/parse-url';
import type { WantedRequest } from './wanted-request';

/** A request as somebody writes it down. */
export type WrittenRequest = {
  readonly url: string;
  /** Null where none was given. */
  readonly origin: string | null;
  readonly method: string | null;
  /** Each as `Name: value`. */
  readonly headers: readonly string[];
  /** What the browser itself added, beside cookies that are among the others. */
  readonly browserHeaders: HeaderList;
  readonly data: string | null;
  readonly credentials: boolean;
};

/** Why what somebody wrote down is no request of a page, as a sentence that says what to do. */
class Wrong extends Error {
  override readonly name = 'Wrong';
}

const quoted = (text: string): string => JSON.stringify(text);

/** @see https://httpwg.org/specs/rfc9110.html#tokens */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

function readUrl(text: string): string {
  const url = parseUrl(text);
  if (url === null) {
    const meant = parseUrl(`https://${text}`);
    const advice = meant === null ? 'Write one such as https://api.example/orders.' : `Write ${meant.href}.`;
    throw new Wrong(`${quoted(text)} is not a URL. ${advice}`);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Wrong(`CORS applies to http and https only, and ${quoted(text)} is neither.`);
  if (url.username !== '' || url.password !== '')
    throw new Wrong('A page cannot request a URL with a user name or password. Leave them out of the URL.');
  return url.href;
}

function readOrigin(text: string | null): Origin {
  if (text === null)
    throw new Wrong('The origin of the page is missing. Add it, such as --origin https://app.example.');
  const origin = parseOrigin(text);
  if (origin !== null) return origin;
  const meant = serializedOriginOfUrl(text);
  const advice =
    meant === null || meant === 'null'
      ? 'Write the scheme, the host and, where it has one, the port of the page, such as https://app.example.'
      : `Write --origin ${meant}.`;
  throw new Wrong(`${quoted(text)} is not an origin. ${advice}`);
}

function readMethod(text: string): string {
  if (!TOKEN.test(text)) throw new Wrong(`${quoted(text)} is not a method.`);
  if (isForbiddenMethod(text)) throw new Wrong(`No page can send the method ${text}.`);
  return normalizeMethod(text);
}

function readHeader(line: string): Header {
  const colon = line.indexOf(':');
  const name = line.slice(0, colon);
  const value = stripTabOrSpace(line.slice(colon + 1));
  if (colon < 1 || !TOKEN.test(name))
    throw new Wrong(`${quoted(line)} is not a header. Write it as 'Name: value'.`);
  if (/[\0\r\n]|[^\0-\xff]/.test(value))
    throw new Wrong(
      `No page can send the value of ${name}. Use characters up to U+00FF, without line breaks.`,
    );
  return { name, value };
}

/** Reads headers that somebody wrote down, each as `Name: value`. */
export function readHeaderLines(
  lines: readonly string[],
):
  { readonly kind: 'read'; readonly headers: HeaderList } | { readonly kind: 'wrong'; readonly why: string } {
  try {
    return { kind: 'read', headers: lines.map(readHeader) };
  } catch (error) {
    if (error instanceof Wrong) return { kind: 'wrong', why: error.message };
    throw error;
  }
}

const isCookie = ({ name }: Header): boolean => /^cookie$/i.test(name);

/** The headers of the script, and the cookies that the browser would add. */
function readHeaders(
  lines: readonly string[],
  credentials: boolean,
): { readonly script: HeaderList; readonly browser: HeaderList } {
  const headers = lines.map(readHeader);
  const browser = headers.filter(isCookie);
  const script = headers.filter((header) => !isCookie(header));
  if (browser.length > 0 && !credentials)
    throw new Wrong('Cookies go only with credentials. Add --credentials include.');
  const forbidden = script.find(({ name, value }) => isForbiddenRequestHeader(name, value));
  if (forbidden !== undefined) {
    const advice = /^origin$/i.test(forbidden.name) ? 'Use --origin.' : 'Leave it out.';
    throw new Wrong(`Only the browser itself sets the header ${forbidden.name}. ${advice}`);
  }
  return { script, browser };
}

const hasType = (headers: HeaderList): boolean => headers.some(({ name }) => /^content-type$/i.test(name));

function read(written: WrittenRequest): WantedRequest {
  const { url, origin, method, headers, browserHeaders, data, credentials } = written;
  const wantedMethod = readMethod(method ?? (data === null ? 'GET' : 'POST'));
  if (data !== null && (wantedMethod === 'GET' || wantedMethod === 'HEAD'))
    throw new Wrong(
      `A ${wantedMethod} of a page has no body. Choose another method with -X, or leave out --data.`,
    );
  const { script, browser } = readHeaders(headers, credentials);
  // What a page sends with a text.
  const type: HeaderList =
    data === null || hasType(script) ? [] : [{ name: 'Content-Type', value: 'text/plain;charset=UTF-8' }];
  return {
    origin: readOrigin(origin),
    url: readUrl(url),
    method: wantedMethod,
    headers: [...script, ...type],
    alsoUnsafe: [],
    browserHeaders: [...browserHeaders, ...browser],
    body: data,
    mode: 'cors',
    credentials,
    redirectMode: 'follow',
    mayBePreflighted: true,
    useCorsPreflight: false,
  };
}

/** Reads a request that somebody wrote down; what is wrong is told as a sentence that says what to do. */
export function readRequest(
  written: WrittenRequest,
):
  | { readonly kind: 'wanted'; readonly wanted: WantedRequest }
  | { readonly kind: 'wrong'; readonly why: string } {
  try {
    return { kind: 'wanted', wanted: read(written) };
  } catch (error) {
    if (error instanceof Wrong) return { kind: 'wrong', why: error.message };
    throw error;
  }
}
