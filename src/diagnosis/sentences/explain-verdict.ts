import { decisiveHop } from '../reading/outcome/decisive-hop';
import { lastHop } from '../../exchange/hops';
import { parseUrl } from '../../fetch-standard/parse-url';
import { isUnseen } from '../../exchange/exchange';
import type { Exchange, Hop } from '../../exchange/exchange';
import { NO_TAB } from '../../exchange/network-event';
import { isUpgradeAlone } from '../../exchange/https-upgrade';
import { getHeader } from '../../fetch-standard/header-list';
import { isRedirectStatus } from '../../fetch-standard/status';
import type { PreflightReason, UnsafeHeaderWhy } from '../../fetch-standard/preflight-reasons';
import type { Cause, Diagnosis } from '../diagnosis';
import { explainBlock, IF_STORED_BEFORE } from './explain-block';
import { explainCause } from './explain-cause';
import { WHO_REWRITES } from './explain-rewriting';
import { hangsOnCredentials } from '../judging/hangs-on-credentials';
import { codeSpans } from '../words/code-spans';
import { code, prose } from '../words/prose';
import { hostAddressSpace } from '../reading/url/host-address-space';
import { isPrivateName } from '../reading/url/private-name';
import { hangsOnRedirectMode } from '../reading/request/redirect-mode';
import { isConfirmedByPage, isSparedAsWhole } from '../reading/policies/spared-host';
import { hangsOnStoredHeaders } from '../reading/response/stored-headers';
import { isManualKeptAlive } from '../reading/outcome/unsent-hop';
import type { Prose } from '../words/prose';

const isRedirect = (hop: Hop): boolean => isRedirectStatus(hop.response?.status ?? 0) || isUpgradeAlone(hop);

/** Whom the response allows, to follow a comma; empty when it does not say. */
function allowsWhom(exchange: Exchange): Prose {
  const allowed = getHeader(lastHop(exchange).response?.headers ?? [], 'access-control-allow-origin');
  if (allowed === null) return [];
  return allowed === '*'
    ? prose`, and the server allows any origin`
    : prose`, and the server allows ${code(allowed)}`;
}

const UNLESS_FOLLOWED =
  ' If the script does not follow redirects, the response is opaque to it, or the request fails.';

/** Allowed, as far as headers that may have been stored before do not forbid it. */
function allowed(exchange: Exchange, diagnosis: Diagnosis): Prose {
  const asSeen = allowedAsSeen(exchange, diagnosis);
  return diagnosis.mode.mode === 'cors' && diagnosis.causes.length === 0 && hangsOnStoredHeaders(exchange)
    ? prose`${asSeen} ${IF_STORED_BEFORE}`
    : asSeen;
}

function allowedAsSeen(exchange: Exchange, diagnosis: Diagnosis): Prose {
  const { mode, preflight, causes, rewriting } = diagnosis;
  const [against] = causes;
  if (against !== undefined) return prose`Allowed by the browser, although ${explainCause(against).verdict}.`;
  if (rewriting?.effect === 'allows')
    return prose`Allowed only because ${WHO_REWRITES} changed what the server sent.`;
  const [ifCredentialed] = hangsOnCredentials(diagnosis) ? diagnosis.causesIfCredentialed : [];
  const isModeAssumed = mode.mode === 'cors' && mode.knownBy === 'assumed';
  const opaque = isModeAssumed
    ? prose` If the script used mode ${code('no-cors')}, which is not visible here, the response is opaque to it.`
    : [];
  if (ifCredentialed !== undefined)
    return prose`Not known: allowed without credentials, but blocked with credentials because ${explainCause(ifCredentialed).verdict}.${opaque}${hangsOnRedirectMode(exchange) ? UNLESS_FOLLOWED : ''}`;
  if (mode.mode === 'cors' && isSparedAsWhole(exchange))
    return prose`${isConfirmedByPage(exchange) ? 'Allowed' : 'Likely allowed'} without CORS: the page has ${code('upgrade-insecure-requests')}, and Firefox then lets it read ${code('http')} on its own host.`;
  if (hangsOnRedirectMode(exchange))
    return prose`Likely allowed: a redirect without ${code('Location')} is an ordinary response, unless the script set a ${code('redirect')} mode other than ${code('follow')}.`;
  if (isModeAssumed) return prose`Likely allowed${allowsWhom(exchange)}.${opaque}`;
  if (mode.mode === 'navigate') return prose`Allowed: CORS does not apply to a navigation.`;
  if (mode.mode === 'websocket') return prose`Allowed: CORS does not apply to a WebSocket.`;
  if (preflight.sent) return prose`Allowed after a preflight${allowsWhom(exchange)}.`;
  if (preflight.fromCache) return prose`Allowed with a cached preflight.`;
  return preflight.required
    ? prose`Allowed${allowsWhom(exchange)}.`
    : prose`Allowed: a simple request${allowsWhom(exchange)}.`;
}

