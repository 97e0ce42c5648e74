import type { Case } from '../../diagnosis/case';
import { loadKind } from '../../diagnosis/reading/request/load-kind';
import { code, prose } from '../../diagnosis/words/prose';
import type { Prose } from '../../diagnosis/words/prose';
import { NO_TAB } from '../../exchange/network-event';
import type { PageRequest } from '../../exchange/page-request';
import type { Header } from '../../fetch-standard/header-list';
import { headersToSend, VALUE_NOT_RECORDED } from './headers-to-send';
import type { HeadersToSend } from './headers-to-send';

/** What is known of the inspected page and the recording. */
export type SendingFrom = {
  /** Serialised origin of the page that the tab shows; null where that is not known. */
  readonly origin: string | null;
  readonly isPaused: boolean;
  readonly isSecret: (header: Header) => boolean;
};

/** Whether a request can be made again from the inspected page. */
export type SendAgain =
  | {
      readonly kind: 'offered';
      readonly request: PageRequest;
      /** What sending does, as a sentence. */
      readonly description: Prose;
      /** What to know and to agree to before it is sent, a sentence or more each; empty where it does no harm. */
      readonly cautions: readonly Prose[];
    }
  | { readonly kind: 'refused'; readonly why: Prose };

/** More names than these are counted only. */
const MOST_NAMES = 5;

function listOf(names: readonly string[]): Prose {
  const listed = names
    .slice(0, MOST_NAMES)
    .flatMap((name, index): Prose => (index === 0 ? [code(name)] : prose`, ${code(name)}`));
  const rest = names.length - MOST_NAMES;
  return rest > 0 ? prose`${listed} and ${rest} more` : listed;
}

const readsOnly = (method: string): boolean => method === 'GET' || method === 'HEAD';

/** Why the page cannot make this request again as it was; null where it can. */
function refusal({ exchange, diagnosis }: Case, { origin, isPaused }: SendingFrom): Prose | null {
  const { tabId, frameId, pageOrigin, cut, beginningMissed } = exchange;
  if (tabId === NO_TAB) return prose`A worker made this request. It can be sent again only from the page.`;
  if (frameId !== 0) return prose`A frame made this request. It can be sent again only from the page.`;
  if (pageOrigin === null || pageOrigin === 'null')
    return prose`The origin of the page that made this request is not known, or it has none.`;
  if (cut.urlCharacters > 0 || beginningMissed) return prose`Not all of this request was recorded.`;
  if (loadKind(exchange) === 'event-source')
    return prose`An ${code('EventSource')} made this request. Its connection would stay open.`;
  if (diagnosis.preflight.reasons.some(({ kind }) => kind === 'use-cors-preflight-flag'))
    return prose`The script watched the upload or sent a stream, which cannot be repeated.`;
  if (origin !== null && origin !== pageOrigin) return prose`The tab now shows a page of another origin.`;
  return isPaused ? prose`Recording is paused, so the result would not be shown.` : null;
}

function cautionsOf(method: string, { secrets, unseen }: HeadersToSend): readonly Prose[] {
  const writes = prose`This sends ${code(method)} again from the page, without its body, which is not recorded. The server may process it once more.`;
  const withSecrets = prose`This sends the recorded value of ${listOf(secrets)} again.`;
  const withStandIns = prose`The value of ${listOf(unseen)} was not recorded. A made-up value, such as ${code(VALUE_NOT_RECORDED)}, is sent instead. The server may respond with an error.`;
  return [
    ...(readsOnly(method) ? [] : [writes]),
    ...(secrets.length === 0 ? [] : [withSecrets]),
    ...(unseen.length === 0 ? [] : [withStandIns]),
  ];
}

function descriptionOf(method: string, isCredentialed: boolean, { leftOut }: HeadersToSend): Prose {
  const how = isCredentialed ? 'with credentials' : 'without credentials';
  const sends = prose`Sends this ${code(method)} again from the page, ${how} and past the browser cache.`;
  return leftOut.length === 0
    ? sends
    : prose`${sends} ${listOf(leftOut)} is left out, because nothing shows that the script set it.`;
}

/**
 * Whether a request can be made again from the inspected page, and what to know before. Null for what no script requests,
 * such as an element or a navigation.
 */
export function sendAgainOf(one: Case, from: SendingFrom): SendAgain | null {
  const { exchange, diagnosis } = one;
  const [hop] = exchange.hops;
  const { mode } = diagnosis.mode;
  if (exchange.type !== 'xmlhttprequest' || (mode !== 'cors' && mode !== 'no-cors')) return null;
  if (!/^https?:/i.test(hop.url)) return null;
  const why = refusal(one, from);
  const { pageOrigin } = exchange;
  if (why !== null || pageOrigin === null) return { kind: 'refused', why: why ?? [] };
  const { method, url } = hop;
  const sent = headersToSend(hop, from.isSecret);
  const isCredentialed = diagnosis.credentials.mode === 'include';
  return {
    kind: 'offered',
    request: {
      origin: pageOrigin,
      url,
      method,
      mode,
      // The default of a fetch, which has no credentials for another origin.
      credentials: isCredentialed ? 'include' : 'same-origin',
      headers: sent.headers,
    },
    description: descriptionOf(method, isCredentialed, sent),
    cautions: cautionsOf(method, sent),
  };
}
