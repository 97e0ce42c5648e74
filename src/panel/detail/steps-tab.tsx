import type { TraceStep } from '../../diagnosis/judging/trace';
import { STAGE_WORDS } from '../../report/statements';
import { usePortions } from './portions';
import { visibleBytes } from '../../report/visible-text';

const OUTCOMES: Readonly<Record<TraceStep['outcome'], { readonly icon: string; readonly word: string }>> = {
  pass: { icon: '✓', word: 'goes on' },
  fail: { icon: '✕', word: 'fails' },
  info: { icon: '·', word: 'noted' },
};

function Step({ step, place }: { readonly step: TraceStep; readonly place: string | null }) {
  const { icon, word } = OUTCOMES[step.outcome];
  return (
    <tr class={step.outcome}>
      <td class="outcome">
        <span aria-hidden="true">{icon}</span> {word}
      </td>
      <td>
        <a href={`https://fetch.spec.whatwg.org/${step.anchor}`} target="_blank" rel="noreferrer">
          {step.algorithm} {step.number}
        </a>
        {place === null ? null : <div class="place">{place}</div>}
      </td>
      <td>
        {step.question}
        {step.input === '' ? null : <code class="input">{visibleBytes(step.input)}</code>}
      </td>
    </tr>
  );
}

/** More at once than of causes: a step is one line, and a request of an ordinary page has some dozens. */
const STEPS = 100;

/** Every step of the standard that was evaluated, in order, to be looked up; long lists in portions. */
export function StepsTab({ trace }: { readonly trace: readonly TraceStep[] }) {
  const { shown, more } = usePortions(trace, 'steps', STEPS);
  if (trace.length === 0)
    return (
      <p>
        No step of the CORS rules of the Fetch Standard was reached, because the request was stopped before
        them.
      </p>
    );
  const hasManyHops = trace.some((step) => step.hop > 0);
  return (
    <>
      <table class="steps">
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            <th scope="col">Step of the standard</th>
            <th scope="col">What it checks, and in what</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((step, index) => (
            <Step
              key={index}
              step={step}
              place={
                hasManyHops
                  ? `hop ${String(step.hop + 1)}, ${STAGE_WORDS[step.stage]}`
                  : STAGE_WORDS[step.stage]
              }
            />
          ))}
        </tbody>
      </table>
      {more === null ? null : <p>{more}</p>}
    </>
  );
}
