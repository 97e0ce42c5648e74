import type { AnswerFix } from '../diagnosis/fix/fix';

/** One line of an answer before and after the fix; each null where there is none. */
export type FixLine = { readonly before: string | null; readonly after: string | null };

/** An answer's status and headers that change, each line as it was beside what takes its place. */
export function fixLines({ status, headers }: Pick<AnswerFix, 'status' | 'headers'>): readonly FixLine[] {
  return [
    ...(status === null ? [] : [{ before: String(status.before), after: String(status.after) }]),
    ...headers.flatMap(({ name, before, after }) => {
      const taken = after === null ? null : `${name}: ${after}`;
      const [first = null, ...others] = before.map((value) => `${name}: ${value}`);
      return [{ before: first, after: taken }, ...others.map((other) => ({ before: other, after: null }))];
    }),
  ];
}
