import { useMemo } from 'preact/hooks';
import { caseOf } from '../../diagnosis/case';
import type { Browser } from '../../exchange/exchange';
import { explanationOf } from '../../explanation/explanation-of';
import { redactionOf } from '../../report/redaction/redaction';
import { AnswerTab } from './answer-tab';
import { exampleExchange } from './example-exchange';
import type { Leads } from './medium/leads';
import { InPanel } from './medium/panel-medium';
import { VerdictHead } from './verdict-head';

const nothing = (): void => undefined;

const NOWHERE: Leads = {
  onShow: nothing,
  onOpenSource: null,
  onChooseRecipe: nothing,
  onCopy: nothing,
  redaction: () => redactionOf([]),
};

/** What an explanation looks like, where there is nothing to explain yet. Made as every other, but only to be looked at. */
export function Example({ browser }: { readonly browser: Browser }) {
  const shown = useMemo(() => caseOf(exampleExchange(browser), null), [browser]);
  const { verdict, sections } = useMemo(() => explanationOf(shown, ['answer']), [shown]);
  return (
    <div class="example">
      <p>The explanation of a blocked request appears here. For example:</p>
      <div class="example-body" inert aria-hidden="true">
        <VerdictHead shown={shown} headline={verdict} />
        <InPanel leads={NOWHERE}>
          <AnswerTab shown={shown} sections={sections} recipes={{}} />
        </InPanel>
      </div>
    </div>
  );
}
