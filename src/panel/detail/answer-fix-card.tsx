import type { ComponentChildren } from 'preact';
import { answerTitle, explainChange, explainStatus, UNSEEN_LABEL } from '../../diagnosis/fix/explain-fix';
import type { AnswerFix } from '../../diagnosis/fix/fix';
import { whoActsLabel } from '../../diagnosis/situations/who-acts';
import type { Actor } from '../../diagnosis/situations/who-acts';
import type { Prose } from '../../diagnosis/prose';
import { shortProse } from '../../report/short-prose';
import { visibleBytes, visibleText } from '../../report/visible-text';
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

const Value = ({ label, children }: { readonly label: string; readonly children: ComponentChildren }) => (
  <td data-label={label}>
    <code>{children}</code>
  </td>
);

const Line = ({ name, before, after, absent, why }: LineProps) => (
  <tr>
    <th scope="row">
      <code>{name}</code>
    </th>
    <Value label="Now">
      {before.length === 0 ? <span class="none">{absent}</span> : null}
      {before.map((value, index) => (
        <del key={index}>{value === '' ? '(empty)' : visibleBytes(value)}</del>
      ))}
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
  readonly answer: AnswerFix;
  /** Who has to change it; null where the verdict names them. */
  readonly actor: Actor | null;
};

/** What has to change in one answer: each line before and after, and why. */
export function AnswerFixCard({ answer, actor }: Props) {
  const { seen, status, headers } = answer;
  const turn = seen ? (actor === null ? null : whoActsLabel(actor)) : UNSEEN_LABEL;
  const absent = seen ? 'absent' : 'not seen yet';
  return (
    <li class={seen ? 'fix-card' : 'fix-card unseen'}>
      <div class="cause-head">
        <h3 title={visibleText(answer.url)}>
          <ProseText text={shortProse(answerTitle(answer))} />
        </h3>
        {turn === null ? null : <span class="turn">{turn}</span>}
      </div>
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
