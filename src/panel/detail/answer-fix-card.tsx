import type { ComponentChildren } from 'preact';
import { answerTitle, explainChange, explainStatus, UNSEEN_LABEL } from '../../diagnosis/fix/explain-fix';
import type { AlikeAnswers } from '../../diagnosis/fix/alike-answers';
import type { AnswerFix } from '../../diagnosis/fix/fix';
import { whoActsLabel } from '../../diagnosis/situations/who-acts';
import type { Actor } from '../../diagnosis/situations/who-acts';
import type { Prose } from '../../diagnosis/words/prose';
import { shortProse } from '../../report/short-prose';
import { visibleBytes, visibleText } from '../../report/visible-text';
import { usePortions } from './portions';
import { ProseText } from './prose-text';

type LineProps = {
  readonly name: string;
  /** The values that are there now; none when there is no such line. */
  readonly before: readonly string[];
  /** Null when the line goes. */
  readonly after: string | null;
  /** What stands in place of values that are not there. */
  readonly absent: string;
  readonly why: Prose;
};

/** Values of one header at once. */
const VALUES = 20;

const Value = ({ label, children }: { readonly label: string; readonly children: ComponentChildren }) => (
  <td data-label={label}>
    <code>{children}</code>
  </td>
);

/** The values that go; an answer may repeat a header thousands of times. */
function Before({ values }: { readonly values: readonly string[] }) {
  const { shown, more } = usePortions(values, 'values', VALUES);
  return (
    <>
      {shown.map((value, index) => (
        <del key={index}>{value === '' ? '(empty)' : visibleBytes(value)}</del>
      ))}
      {more}
    </>
  );
}

const Line = ({ name, before, after, absent, why }: LineProps) => (
  <tr>
    <th scope="row">
      <code>{name}</code>
    </th>
    <Value label="Now">
      {before.length === 0 ? <span class="none">{absent}</span> : null}
      <Before values={before} />
    </Value>
    <Value label="Then">
      {after === null ? <span class="none">no such line</span> : <ins>{visibleBytes(after)}</ins>}
    </Value>
    <td>
      <ProseText text={why} />
    </td>
  </tr>
);

type Props = {
  /** One answer, or several that have to change in the same way. */
  readonly answers: AlikeAnswers;
  /** Who has to change it; null where the verdict names them. */
  readonly actor: Actor | null;
};

/** What stands in place of a line that is not there. */
function absentWord(answers: AlikeAnswers): string {
  if (answers.every(({ seen }) => seen)) return 'absent';
  return answers.some(({ seen }) => seen) ? 'absent, or not received yet' : 'not received yet';
}

function CardHead({ answer, actor }: { readonly answer: AnswerFix; readonly actor: Actor | null }) {
  const turn = answer.seen ? (actor === null ? null : whoActsLabel(actor)) : UNSEEN_LABEL;
  return (
    <div class="cause-head">
      <h3 title={visibleText(answer.url)}>
        <ProseText text={shortProse(answerTitle(answer))} />
      </h3>
      {turn === null ? null : <span class="turn">{turn}</span>}
    </div>
  );
}

/** What has to change in an answer: each line before and after, and why. */
export function AnswerFixCard({ answers, actor }: Props) {
  const [{ status, headers }] = answers;
  const absent = absentWord(answers);
  return (
    <li class={answers.some(({ seen }) => seen) ? 'fix-card' : 'fix-card unseen'}>
      {answers.map((answer, index) => (
        <CardHead key={index} answer={answer} actor={actor} />
      ))}
      <table class="fix-table">
        <thead>
          <tr>
            <th scope="col">Header</th>
            <th scope="col">Now</th>
            <th scope="col">Then</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {status === null ? null : (
            <Line
              name="status"
              before={[String(status.before)]}
              after={String(status.after)}
              absent={absent}
              why={explainStatus(status)}
            />
          )}
          {headers.map((change) => (
            <Line
              key={change.name}
              name={change.name}
              before={change.before}
              after={change.after}
              absent={absent}
              why={explainChange(change)}
            />
          ))}
        </tbody>
      </table>
    </li>
  );
}
