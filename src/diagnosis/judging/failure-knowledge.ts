import { hopAt, lastHopIndex } from '../../exchange/hops';
import { isUnseen } from '../../exchange/exchange';
import type { Exchange } from '../../exchange/exchange';
import { mayHaveBroken } from '../reading/outcome/broken-after-preflight';
import type { KnownCredentials, Knowledge, Place } from '../diagnosis';
import type { LocatedFailure } from './evaluate-rules';
import { mayHideRepeat } from '../reading/outcome/hidden-repeat';
import { mayBeOpenedAsAbout } from '../reading/outcome/opened-as-about';
import { mayRefuseRedirects } from '../reading/request/redirect-mode';
import type { KnownMode } from '../reading/request/request-mode';
import { hangsOnStoredHeaders } from '../reading/response/stored-headers';

/** Whether the page may have chosen not to follow the last redirect: Firefox completes that like one that it refuses. */
function mayNotHaveBeenFollowed(exchange: Exchange): boolean {
  return exchange.browser === 'firefox' && exchange.end?.kind === 'completed' && mayRefuseRedirects(exchange);
}

/** Whether the values of a list may have stood in headers of their own before they were joined, which is by commas. */
const mayBeRepeats = ({ failure }: LocatedFailure): boolean =>
  failure.code === 'allow-origin-list' && failure.value.includes(',');

/** Whether repeated headers that Firefox stored before may be what the response was refused for. */
export const mayBeRefusedAsStored = (exchange: Exchange, { stage, hop }: Place): boolean =>
  stage === 'response' && hop === lastHopIndex(exchange) && hangsOnStoredHeaders(exchange);

type Grounds = {
  /** Whether the browser itself says that it blocked the request, and no rule before this one does. */
  readonly isConfirmed: boolean;
  /** Whether it is the first of what is wrong, which the browser complains about. */
  readonly isFirst: boolean;
  readonly mode: KnownMode;
  /** The mode that the rules were run with. */
  readonly credentials: KnownCredentials;
};

/**
 * How a broken rule is known. Joined repeats look like a list, or like a single header where the others are empty, and
 * DevTools tells them apart a moment later, if at all; the rules of CORS count only if the mode is `cors`.
 */
export function failureKnowledge(
  exchange: Exchange,
  located: LocatedFailure,
  { isConfirmed, isFirst, mode, credentials }: Grounds,
): Knowledge {
  const hop = hopAt(exchange, located.hop);
  const response = located.stage === 'preflight' ? hop.preflight?.response : hop.response;
  if (mayBeRepeats(located) && response?.repeatsMerged === true) return 'assumed';
  if (mayBeRefusedAsStored(exchange, located)) return 'assumed';
  if (mayBeOpenedAsAbout(exchange, located)) return 'assumed';
  if (isFirst && mayHideRepeat(exchange, located)) return 'assumed';
  const isAssumed = credentials.mode === 'include' && credentials.knownBy === 'assumed';
  if (isAssumed && mayHaveBroken(exchange)) return 'assumed';
  if (isConfirmed) return 'observed';
  const mayBeLeft = mayNotHaveBeenFollowed(exchange) || isUnseen(exchange, 'outcome');
  if (located.failure.code.startsWith('redirect-') && mayBeLeft) return 'assumed';
  if (isAssumed) return 'assumed';
  // A request in mode "no-cors" is refused nothing.
  return mode.knownBy === 'assumed' ? 'assumed' : 'derived';
}
