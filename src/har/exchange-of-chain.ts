import { CHROMIUM_ABORTED } from '../exchange/error-names';
import { UNSEEN } from '../exchange/exchange';
import type { End, Exchange, Hop, ObservedBrowser, Preflight, Unseen } from '../exchange/exchange';
import { isHttpsUpgrade } from '../exchange/https-upgrade';
import { networkError } from '../exchange/network-error';
import type { NetworkError } from '../exchange/network-event';
import { NO_STATUS } from '../exchange/recording/exchange-from-entry';
import { getHeader } from '../fetch-standard/header-list';
import { serializedOriginOfUrl } from '../fetch-standard/origin';
import type { HarMessage } from './har-message';
import type { HarPageFacts } from './har-pages';
import type { HarRecorder } from './recorder';
import { targetLine, targetOf } from './redirect-chains';
import type { Chain } from './redirect-chains';

/** What an exchange is made of. */
export type ChainParts = {
  readonly chain: Chain;
  readonly preflightOf: (message: HarMessage) => HarMessage | undefined;
  readonly page: HarPageFacts;
  readonly recorder: HarRecorder;
  readonly unseen: ReadonlySet<Unseen>;
};

/** The browser whose rules are applied where nothing names the one that made the request. */
const ASSUMED_BROWSER: ObservedBrowser = 'chromium';

/** Where a request without response came to nothing; `unspecified` is also how browsers call what CORS forbids. */
function errorOf(message: HarMessage, browser: ObservedBrowser, recorder: HarRecorder): NetworkError {
  const { error, isUnsent } = message;
  if (isUnsent) return { kind: 'not-sent', name: NO_STATUS };
  if (recorder.namesErrors && error !== null) return networkError(browser, error);
  return { kind: recorder.namesErrors ? 'unspecified' : 'other', name: error ?? NO_STATUS };
}

function endOf(message: HarMessage, browser: ObservedBrowser, recorder: HarRecorder): End {
  const time = message.time + message.duration;
  const { response, error } = message;
  const hasFailed = response === null || (error !== null && recorder.namesErrors);
  return hasFailed
    ? { kind: 'failed', time, error: errorOf(message, browser, recorder) }
    : { kind: 'completed', time, fromCache: response.fromCache };
}

/** Whether a request is known to be one that reads by CORS; Chrome also gives up others for what their responses are. */
const isOfModeCors = ({ requestHeaders }: HarMessage): boolean =>
  getHeader(requestHeaders, 'sec-fetch-mode') === 'cors';

/**
 * Whether the file leaves open how a request ended. Without any response, an error without a name of its own may be a block, a
 * policy of the page or the network; and only the browser knows why it did not follow a redirect.
 */
function hasOpenEnd(message: HarMessage, end: End, { preflightOf: preflight, unseen }: ChainParts): boolean {
  if (message.response !== null) return message.error === null && targetLine(message) !== null;
  if ((preflight(message)?.response ?? null) !== null || end.kind !== 'failed') return false;
  // That it failed is known, and that it may have been CORS.
  if (unseen.has('withheld')) return false;
  return end.error.kind === 'unspecified' || (end.error.kind === 'aborted' && !isOfModeCors(message));
}

/** Whether Chrome began what a redirect leads to and dropped it at once, as it does where the script follows none itself. */
const isDroppedTarget = ({ response, error }: HarMessage, browser: ObservedBrowser): boolean =>
  browser === 'chromium' && response === null && error === CHROMIUM_ABORTED;

function preflightOf(message: HarMessage, browser: ObservedBrowser, recorder: HarRecorder): Preflight {
  return {
    requestId: `har-${String(message.index)}`,
    time: message.time,
    requestHeaders: message.requestHeaders,
    response: message.response,
    end: endOf(message, browser, recorder),
  };
}

/** Whether the browser itself made https of http, which Chrome lists as a redirect that no server sent. */
const isUpgrade = (message: HarMessage, next: string | null): boolean =>
  next !== null &&
  message.response !== null &&
  getHeader(message.response.headers, 'non-authoritative-reason') !== null &&
  isHttpsUpgrade(message.url, next);

function hopOf(
  message: HarMessage,
  next: HarMessage | undefined,
  parts: ChainParts,
  browser: ObservedBrowser,
): Hop {
  const { recorder } = parts;
  const preflight = parts.preflightOf(message);
  const target = targetOf(message);
  const upgraded = isUpgrade(message, target);
  return {
    url: message.url,
    method: message.method,
    time: message.time,
    // Without a response the headers are those that the browser meant to send.
    requestHeaders:
      message.response === null || message.isProvisional || upgraded ? null : message.requestHeaders,
    preflight: preflight === undefined ? null : preflightOf(preflight, browser, recorder),
    response: upgraded ? null : message.response,
    redirectUrl: next === undefined && !upgraded ? null : target,
    ...(upgraded ? { upgraded: true } : {}),
  };
}