function failed(cause: Cause | undefined): Prose {
  if (cause === undefined) return prose`Failed: the browser reported no reason.`;
  const { verdict } = explainCause(cause);
  if (cause.detail === 'or-manual-redirect' || cause.detail === 'or-cors')
    return prose`Not known: ${verdict}.`;
  const mayBeCors = cause.code === 'blocked-unexplained' || cause.detail === 'or-empty-repeat';
  return mayBeCors ? prose`Failed: ${verdict}.` : prose`Not CORS: ${verdict}.`;
}

/**
 * Whether the target is of this machine or its network, for which the browser may ask the user, or has a name that only a
 * network of its own gives, requested by a page of another; the page's own host is none.
 */
function mayAskForPermission({ pageOrigin, hops }: Exchange): boolean {
  const page = parseUrl(pageOrigin ?? '');
  const target = parseUrl(lastHop({ hops }).url);
  if (page === null || target === null || page.hostname === target.hostname) return false;
  const isOutside = hostAddressSpace(page.hostname) === null && !isPrivateName(page.hostname);
  return hostAddressSpace(target.hostname) !== null || (isOutside && isPrivateName(target.hostname));
}

function pending(exchange: Exchange): Prose {
  const { preflight, response } = lastHop(exchange);
  if (response !== null) return prose`Pending: the response is still arriving.`;
  if (mayAskForPermission(exchange))
    return prose`Pending: no response yet. If the browser shows a prompt for access to the local network, respond to it.`;
  return preflight !== null && preflight.response === null
    ? prose`Pending: the preflight has no response yet.`
    : prose`Pending: no response yet.`;
}

/** Of a request whose end is in no file, or of which nothing was heard since the recorder was restarted. */
function unknown(exchange: Exchange): Prose {
  const heard = lastHop(exchange).response === null ? prose`` : prose` Its response had arrived.`;
  if (isUnseen(exchange, 'outcome'))
    return prose`Not known: the file that this request comes from does not say how it ended.`;
  return prose`Not known: the recorder was restarted while this request was running, and the browser has reported nothing about it since. It may still be running.${heard}`;
}

/** A redirect that the script chose not to follow. Of a request without a tab, a service worker may be that script. */
function unfollowed({ tabId }: Exchange): Prose {
  const manual = code('redirect: "manual"');
  return tabId === NO_TAB
    ? prose`Opaque to the worker: it handles redirects itself (${manual}). What a service worker then gave to the page is not known.`
    : prose`Opaque: the script handles redirects itself (${manual}) and learns only that there was one.`;
}

/** The verdict in one sentence; of several causes it names the first. */
export function explainVerdict(exchange: Exchange, diagnosis: Diagnosis): Prose {
  const [cause] = diagnosis.causes;
  switch (diagnosis.verdict) {
    case 'pending':
      return pending(exchange);
    case 'unknown':
      return unknown(exchange);
    case 'allowed':
      return allowed(exchange, diagnosis);
    case 'failed':
      return failed(cause);
    case 'opaque':
      return (isRedirect(lastHop(exchange)) || isManualKeptAlive(exchange)) &&
        diagnosis.mode.mode !== 'no-cors'
        ? unfollowed(exchange)
        : prose`Opaque: with mode ${code('no-cors')}, the page gets no status, no headers and no body.`;
    case 'blocked':
      return explainBlock(exchange, diagnosis);
  }
}

