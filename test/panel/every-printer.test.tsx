import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { caseOf, recordedBeside } from '../../src/diagnosis/case';
import type { Case, RecordedBeside } from '../../src/diagnosis/case';
import { diagnose } from '../../src/diagnosis/diagnose';
import { plainText } from '../../src/diagnosis/words/prose';
import type { Prose } from '../../src/diagnosis/words/prose';
import { SITUATIONS } from '../../src/diagnosis/situations';
import { answerOf } from '../../src/explanation/answer-of';
import type { Answer } from '../../src/explanation/explanation';
import { AnswerTab } from '../../src/panel/detail/answer-tab';
import { VerdictHead } from '../../src/panel/detail/verdict-head';
import { requestReport } from '../../src/report/markdown/markdown';
import { markdownPrinter } from '../../src/report/markdown/markdown-printer';
import { redactionOf } from '../../src/report/redaction/redaction';
import type { Recorded } from '../diagnosis/situations/sample';
import { SAMPLES } from '../diagnosis/situations/samples';

afterEach(cleanup);

/** Every text of an answer; the browser's messages aside, which a report gives with each cause. */
function textsOf({ headline, lead, action, confirm, alternatives, besides, questions }: Answer): Prose[] {
  return [
    headline.title,
    headline.verdict,
    headline.reach,
    ...lead,
    action?.text ?? null,
    confirm,
    ...alternatives.flatMap(({ what, proof, price }) => [what, proof, price]),
    ...besides.flatMap((one) => [one.happened, one.todo, one.confirm]),
    ...questions.flatMap(({ question, answer }) => [question, answer]),
  ].filter((text) => text !== null);
}

function recorded({ exchange, others = [] }: Recorded): { shown: Case; beside: RecordedBeside } {
  const beside = recordedBeside({ exchanges: [...others, exchange], diagnosisOf: diagnose });
  return { shown: caseOf(exchange, beside), beside };
}

const nothing = (): void => undefined;

describe('what is said of a request', () => {
  it.each(SITUATIONS.map(({ code }) => code))('stands whole in the panel and in the report (%s)', (code) => {
    const { shown, beside } = recorded(SAMPLES[code].shows);
    const answer = answerOf(shown);
    const { container } = render(
      <>
        <VerdictHead shown={shown} headline={answer.headline} />
        <AnswerTab
          shown={shown}
          answer={answer}
          recipes={{}}
          onChooseRecipe={nothing}
          onCopy={nothing}
          onShow={nothing}
        />
      </>,
    );
    const report = requestReport(shown.exchange, beside.log);
    const print = markdownPrinter(redactionOf([shown.exchange]));
    for (const text of textsOf(answer)) {
      expect(container.textContent).toContain(plainText(text));
      expect(report).toContain(print.prose(text));
    }
  });
});
