import type { PageRequest, PageRequestOutcome } from '../exchange/page-request';
import { evaluateInPage } from './evaluate-in-page';
import { pageRequestExpression, readPageRequestOutcome } from './page-request-expression';

/** Has the inspected page's top document make a request. Only ever called for a click on *Send again*. */
export const sendFromInspectedPage = async (request: PageRequest): Promise<PageRequestOutcome> =>
  readPageRequestOutcome(await evaluateInPage(pageRequestExpression(request)));
