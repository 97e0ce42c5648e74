import type { TraceStep } from '../../../diagnosis/judging/trace';
import { stepChanges } from '../../../diagnosis/what-if/step-changes';
import type { StepChange } from '../../../diagnosis/what-if/step-changes';
import { STAGE_WORDS } from '../../../diagnosis/sentences/stage-words';
import { moreOf } from '../../../diagnosis/words/plural';
import type { Noun } from '../../../diagnosis/words/plural';
import { visibleBytes } from '../../../explanation/visible-text';

const WORDS: Readonly<Record<TraceStep['outcome'], string>> = {
  pass: '✓ goes on',
  fail: '✕ fails',
  info: '· noted',
};

/** Thousands of headers make thousands of steps. */
const MOST_STEPS = 100;

const STEPS: Noun = { one: 'step', many: 'steps' };

const Outcome = ({ label, step }: { readonly label: string; readonly step: TraceStep | null }) => (
  <td class={step === null ? 'outcome' : `outcome ${step.outcome}`} data-label={label}>
    {step === null ? 'not evaluated' : WORDS[step.outcome]}
    {step === null || step.input === '' ? null : <code class="input">{visibleBytes(step.input)}</code>}
  </td>
);

function ChangedStep({ before, after }: StepChange) {
  const step = after ?? before;
  if (step === null) return null;
  return (
    <tr>
      <td>
        <a href={`https://fetch.spec.whatwg.org/${step.anchor}`} target="_blank" rel="noreferrer">
          {step.algorithm} {step.number}
        </a>
        <div class="place">
          hop {step.hop + 1}, {STAGE_WORDS[step.stage]}
        </div>
        <div>{step.question}</div>
      </td>
      <Outcome label="Recorded" step={before} />
      <Outcome label="What if" step={after} />
    </tr>
  );
}

type Props = { readonly before: readonly TraceStep[]; readonly after: readonly TraceStep[] };

/** The steps of the standard that the edits make go otherwise. */
export function ChangedSteps({ before, after }: Props) {
  const changes = stepChanges(before, after);
  const rest = changes.length - MOST_STEPS;
  if (changes.length === 0) return null;
  return (
    <details class="what-if-steps">
      <summary>{changes.length === 1 ? '1 step changes' : `${String(changes.length)} steps change`}</summary>
      <table class="steps changed-steps">
        <thead>
          <tr>
            <th scope="col">Step of the standard</th>
            <th scope="col">Recorded</th>
            <th scope="col">What if</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, MOST_STEPS).map((change, index) => (
            <ChangedStep key={index} {...change} />
          ))}
        </tbody>
      </table>
      {rest > 0 ? <p>{moreOf(rest, STEPS)} not shown.</p> : null}
    </details>
  );
}
