import type { CauseDefinition } from '../cause-definition';
import { prose } from '../prose';
import { networkFailure } from './parts/network-failure';
import { toHost } from './parts/wording';

export const networkReset: CauseDefinition<'network-reset'> = {
  code: 'network-reset',
  ...networkFailure({
    title: prose`The connection broke off`,
    verdict: (at) => prose`the connection${toHost(at)} broke off before the answer was complete`,
    happened: (at) => prose`the connection${toHost(at)} was closed before the answer was complete`,
    advice: () =>
      prose`Check whether the server crashed, or a proxy on the way closed the connection; the server's log tells.`,
    chromiumError: 'net::ERR_CONNECTION_RESET',
  }),
};
