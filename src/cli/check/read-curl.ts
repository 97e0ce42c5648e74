import { parseArgs } from 'node:util';
import { split } from 'shlex';
import { headersByAuthor } from '../../diagnosis/reading/request/author-headers';
import type { Header, HeaderList } from '../../fetch-standard/header-list';
import { getHeader } from '../../fetch-standard/header-list';
import { stripTabOrSpace } from '../../fetch-standard/http-whitespace';
import type { WrittenRequest } from './read-request';

/** A request as a command of curl has it, or the sentence that says why it cannot be read. */
export type ReadCurl =
  | { readonly kind: 'request'; readonly request: WrittenRequest; readonly insecure: boolean }
  | { readonly kind: 'wrong'; readonly why: string };

/** The options that DevTools write, and those that people add and that change nothing of the request. */
const CURL_OPTIONS = {
  request: { type: 'string', short: 'X' },
  header: { type: 'string', short: 'H', multiple: true },
  cookie: { type: 'string', short: 'b' },
  data: { type: 'string', short: 'd', multiple: true },
  'data-raw': { type: 'string', multiple: true },
  'data-binary': { type: 'string', multiple: true },
  'data-ascii': { type: 'string', multiple: true },
  json: { type: 'string' },
  url: { type: 'string' },
  'user-agent': { type: 'string', short: 'A' },
  referer: { type: 'string', short: 'e' },
  head: { type: 'boolean', short: 'I', default: false },
  insecure: { type: 'boolean', short: 'k', default: false },
  compressed: { type: 'boolean' },
  globoff: { type: 'boolean', short: 'g' },
  include: { type: 'boolean', short: 'i' },
  location: { type: 'boolean', short: 'L' },
  silent: { type: 'boolean', short: 's' },
  'show-error': { type: 'boolean', short: 'S' },
  verbose: { type: 'boolean', short: 'v' },
  http2: { type: 'boolean' },
  'http1.1': { type: 'boolean' },
  'path-as-is': { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parsed>['values'];

const parsed = (words: readonly string[]) =>
  parseArgs({ args: [...words], options: CURL_OPTIONS, allowPositionals: true, strict: true });

/** Whether a text is a command of curl. */
export const isCurl = (text: string): boolean => /^\s*curl(?:\.exe)?(?:\s|$)/.test(text);

/** What curl reads of `Name: value`; nothing of `Name:`, which takes a header away. */
function headerOf(line: string): readonly Header[] {
  const [, emptied] = /^([^:;]+);$/.exec(line) ?? [];
  if (emptied !== undefined) return [{ name: emptied, value: '' }];
  const colon = line.indexOf(':');
  const value = stripTabOrSpace(line.slice(colon + 1));
  return colon < 1 || value === '' ? [] : [{ name: line.slice(0, colon), value }];
}

function headersOf(values: Values): HeaderList {
  const { header = [], cookie, 'user-agent': agent, referer, json } = values;
  return [
    ...header.flatMap(headerOf),
    ...(cookie === undefined ? [] : [{ name: 'Cookie', value: cookie }]),
    ...(agent === undefined ? [] : [{ name: 'User-Agent', value: agent }]),
    ...(referer === undefined ? [] : [{ name: 'Referer', value: referer }]),
    ...(json === undefined ? [] : [{ name: 'Content-Type', value: 'application/json' }]),
  ];
}

const bodyOf = ({ data, json, ...values }: Values): string | null => {
  const parts = [
    ...(data ?? []),
    ...(values['data-raw'] ?? []),
    ...(values['data-binary'] ?? []),
    ...(values['data-ascii'] ?? []),
    ...(json === undefined ? [] : [json]),
  ];
  return parts.length === 0 ? null : parts.join('&');
};

/** What the browser itself sent and sends again; what it says of the way of the request is worked out anew. */
const KEPT_OF_BROWSER = /^(?:accept|accept-language|cookie|referer|sec-ch-.*|user-agent)$/i;

const FORM_TYPE: Header = { name: 'Content-Type', value: 'application/x-www-form-urlencoded' };

function requestOf(values: Values, url: string): WrittenRequest {
  const headers = headersOf(values);
  const method = values.request ?? null;
  // As a recording of the request would have it, of which the script's part is told by the same rules.
  const hop = {
    ...{ url, method: method ?? 'GET', time: 0, preflight: null, response: null, redirectUrl: null },
    requestHeaders: headers,
  };
  const { script } = headersByAuthor(hop);
  const isScripts = (header: Header): boolean => script.includes(header);
  const browserHeaders = headers.filter((header) => !isScripts(header) && KEPT_OF_BROWSER.test(header.name));
  const data = bodyOf(values);
  const isTyped = data === null || getHeader(headers, 'content-type') !== null;
  return {
    url,
    origin: getHeader(headers, 'origin'),
    method: method ?? (values.head ? 'HEAD' : null),
    headers: (isTyped ? script : [...script, FORM_TYPE]).map(({ name, value }) => `${name}: ${value}`),
    browserHeaders,
    data,
    // A browser sends cookies to another origin with credentials only.
    credentials: getHeader(headers, 'cookie') !== null,
  };
}

const wrong = (why: string): ReadCurl => ({ kind: 'wrong', why });

/**
 * Reads a request from a command of curl, as the DevTools of browsers copy it.
 *
 * @param words those behind `curl`
 */
export function readCurlWords(words: readonly string[]): ReadCurl {
  try {
    const { values, positionals } = parsed(words);
    const [url, second] = values.url === undefined ? positionals : [values.url, ...positionals];
    if (url === undefined) return wrong('The curl command has no URL.');
    if (second !== undefined) return wrong('The curl command has more than one URL. Give one.');
    const files = [...(values.data ?? []), ...(values['data-binary'] ?? [])];
    if (files.some((text) => text.startsWith('@')))
      return wrong('The curl command reads its body from a file. Give the body itself with --data-raw.');
    return { kind: 'request', request: requestOf(values, url), insecure: values.insecure };
  } catch (error) {
    const [first = ''] = String(error instanceof Error ? error.message : error).split(/(?<=')\. |\n/);
    return wrong(`The curl command cannot be read: ${first}. Take that option out.`);
  }
}

/** The same of a command as one text. */
export function readCurl(text: string): ReadCurl {
  if (/\^["\n\r]/.test(text))
    return wrong('This curl command is for the Windows command prompt. Copy it as cURL (bash) instead.');
  try {
    return readCurlWords(split(text).slice(1));
  } catch {
    return wrong('The curl command has a quote that does not end. Copy all of it.');
  }
}
