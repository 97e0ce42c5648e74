import type { ObservedBrowser } from '../../../exchange/exchange';
import type { Verdict } from '../../words/verdict';
import { prose } from '../../words/prose';
import type { Prose } from '../../words/prose';

/** How to read what an error says of itself: Chrome keeps no body of a response that it blocked. */
export function readErrorBody(status: number, verdict: Verdict | null, browser: ObservedBrowser): Prose {
  const names = 'it usually names what is missing.';
  if (verdict !== 'blocked') return prose`Read the body of the ${status}: ${names}`;
  const curl = prose`Send the request with curl and read the body of the ${status}: ${names}`;
  return browser === 'chromium' ? prose`${curl} Chrome keeps no body of a blocked response.` : curl;
}