/** A value that is the reason, to follow a colon; nothing where it was not seen. */
const shownValue = (value: string | null): Prose => (value === null ? [] : prose`: ${code(value)}`);

function explainUnsafeHeader(name: string, value: string | null, why: UnsafeHeaderWhy | null): Prose {
  const header = code(name);
  switch (why) {
    case null:
      return prose`The header ${header} is CORS-safelisted only with certain values, and this value is not one of them.`;
    case 'name-not-safelisted':
      return prose`The header ${header} is not a CORS-safelisted request-header.`;
    case 'value-too-long':
      return prose`The value of the header ${header} is longer than 128 bytes.`;
    case 'total-too-long':
      return prose`The safelisted headers, including ${header}, are longer than 1,024 bytes in total.`;
    case 'unsafe-byte':
      return prose`The value of the header ${header} contains a character that is not CORS-safelisted${shownValue(value)}.`;
    case 'language-byte':
      return prose`The value of the header ${header} contains a character that no language tag has${shownValue(value)}.`;
    case 'content-type-essence':
      return prose`The value of the header ${header} is not ${code('text/plain')}, ${code('multipart/form-data')} or ${code('application/x-www-form-urlencoded')}${shownValue(value)}.`;
    case 'content-type-unparsable':
      return prose`The value of the header ${header} cannot be parsed as a MIME type${shownValue(value)}.`;
    case 'range-not-simple':
      return prose`The value of the header ${header} is not one simple range with a start, such as ${code('bytes=0-99')}${shownValue(value)}.`;
  }
}

/** One reason for a preflight, as a sentence. */
export function explainPreflightReason(reason: PreflightReason): Prose {
  switch (reason.kind) {
    case 'method':
      return prose`The method ${code(reason.method)} is not CORS-safelisted; only ${code('GET')}, ${code('HEAD')} and ${code('POST')} are.`;
    case 'header':
      return explainUnsafeHeader(reason.name, reason.value, reason.why);
    case 'use-cors-preflight-flag':
      return prose`The request has an upload listener, or a stream as its body.`;
  }
}

/** Whether the server processed the request that decided the exchange, as a sentence without its full stop. */
export function explainReach(diagnosis: Diagnosis, exchange: Exchange): Prose {
  const hop = decisiveHop(exchange, diagnosis);
  const method = code(hop.method);
  // The one before it did get the request.
  const server = hop === exchange.hops[0] ? 'The server' : 'The server behind the redirect';
  if (diagnosis.reachedServer === 'no') return prose`${server} did not process the ${method}`;
  if (diagnosis.reachedServer === 'unknown')
    return prose`Whether the server processed the ${method} is not known`;
  if (hop.response?.fromCache === true)
    return prose`The browser cache responded; whether the server received the ${method} is not known`;
  if (isRedirect(hop)) return prose`${server} redirected the ${method}`;
  return diagnosis.verdict === 'blocked' || diagnosis.verdict === 'opaque'
    ? prose`The server processed the ${method}; the browser hides the response`
    : prose`The server processed the ${method}`;
}

/** The credentials mode and what shows it, as a sentence. */
export function explainCredentials({ credentials }: Diagnosis): Prose {
  const { mode, knownBy } = credentials;
  const because = codeSpans(credentials.because);
  if (mode === 'unknown')
    return prose`Whether the request is made with credentials is not known, because ${because}.`;
  const likely = knownBy === 'assumed' ? ' likely' : '';
  return prose`The request is${likely} made ${mode === 'include' ? 'with' : 'without'} credentials, because ${because}.`;
}
