import type { TraceStep } from '../judging/trace';

/** A step of the standard that is evaluated otherwise than before; null where it is not evaluated at all. */
export type StepChange = { readonly before: TraceStep | null; readonly after: TraceStep | null };

/** The steps by what they ask and where, the nth time that they do. */
function byQuestion(trace: readonly TraceStep[]): ReadonlyMap<string, TraceStep> {
  const counts = new Map<string, number>();
  return new Map(
    trace.map((step) => {
      const requested = `${String(step.hop)} ${step.stage} ${step.anchor} ${step.number}`;
      const nth = counts.get(requested) ?? 0;
      counts.set(requested, nth + 1);
      return [`${requested} ${String(nth)}`, step];
    }),
  );
}

/** The steps whose outcome or input differs, in the order in which they are evaluated now; those that are not, last. */
export function stepChanges(
  before: readonly TraceStep[],
  after: readonly TraceStep[],
): readonly StepChange[] {
  const had = byQuestion(before);
  const has = byQuestion(after);
  const now = [...has].flatMap(([key, step]): readonly StepChange[] => {
    const was = had.get(key) ?? null;
    return was?.outcome === step.outcome && was.input === step.input ? [] : [{ before: was, after: step }];
  });
  const past = [...had]
    .filter(([key]) => !has.has(key))
    .map(([, step]): StepChange => ({ before: step, after: null }));
  return [...now, ...past];
}
