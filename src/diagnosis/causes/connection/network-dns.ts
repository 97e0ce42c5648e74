import type { CauseDefinition } from '../parts/cause-definition';
import { prose } from '../../words/prose';
import { networkFailure } from '../parts/network-failure';
import { hostName } from '../parts/wording';

export const networkDns: CauseDefinition<'network-dns'> = {
  code: 'network-dns',
  ...networkFailure({
    title: prose`The host name was not found`,
    verdict: (at) => prose`the host name${hostName(at)} was not found`,
    happened: (at) => prose`the host name${hostName(at)} could not be resolved, so no request was sent`,
    advice: () => prose`Check the spelling, the DNS entry and whether a VPN is needed.`,
    chromiumError: 'net::ERR_NAME_NOT_RESOLVED',
  }),
};
