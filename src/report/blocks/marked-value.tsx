import type { Evidence } from '../../diagnosis/diagnosis';
import { visibleBytes } from '../../explanation/visible-text';

/** A header value with its offending part marked; the mark's range counts bytes, so the parts are made visible apart. */
export function MarkedValue({ value, mark }: { readonly value: string; readonly mark: Evidence['mark'] }) {
  if (mark === null) return <>{visibleBytes(value)}</>;
  const offending = value.slice(mark.start, mark.end);
  return (
    <>
      {visibleBytes(value.slice(0, mark.start))}
      <mark>{offending === '' ? '(empty)' : visibleBytes(offending)}</mark>
      {visibleBytes(value.slice(mark.end))}
    </>
  );
}
