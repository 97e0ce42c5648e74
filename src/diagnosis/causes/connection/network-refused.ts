import type { CauseDefinition } from '../parts/cause-definition';
import { prose } from '../../words/prose';
import { networkFailure } from '../parts/network-failure';
import { toHost } from '../parts/wording';

export const networkRefused: CauseDefinition<'network-refused'> = {
  code: 'network-refused',
  ...networkFailure({
    title: prose`The connection was refused`,
    verdict: (at) => prose`the connection${toHost(at)} was refused`,
    happened: (at) => prose`the connection${toHost(at)} was refused, so the request did not reach a server`,
    advice: () => prose`Check that the server is running, and that the host and the port are correct.`,
    chromiumError: 'net::ERR_CONNECTION_REFUSED',
  }),
};
