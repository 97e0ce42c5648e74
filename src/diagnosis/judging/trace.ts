import { memoizedByExchange } from '../../exchange/memoized-by-exchange';
import type { Step } from '../../fetch-standard/step';
import type { Place } from '../diagnosis';
import type { Evaluation } from './evaluate-rules';
import { judgedOf } from './judged';

/** A step of the standard, with the place in the exchange where it was evaluated. */
export type TraceStep = Step & Place;

/** Every step of the standard that an evaluation took, in its order. */
export const stepsOf = ({ passages }: Evaluation): readonly TraceStep[] =>
  passages.flatMap(({ result, stage, hop }) => result.steps.map((step) => ({ ...step, stage, hop })));

/** Every step of the standard that was evaluated for an exchange, in its order. */
export const traceOf = memoizedByExchange((exchange) => stepsOf(judgedOf(exchange).determined.evaluation));
