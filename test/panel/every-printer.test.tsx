import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { caseOf, recordedBeside } from '../../src/diagnosis/case';
import type { Case, RecordedBeside } from '../../src/diagnosis/case';
import { diagnose } from '../../src/diagnosis/diagnose';
import { plainText } from '../../src/diagnosis/words/prose';
import type { Prose } from '../../src/diagnosis/words/prose';
import { SITUATIONS } from '../../src/diagnosis/situations';
import type { Block } from '../../src/explanation/blocks';
import type { Explanation } from '../../src/explanation/explanation';
import { explanationOf } from '../../src/explanation/explanation-of';
import { AnswerTab } from '../../src/panel/detail/answer-tab';
import { InPanel } from '../../src/panel/detail/medium/panel-medium';
import { VerdictHead } from '../../src/panel/detail/verdict-head';
import { requestReport } from '../../src/report/markdown/markdown';
import { markdownPrinter } from '../../src/report/markdown/markdown-printer';
import { redactionOf } from '../../src/report/redaction/redaction';
import type { Recorded } from '../diagnosis/situations/sample';
import { SAMPLES } from '../diagnosis/situations/samples';
import { htmlText } from './html-text';
import { LEADS } from './leads-nowhere';

afterEach(cleanup);

/** Every text of a block that stands by itself, not in a card. */
function textsIn(block: Block): readonly Prose[] {
  const statements = block.kind === 'prose' ? [block.statement] : block.kind === 'list' ? block.items : [];
  return statements.flatMap(({ lead, text }) => [lead ?? [], text]);
}

/** Every text of the Answer tab; the browser's messages aside, which a report gives with each cause. */
const textsOf = ({ verdict, sections }: Explanation): readonly Prose[] => [
  verdict.title,
  verdict.verdict ?? [],
  verdict.reach,
  ...sections.flatMap(({ blocks }) => blocks.flatMap(textsIn)),
];

function recorded({ exchange, others = [] }: Recorded): { shown: Case; beside: RecordedBeside } {
  const beside = recordedBeside({ exchanges: [...others, exchange], diagnosisOf: diagnose });
  return { shown: caseOf(exchange, beside), beside };
}

describe('what is said of a request', () => {
  it.each(SITUATIONS.map(({ code }) => code))('stands whole in the panel and in the reports (%s)', (code) => {
    const { shown, beside } = recorded(SAMPLES[code].shows);
    const said = explanationOf(shown, ['answer']);
    const { container } = render(
      <>
        <VerdictHead shown={shown} headline={said.verdict} />
        <InPanel leads={LEADS}>
          <AnswerTab shown={shown} sections={said.sections} recipes={{}} />
        </InPanel>
      </>,
    );
    const report = requestReport(shown.exchange, beside.log);
    const document = htmlText(shown.exchange, beside.log);
    const print = markdownPrinter(redactionOf([shown.exchange]));
    for (const text of textsOf(said)) {
      expect(container.textContent).toContain(plainText(text));
      expect(report).toContain(print.prose(text));
      expect(document).toContain(plainText(print.redaction.prose(text)));
    }
  });
});
