import { lastHop } from '../../exchange/hops';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import { hasNoOutcome } from '../../diagnosis/judging/has-no-outcome';
import type { ObservedBrowser, Exchange } from '../../exchange/exchange';
import { BROWSER_LANE, PAGE_LANE } from './lanes';
import type { Arrow } from './lanes';
import { urlParts } from '../url-parts';

/** What `fetch()` rejects with when a request is blocked or fails. */
const FETCH_ERROR: Readonly<Record<ObservedBrowser, string>> = {
  chromium: 'TypeError: Failed to fetch',
  firefox: 'TypeError: NetworkError …',
  webkit: 'TypeError: Load failed',
};

/** What the page requested from the browser. */
export function startArrow(exchange: Exchange): Arrow {
  const [{ method, url }] = exchange.hops;
  const what = exchange.type === 'xmlhttprequest' ? 'fetch' : exchange.type;
  return {
    from: PAGE_LANE,
    to: BROWSER_LANE,
    line: 'solid',
    tip: 'arrow',
    tone: 'plain',
    text: `${what} ${method} ${urlParts(url).path}`,
    isLiteral: true,
    note: null,
  };
}

const wasAborted = ({ end }: Exchange, { causes }: Diagnosis): boolean =>
  (end?.kind === 'failed' && end.error.kind === 'aborted') || causes[0]?.detail === 'kept-alive';

/** What the page is told in the end, in its own terms. */
export function pageOutcome(exchange: Exchange, diagnosis: Diagnosis): string {
  switch (diagnosis.verdict) {
    case 'pending':
      return 'waiting';
    case 'unknown':
      return 'not known';
    case 'opaque':
      return 'opaque response: nothing to read';
    case 'allowed': {
      const status = lastHop(exchange).response?.status;
      return status === undefined ? 'response' : `response ${String(status)}`;
    }
    case 'blocked':
    case 'failed':
      if (diagnosis.verdict === 'failed' && wasAborted(exchange, diagnosis))
        return diagnosis.causes[0]?.detail === 'or-unusable' ? 'not known' : 'aborted';
      return exchange.type === 'xmlhttprequest' ? FETCH_ERROR[exchange.browser] : 'an error event';
  }
}

/** What the page got. */
export function outcomeArrow(exchange: Exchange, diagnosis: Diagnosis): Arrow {
  const { verdict } = diagnosis;
  const isOpen = hasNoOutcome(verdict);
  const isBad = verdict === 'blocked' || verdict === 'failed';
  return {
    from: BROWSER_LANE,
    to: PAGE_LANE,
    line: isOpen ? 'dashed' : 'solid',
    tip: isOpen ? 'none' : 'arrow',
    tone: isBad ? 'bad' : verdict === 'allowed' ? 'good' : 'quiet',
    text: pageOutcome(exchange, diagnosis),
    isLiteral: false,
    note: null,
  };
}
