import type { CauseDefinition } from '../parts/cause-definition';
import { prose } from '../../words/prose';
import { networkFailure } from '../parts/network-failure';
import { toHost } from '../parts/wording';

export const networkReset: CauseDefinition<'network-reset'> = {
  code: 'network-reset',
  ...networkFailure({
    title: prose`The connection was closed early`,
    verdict: (at) => prose`the connection${toHost(at)} was closed before the response was complete`,
    happened: (at) => prose`the connection${toHost(at)} was closed before the response was complete`,
    advice: () =>
      prose`Check whether the server crashed, or whether a proxy on the way closed the connection. Look in the server's log.`,
    chromiumError: 'net::ERR_CONNECTION_RESET',
  }),
};
