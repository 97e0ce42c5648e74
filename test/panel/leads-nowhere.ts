import type { Leads } from '../../src/panel/detail/medium/leads';
import { redactionOf } from '../../src/report/redaction/redaction';

const nothing = (): void => undefined;

/** For what is only looked at. */
export const LEADS: Leads = {
  onShow: nothing,
  onOpenSource: null,
  onChooseRecipe: nothing,
  onCopy: nothing,
  redaction: () => redactionOf([]),
};
