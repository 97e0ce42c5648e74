import type { Block, LineChange } from '../../explanation/blocks';
import { shortProse } from '../short-prose';
import { visibleBytes } from '../../explanation/visible-text';
import { LINES } from '../../diagnosis/words/plural';
import { usePortions } from './portions';
import { ProseText } from './prose-text';

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

/** Values of one header at once; a response may repeat a header thousands of times. */
const VALUES = 20;

type Diff = Extract<Block, { kind: 'diff' }>;

function Before({ values }: { readonly values: readonly string[] }) {
  const { shown, more } = usePortions(values, { one: 'value', many: 'values' }, VALUES);
  return (
    <>
      {shown.map((value, index) => (
        <del key={index}>{value === '' ? '(empty)' : visibleBytes(value)}</del>
      ))}
      {more}
    </>
  );
}

/** Each line before and after, and why. */
const ReasonedChanges = ({ changes, absent }: Pick<Diff, 'changes' | 'absent'>) => (
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
      {changes.map(({ name, before, after, why }) => (
        <tr key={name}>
          <th scope="row">
            <code>{name.replace(/^:/, '')}</code>
          </th>
          <td data-label="Now">
            <code>
              {before.length === 0 ? <span class="none">{absent}</span> : null}
              <Before values={before} />
            </code>
          </td>
          <td data-label="Then">
            <code>
              {after === null ? <span class="none">no such line</span> : <ins>{visibleBytes(after)}</ins>}
            </code>
          </td>
          <td>{why === null ? null : <ProseText text={why} />}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Lines that go, each above what takes its place. */
function ChangedLines({ changes }: Pick<Diff, 'changes'>) {
  const { shown, more } = usePortions(linesOf(changes), LINES);
  return (
    <>
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
    </>
  );
}

/** What changes in a message: a table where it is said why, else the lines alone. */
export const DiffView = ({ block: { title, changes, absent } }: { readonly block: Diff }) => (
  <div class="change">
    {title === null ? null : (
      <div class="evidence-title">
        <ProseText text={shortProse(title)} />
      </div>
    )}
    {changes.some(({ why }) => why !== null) ? (
      <ReasonedChanges changes={changes} absent={absent} />
    ) : (
      <ChangedLines changes={changes} />
    )}
  </div>
);