/** The origin of the page by what the first request says, else by the page that the file lists it under. */
function pageOriginOf(
  first: HarMessage,
  preflight: HarMessage | undefined,
  page: HarPageFacts,
): string | null {
  const origin =
    getHeader(first.requestHeaders, 'origin') ?? getHeader(preflight?.requestHeaders ?? [], 'origin');
  const referrer = getHeader(first.requestHeaders, 'referer');
  return origin ?? (referrer === null ? null : serializedOriginOfUrl(referrer)) ?? page.origin;
}

const countOf = (messages: readonly HarMessage[], count: (message: HarMessage) => number): number =>
  messages.reduce((sum, message) => sum + count(message), 0);

/** The exchange that a request of a HAR file, its redirects and its preflights are. */
export function exchangeOfChain(parts: ChainParts): Exchange {
  const { page, recorder, unseen } = parts;
  const [first, ...followed] = parts.chain;
  const madeBy = parts.chain.find((message) => message.madeBy !== null)?.madeBy ?? null;
  const browser = madeBy?.browser ?? ASSUMED_BROWSER;
  const last = followed.at(-1) ?? first;
  const rest = isDroppedTarget(last, browser) ? followed.slice(0, -1) : followed;
  const chain: Chain = [first, ...rest];
  const told = endOf(last, browser, recorder);
  const isDropped = rest.length < followed.length;
  const isOpen = !isDropped && hasOpenEnd(last, told, parts);
  // A preflight that got a response, and no request after it: the browser stopped there.
  const isToldFailed = told.kind === 'failed' && recorder.namesErrors;
  const end: End = isOpen ? { kind: 'interrupted', time: last.time } : told;
  const hop = (message: HarMessage, index: number): Hop =>
    hopOf(message, parts.chain[index + 1], parts, browser);
  const preflights = chain.flatMap((message) => parts.preflightOf(message) ?? []);
  const pageOrigin = pageOriginOf(first, parts.preflightOf(first), page);
  const isFramed = page.origin !== null && pageOrigin !== page.origin;
  const lastError = last.error !== null && recorder.namesErrors ? last.error : null;
  return {
    id: `har-${String(first.index)}`,
    browser,
    recordedBy: { browserVersion: madeBy?.version ?? null, extensionVersion: null },
    tabId: 0,
    frameId: isFramed ? 1 : 0,
    documentId: null,
    page: page.number,
    pageOrigin,
    topLevelOrigin: page.origin,
    type: first.type,
    time: first.time,
    hops: [hop(first, 0), ...rest.map((message, index) => hop(message, index + 1))],
    end,
    devtoolsError:
      lastError === null
        ? null
        : {
            name: lastError,
            hop: followed.length,
            ...(last.response === null ? { withoutResponse: true as const } : {}),
          },
    pageStatus: null,
    pagePolicies: told.kind === 'failed' ? page.policies : null,
    callFrames: first.callFrames,
    beginningMissed: false,
    cut: {
      headerBytes: countOf([...chain, ...preflights], ({ headerBytesCut }) => headerBytesCut),
      urlCharacters: countOf(chain, ({ urlCut }) => urlCut),
    },
    ...(first.facts ?? {
      unseen: UNSEEN.filter((what) =>
        what === 'outcome' ? isOpen || (unseen.has(what) && !isToldFailed) : unseen.has(what),
      ),
    }),
  };
}

/**
 * The exchange of a preflight whose request is not in the file: either the preflight did not pass, and the recorder is a
 * proxy, or the file begins or ends in between. So nothing is said of how it ended.
 */
export function exchangeOfPreflight(
  preflight: HarMessage,
  parts: Omit<ChainParts, 'chain' | 'preflightOf'>,
): Exchange {
  const request: HarMessage = {
    ...preflight,
    method: preflight.preflighted ?? 'GET',
    response: null,
    error: null,
    isUnsent: false,
    facts: null,
    link: null,
    type: 'xmlhttprequest',
    preflighted: null,
    redirectUrl: '',
    requestHeaders: preflight.requestHeaders.filter(({ name }) =>
      /^(?:origin|referer|user-agent)$/i.test(name),
    ),
  };
  const exchange = exchangeOfChain({ ...parts, chain: [request], preflightOf: () => preflight });
  const unseen = UNSEEN.filter((what) => what === 'outcome' || exchange.unseen?.includes(what) === true);
  return { ...exchange, end: { kind: 'interrupted', time: preflight.time }, unseen };
}
