import { parseUrl } from '../../../fetch-standard/parse-url';
import type { FailureOf } from './cause-definition';
import type { OriginDifference } from '../../../fetch-standard/origin-difference';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import { ALLOW_ORIGIN } from './header-names';
import { allowOriginLine } from './wording';

type Mismatch = FailureOf<'allow-origin-mismatch'>;

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

const schemeOf = (text: string): Prose => {
  const protocol = parseUrl(text)?.protocol.slice(0, -1);
  return protocol === undefined || !text.includes('://') ? prose`no scheme` : [code(protocol)];
};

function portOf(text: string): Prose {
  const url = parseUrl(text);
  if (url === null) return prose`no port`;
  if (url.port !== '') return [code(url.port)];
  const usual = DEFAULT_PORTS[url.protocol];
  return usual === undefined ? prose`no port` : prose`${code(usual)} (the default)`;
}

const hostOf = (text: string): Prose => [code(parseUrl(text)?.hostname ?? text)];

const advice = ({ origin }: Mismatch): Prose => prose`The server must send ${allowOriginLine(origin)}.`;

const compared = ({ value, origin }: Mismatch): Prose =>
  prose`The server allowed ${code(value)}, but the page's origin is ${code(origin)}.`;

/** Both values, a sentence on where they differ, and what the server must send. */
const differ = (mismatch: Mismatch, difference: Prose): Prose =>
  prose`${compared(mismatch)} ${difference} ${advice(mismatch)}`;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

function hostDifference({ value, origin }: Mismatch): Prose {
  const [allowed, requested] = [parseUrl(value)?.hostname, parseUrl(origin)?.hostname];
  if (allowed === undefined || requested === undefined || allowed === '' || allowed === requested)
    return prose`The two texts are not the same.`;
  const difference = prose`They differ in the host: ${code(allowed)} against ${code(requested)}.`;
  return LOOPBACK.has(allowed) && LOOPBACK.has(requested)
    ? prose`${difference} Both mean this machine, but origins are compared as text.`
    : difference;
}

type Text = { readonly title: Prose; readonly explanation: (mismatch: Mismatch) => Prose };

/** For each way in which an allowed origin can differ from the request's: what to call it and how to explain it. */
export const ORIGIN_DIFFERENCES: Readonly<Record<OriginDifference, Text>> = {
  'trailing-slash': {
    title: prose`The allowed origin ends in a slash`,
    explanation: (mismatch) =>
      differ(mismatch, prose`They differ by the slash at the end, which an origin does not have.`),
  },
  path: {
    title: prose`The allowed origin has a path`,
    explanation: (mismatch) =>
      differ(mismatch, prose`They differ after the host and port. An origin ends there and has no path.`),
  },
  scheme: {
    title: prose`The allowed origin has another scheme`,
    explanation: (mismatch) =>
      differ(
        mismatch,
        prose`They differ in the scheme: ${schemeOf(mismatch.value)} against ${schemeOf(mismatch.origin)}.`,
      ),
  },
  'default-port': {
    title: prose`The allowed origin names the default port`,
    explanation: (mismatch) =>
      differ(
        mismatch,
        prose`They differ by the default port, which browsers leave out of an origin. The two are compared as text.`,
      ),
  },
  port: {
    title: prose`The allowed origin has another port`,
    explanation: (mismatch) =>
      differ(
        mismatch,
        prose`They differ in the port: ${portOf(mismatch.value)} against ${portOf(mismatch.origin)}.`,
      ),
  },
  case: {
    title: prose`The allowed origin differs in upper and lower case`,
    explanation: (mismatch) =>
      differ(
        mismatch,
        prose`They differ in upper and lower case. Origins are compared byte by byte, and the browser's origin is in lower case.`,
      ),
  },
  www: {
    title: prose`The allowed origin differs by ${code('www')}`,
    explanation: (mismatch) =>
      differ(mismatch, prose`They differ by ${code('www.')}, so they are two hosts and two origins.`),
  },
  subdomain: {
    title: prose`Another subdomain is allowed`,
    explanation: (mismatch) =>
      differ(
        mismatch,
        prose`They differ in the subdomain (${hostOf(mismatch.value)} against ${hostOf(mismatch.origin)}). Each subdomain is a separate origin.`,
      ),
  },
  'wildcard-pattern': {
    title: prose`The allowed origin is a pattern`,
    explanation: (mismatch) =>
      differ(
        mismatch,
        prose`A pattern has no meaning for the browser, because it compares the two as text. The server itself must match the request's ${code('Origin')} against the pattern.`,
      ),
  },
  'regex-reflect-bug': {
    title: prose`The allowed origin is cut short`,
    explanation: (mismatch) =>
      prose`${compared(mismatch)} The first value is the beginning of the second. A server does this when it sends only the part that its pattern matched. Such a pattern allows more origins than it should. If this origin should be allowed, match all of ${code('Origin')} with the pattern, and send all of it.`,
  },
  'null-allowed': {
    title: prose`The server allows ${code('null')}`,
    explanation: (mismatch) =>
      differ(
        mismatch,
        prose`In this header, ${code('null')} does not mean "none". It is the origin of every sandboxed frame and local file, so it allows any site.`,
      ),
  },
  'opaque-origin': {
    title: prose`The page's origin is ${code('null')}`,
    explanation: ({ value, origin }) =>
      prose`The server allowed ${code(value)}, but the request's origin is ${code(origin)} because the page has an opaque origin. Such a page is a sandboxed frame without ${code('allow-same-origin')}, a ${code('data:')} URL or a local file (${code('file:')}). Serve the page over ${code('http')} or ${code('https')}, or give the frame ${code('allow-same-origin')}. Do not allow ${code('null')}, because that allows every such page.`,
  },
  'tainted-redirect': {
    title: prose`After the redirect, the origin is ${code('null')}`,
    explanation: ({ value, origin }) =>
      prose`The server allowed ${code(value)}, but the request's origin is ${code(origin)}. After a redirect from a cross-origin URL to yet another origin, the browser sends ${code('Origin: null')} instead of the page's origin. So ${ALLOW_ORIGIN} can no longer match that origin. The server must respond without the redirect, or the page must request its target directly. Without credentials, ${code('*')} works too.`,
  },
  host: {
    title: prose`Another origin is allowed`,
    explanation: (mismatch) => differ(mismatch, hostDifference(mismatch)),
  },
};
