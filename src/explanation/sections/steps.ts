import { traceOf } from '../../diagnosis/judging/trace';
import type { TraceStep } from '../../diagnosis/judging/trace';
import { prose } from '../../diagnosis/words/prose';
import type { Prose } from '../../diagnosis/words/prose';
import { STAGE_WORDS } from '../../diagnosis/sentences/stage-words';
import { paragraph } from '../blocks';
import type { Cell } from '../blocks';
import type { SectionMaker } from '../section';

const OUTCOME_WORDS: Readonly<Record<TraceStep['outcome'], string>> = {
  pass: 'goes on',
  fail: 'fails',
  info: 'noted',
};

const cell = (text: Prose, more: Partial<Cell> = {}): Cell => ({
  reference: null,
  text,
  value: null,
  ...more,
});

function cellsOf(step: TraceStep, hasManyHops: boolean): readonly Cell[] {
  const { outcome, algorithm, number, anchor, question, input, hop } = step;
  const stage = STAGE_WORDS[step.stage];
  return [
    cell(prose`${OUTCOME_WORDS[outcome]}`),
    cell(prose`${hasManyHops ? `hop ${String(hop + 1)}, ${stage}` : stage}`, {
      reference: {
        kind: 'page',
        label: `${algorithm} ${number}`,
        href: `https://fetch.spec.whatwg.org/${anchor}`,
      },
    }),
    cell(prose`${question}`, { value: input === '' ? null : input }),
  ];
}

/** Every step of the standard that was evaluated, in order, to be looked up. */
export const steps: SectionMaker = ({ exchange }) => {
  const trace = traceOf(exchange);
  const title = 'Steps of the Fetch Standard';
  if (trace.length === 0) {
    const why = prose`The request was stopped before any step of the CORS rules of the Fetch Standard.`;
    return { title, isNothing: true, blocks: [paragraph(why)] };
  }
  const hasManyHops = trace.some(({ hop }) => hop > 0);
  return {
    title,
    blocks: [
      {
        kind: 'table',
        columns: ['Outcome', 'Step of the standard', 'What it checks, and in what'],
        rows: trace.map((step) => ({ outcome: step.outcome, cells: cellsOf(step, hasManyHops) })),
        noun: { one: 'step', many: 'steps' },
      },
    ],
  };
};
