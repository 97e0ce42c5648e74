import { plainText } from '../../diagnosis/prose';
import { visibleText } from '../../report/visible-text';
import { ProseText } from '../detail/prose-text';
import type { Row } from '../store/row';
import { VERDICT_MARKS, VerdictIcon } from './verdict-icon';

type Props = {
  readonly row: Row;
  readonly top: number;
  /** From 0, among all rows of the list. */
  readonly position: number;
  readonly count: number;
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
};

export const rowElementId = (id: string): string => `request-${id}`;

function spoken(row: Row): string {
  const why = plainText(row.why);
  return visibleText(`${VERDICT_MARKS[row.verdict].word}: ${row.method} ${row.url}, ${row.status}. ${why}`);
}

/** One request: what was asked for and what it answered; below, the verdict in a word and why. */
export function RequestRow({ row, top, position, count, isSelected, onSelect }: Props) {
  const others = row.causes.length - 1;
  return (
    <div
      id={rowElementId(row.id)}
      role="option"
      aria-selected={isSelected}
      aria-posinset={position + 1}
      aria-setsize={count}
      aria-label={spoken(row)}
      class={`row ${row.verdict}${isSelected ? ' selected' : ''}`}
      style={{ top: `${String(top)}px` }}
      title={visibleText(row.url)}
      data-exchange-id={row.id}
      data-method={row.method}
      data-url={row.url}
      data-verdict={row.verdict}
      data-first-cause={row.causes[0] ?? ''}
      data-causes={row.causes.join(' ')}
      data-owner={row.owners[0] ?? ''}
      data-blocked-at={row.blockedAt ?? ''}
      data-known-by={row.knownBy ?? ''}
      data-preflight={row.preflight}
      data-causes-if-credentialed={row.causesIfCredentialed.join(' ')}
      onClick={() => onSelect(row.id)}
    >
      <VerdictIcon verdict={row.verdict} />
      <span class="method">{visibleText(row.method)}</span>
      <span class="path">{visibleText(row.path)}</span>
      <span class="status">{row.status}</span>
      <span class="second">
        <span class="why">
          <b>{VERDICT_MARKS[row.verdict].word}</b> <ProseText text={row.why} />
        </span>
        {others > 0 ? <span class="more">+ {others} more</span> : null}
      </span>
    </div>
  );
}
