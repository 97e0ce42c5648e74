import { hopAt } from '../../exchange/hops';
import type { Exchange } from '../../exchange/exchange';
import { describeFailure } from '../causes';
import type { Cause, Knowledge } from '../diagnosis';
import type { LocatedFailure } from './evaluate-rules';
import type { LocatedNetworkFailure } from '../not-cors/located-network-failure';

/** The cause that a broken rule is, with its evidence from the exchange. */
export function causeOf(exchange: Exchange, located: LocatedFailure, knownBy: Knowledge): Cause {
  const hopData = hopAt(exchange, located.hop);
  const scene = { stage: located.stage, hop: located.hop, hopData, origin: located.origin };
  return describeFailure(located.failure, scene, knownBy);
}

/** The cause that a failure of the network is, with what the browser reported. */
export function networkCauseOf(exchange: Exchange, found: LocatedNetworkFailure): Cause {
  const hopData = hopAt(exchange, found.hop);
  const scene = { stage: found.stage, hop: found.hop, hopData, origin: exchange.pageOrigin };
  return describeFailure(found.failure, scene, found.knownBy);
}
