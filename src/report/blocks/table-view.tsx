import type { Block, Cell } from '../../explanation/blocks';
import { visibleBytes } from '../../explanation/visible-text';
import { usePortions } from './portions';
import { ProseText } from './prose-text';
import { PageLink } from './statement-view';

type Table = Extract<Block, { kind: 'table' }>;

/** Every outcome by shape, so that colour is never the only sign. */
const OUTCOME_ICONS: Readonly<Record<Table['rows'][number]['outcome'], string>> = {
  pass: '✓',
  fail: '✕',
  info: '·',
};

/** More at once than of cards: a row is one line. */
const ROWS = 100;

const CellView = ({ cell: { reference, text, value } }: { readonly cell: Cell }) => (
  <td>
    {reference === null ? (
      <ProseText text={text} />
    ) : (
      <>
        <PageLink page={reference} />
        <div class="place">
          <ProseText text={text} />
        </div>
      </>
    )}
    {value === null ? null : <code class="input">{visibleBytes(value)}</code>}
  </td>
);

/** Rows that came out well or not, by what the first cell says. */
export function TableView({ block: { columns, rows, noun } }: { readonly block: Table }) {
  const { shown, more } = usePortions(rows, noun, ROWS);
  return (
    <>
      <table class="steps">
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ outcome, cells: [first, ...others] }, index) => (
            <tr key={index} class={outcome}>
              <td class="outcome">
                <span aria-hidden="true">{OUTCOME_ICONS[outcome]}</span>{' '}
                {first === undefined ? null : <ProseText text={first.text} />}
              </td>
              {others.map((cell, place) => (
                <CellView key={place} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more === null ? null : <p>{more}</p>}
    </>
  );
}
