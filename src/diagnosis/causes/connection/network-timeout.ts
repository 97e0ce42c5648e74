import type { CauseDefinition } from '../parts/cause-definition';
import { prose } from '../../words/prose';
import { networkFailure } from '../parts/network-failure';
import { toHost } from '../parts/wording';

export const networkTimeout: CauseDefinition<'network-timeout'> = {
  code: 'network-timeout',
  ...networkFailure({
    title: prose`The request timed out`,
    verdict: (at) => prose`the request${toHost(at)} timed out`,
    happened: (at) => prose`the request${toHost(at)} timed out`,
    advice: () => prose`Check whether the server is overloaded, and whether a firewall drops the packets.`,
    chromiumError: 'net::ERR_TIMED_OUT',
  }),
};
