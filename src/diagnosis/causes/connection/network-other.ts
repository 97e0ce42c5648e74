import type { CauseDefinition } from '../parts/cause-definition';
import { prose } from '../../words/prose';
import { errorAdvice, errorOwner } from '../parts/error-advice';
import { networkFailure } from '../parts/network-failure';
import { toHost } from '../parts/wording';

export const networkOther: CauseDefinition<'network-other'> = {
  code: 'network-other',
  ...networkFailure({
    title: prose`The request failed with a network error`,
    verdict: (at) => prose`the request${toHost(at)} failed with a network error`,
    happened: (at) => prose`the request${toHost(at)} failed with a network error`,
    advice: errorAdvice,
    owner: errorOwner,
    chromiumError: null,
  }),
};
