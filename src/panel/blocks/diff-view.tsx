import type { Block, LineChange } from '../../explanation/blocks';
import { shortProse } from '../../report/short-prose';
import { visibleBytes } from '../../report/visible-text';
import { usePortions } from '../detail/portions';
import { ProseText } from '../detail/prose-text';

/** One line before and after; each null where there is none. */
type ChangedLine = { readonly before: string | null; readonly after: string | null };

/** Each line as it was beside what takes its place. */
const linesOf = (changes: readonly LineChange[]): readonly ChangedLine[] =>
  changes.flatMap(({ name, before, after }) => {
    const written = (value: string): string => (name.startsWith(':') ? value : `${name}: ${value}`);
    const taken = after === null ? null : written(after);
    const [first = null, ...others] = before.map(written);
    return [{ before: first, after: taken }, ...others.map((other) => ({ before: other, after: null }))];
  });

/** Lines of a message that go, each above what takes its place. */
export function DiffView({
  block: { title, changes },
}: {
  readonly block: Extract<Block, { kind: 'diff' }>;
}) {
  const { shown, more } = usePortions(linesOf(changes), 'lines');
  return (
    <div class="change">
      <div class="evidence-title">
        <ProseText text={shortProse(title)} />
      </div>
      <div class="lines" tabIndex={0} role="group" aria-label="Changed headers">
        {shown.map(({ before, after }, index) => (
          <div key={index}>
            {before === null ? null : (
              <div class="line">
                <del>{visibleBytes(before)}</del>
              </div>
            )}
            {after === null ? null : (
              <div class="line">
                <ins>{visibleBytes(after)}</ins>
              </div>
            )}
          </div>
        ))}
      </div>
      {more}
    </div>
  );
}
