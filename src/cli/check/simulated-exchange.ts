import { FAILED_BY_MODE } from '../../diagnosis/reading/outcome/left-redirect';
import { CHROMIUM_ABORTED } from '../../exchange/error-names';
import { RECORDED_BY_UNKNOWN } from '../../exchange/exchange';
import type {
  ObservedBrowser,
  DevToolsError,
  End,
  Exchange,
  Hop,
  Preflight,
  Response,
} from '../../exchange/exchange';
import type { NetworkError } from '../../exchange/network-event';
import type { CourseHop, SentMessage } from '../../fetch-standard/course/fetch-course';
import { serializeOrigin } from '../../fetch-standard/origin';
import { isRedirectStatus } from '../../fetch-standard/status';
import type { ResponseHead } from '../send/message';
import type { RunCourse } from './run-course';
import type { WantedRequest } from './wanted-request';

/** What an exchange is made of. */
export type Simulation = {
  readonly id: string;
  readonly browser: ObservedBrowser;
  /** When it began, milliseconds since the epoch. */
  readonly time: number;
  readonly wanted: WantedRequest;
  readonly run: RunCourse;
};

const failed = (error: NetworkError, time: number): End => ({ kind: 'failed', error, time });

const responseOf = (head: ResponseHead | null, time: number): Response | null =>
  head === null
    ? null
    : {
        status: head.status,
        statusLine: head.statusLine,
        headers: head.headers,
        fromCache: false,
        repeatsMerged: false,
        rewritten: null,
        time,
      };

function preflightOf(message: SentMessage<ResponseHead> | null, simulation: Simulation): Preflight | null {
  if (message === null) return null;
  const { id, time, run } = simulation;
  const response = responseOf(message.response, time);
  return {
    requestId: `${id}-preflight`,
    time,
    requestHeaders: run.sentHeaders.get(message.headers) ?? message.headers,
    response,
    end:
      response === null && run.error !== null
        ? failed(run.error, time)
        : { kind: 'completed', time, fromCache: false },
  };
}

function hopOf(
  { url, method, preflight, request }: CourseHop<ResponseHead>,
  next: CourseHop<ResponseHead> | undefined,
  simulation: Simulation,
): Hop {
  const { run, time } = simulation;
  return {
    url,
    method,
    time,
    requestHeaders: request === null ? null : (run.sentHeaders.get(request.headers) ?? request.headers),
    preflight: preflightOf(preflight, simulation),
    response: responseOf(request?.response ?? null, time),
    redirectUrl: next?.url ?? null,
  };
}

/** How a browser shows that it stopped at a redirect by itself. */
const STOPPED: NetworkError = { kind: 'redirect-stopped', name: CHROMIUM_ABORTED };

/** How browsers show that the script did not follow, and how Firefox shows that its redirect mode is `error`. */
const LEFT: NetworkError = { kind: 'aborted', name: CHROMIUM_ABORTED };
const REFUSED_IN_FIREFOX: NetworkError = { kind: 'other', name: FAILED_BY_MODE };

/** How browsers show such an end to extensions, by which it is told again. */
function endOf({ run, time, browser, wanted }: Simulation): {
  readonly end: End | null;
  readonly devtoolsError: DevToolsError | null;
} {
  const { hops, end } = run.course;
  const last = hops.length - 1;
  const completed: End = { kind: 'completed', time, fromCache: false };
  const status = hops[last]?.request?.response?.status ?? 0;
  const isStopped = browser === 'firefox' && wanted.redirectMode === 'follow' && isRedirectStatus(status);
  switch (end) {
    case 'passed':
      return { end: completed, devtoolsError: null };
    case 'blocked':
      return { end: isStopped ? failed(STOPPED, time) : completed, devtoolsError: null };
    case 'no-response':
      return {
        end: failed(run.error ?? { kind: 'other', name: 'unknown error' }, time),
        devtoolsError: null,
      };
    case 'not-sent':
      return { end: null, devtoolsError: null };
    case 'redirect-refused':
      return {
        end: failed(browser === 'firefox' ? REFUSED_IN_FIREFOX : LEFT, time),
        devtoolsError: browser === 'firefox' ? null : { name: 'net::ERR_FAILED', hop: last },
      };
    case 'redirect-left':
      return {
        end: failed(LEFT, time),
        devtoolsError: { name: CHROMIUM_ABORTED, hop: last + 1 },
      };
    case 'barred':
      return {
        end: failed(hops[last]?.request === null ? { kind: 'not-sent', name: 'not sent' } : STOPPED, time),
        devtoolsError: null,
      };
  }
}

/** What an extension would have recorded of a course in a browser, without what only browsers know. */
export function simulatedExchange(simulation: Simulation): Exchange {
  const { id, browser, time, wanted, run } = simulation;
  const { hops } = run.course;
  const hopAfter = (index: number): Hop | null => {
    const hop = hops[index];
    return hop === undefined ? null : hopOf(hop, hops[index + 1], simulation);
  };
  const others = hops.slice(1).flatMap((_, index) => hopAfter(index + 1) ?? []);
  const origin = serializeOrigin(wanted.origin);
  return {
    id,
    browser,
    recordedBy: RECORDED_BY_UNKNOWN,
    tabId: 0,
    frameId: 0,
    documentId: null,
    page: 0,
    pageOrigin: origin,
    topLevelOrigin: origin,
    type: wanted.mayBePreflighted ? 'xmlhttprequest' : 'other',
    time,
    hops: [hopOf(hops[0], hops[1], simulation), ...others],
    ...endOf(simulation),
    pageStatus: null,
    pagePolicies: null,
    callFrames: [],
    beginningMissed: false,
    cut: { headerBytes: 0, urlCharacters: 0 },
    unseen: ['outcome', 'secrets'],
    simulated: { mode: wanted.mode, credentials: wanted.credentials ? 'include' : 'not-include' },
  };
}
