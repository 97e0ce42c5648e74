import type { Case } from '../../diagnosis/case';
import { pageRemedies } from './page/page-remedy';
import type { Remedy } from './remedy';
import { serverRemedies } from './server/server-remedy';

/** What is to be pasted first where that is no configuration of CORS, in the order in which it is to be done. */
export const remediesOf = (one: Case): readonly Remedy[] => {
  const ofPage = pageRemedies(one);
  return ofPage.length > 0 ? ofPage : serverRemedies(one);
};
