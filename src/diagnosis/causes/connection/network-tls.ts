import type { CauseDefinition } from '../parts/cause-definition';
import { prose } from '../../words/prose';
import { networkFailure } from '../parts/network-failure';
import { toHost } from '../parts/wording';

export const networkTls: CauseDefinition<'network-tls'> = {
  code: 'network-tls',
  ...networkFailure({
    title: prose`The secure connection failed`,
    verdict: (at) => prose`no secure connection${toHost(at)} could be established`,
    happened: (at) => prose`the secure connection${toHost(at)} failed, so no request was sent`,
    advice: () =>
      prose`Check the certificate: its issuer, host names and dates. Open the URL in a tab to see what is wrong with it.`,
    chromiumError: null,
  }),
};
