import type { Finding } from '../../diagnosis/findings/finding';
import { plainText } from '../../diagnosis/words/prose';
import { visibleText } from '../../explanation/visible-text';
import type { FollowUpNote } from '../../explanation/follow-up-note';
import { localText } from '../detail/local-time';
import { ProseText } from '../../report/blocks/prose-text';
import { WEIGHT_ICONS } from '../../report/blocks/weight-icons';
import type { Row } from '../store/row';
import type { SelectionChange } from '../store/row-selection';
import type { RowTitle } from '../store/row-titles';
import { plural } from '../../diagnosis/words/plural';
import { VERDICT_MARKS, VerdictIcon } from './verdict-icon';

type Props = RowTitle & {
  readonly row: Row;
  /** What is unsafe in its headers, what matters most first. */
  readonly risks: readonly Finding[];
  /** What became of it later; null where there is nothing to say. */
  readonly followUp: FollowUpNote | null;
  readonly top: number;
  /** From 0, among all rows of the list. */
  readonly position: number;
  readonly count: number;
  readonly isSelected: boolean;
  /** It is the one that is explained. */
  readonly isCurrent: boolean;
  readonly onSelect: (id: string, change: SelectionChange) => void;
};

const selectionChange = ({ shiftKey, ctrlKey, metaKey }: MouseEvent): SelectionChange => {
  if (shiftKey) return 'through';
  return ctrlKey || metaKey ? 'also' : 'alone';
};

export const rowElementId = (id: string): string => `request-${id}`;

const countOf = (risks: readonly Finding[]): string => plural(risks.length, 'risk', 'risks');

function spoken({ row, title, isLikely, risks, followUp }: Props): string {
  const why = `${isLikely ? 'Likely: ' : ''}${plainText(title)}`;
  const marked = risks.length === 0 ? '' : `; ${countOf(risks)} in its headers`;
  const later = followUp === null ? '' : `. ${followUpText(followUp)}`;
  return visibleText(
    `${VERDICT_MARKS[row.mark].word}: ${row.method} ${row.url}, ${row.status}. ${why}${marked}${later}`,
  );
}

/** What became of a request, in one line. */
const followUpText = ({ label, text, isLikely }: FollowUpNote): string =>
  `${plainText(label)}${isLikely ? ' (likely)' : ''}. ${localText(text)}`;

/** What became of it: that it is fixed, what fails now, or that nobody knows. */
function FollowUpMark({ followUp }: Pick<Props, 'followUp'>) {
  if (followUp === null) return null;
  const { kind, label, isLikely } = followUp;
  return (
    <span class={`follow-up ${kind}`} title={visibleText(followUpText(followUp))}>
      {kind === 'fixed' ? '✓ ' : '→ '}
      <ProseText text={label} />
      {isLikely ? ' · Likely' : null}
    </span>
  );
}

/** That the headers show something unsafe, quietly: the verdict comes first. */
function RisksMark({ risks }: Pick<Props, 'risks'>) {
  const [worst] = risks;
  if (worst === undefined) return null;
  return (
    <span class={`risks ${worst.severity}`} title={risks.map(({ title }) => plainText(title)).join('\n')}>
      {WEIGHT_ICONS[worst.severity]} {countOf(risks)}
    </span>
  );
}

/** One request: its URL and status; below, the verdict in a word and why. */
export function RequestRow(props: Props) {
  const { row, title, isLikely, risks, followUp, top, position, count, isSelected, isCurrent, onSelect } =
    props;
  // A title of its own says of all causes together what happened.
  const others = title === row.why ? row.causes.length - 1 : 0;
  return (
    <div
      id={rowElementId(row.id)}
      role="option"
      aria-selected={isSelected}
      aria-posinset={position + 1}
      aria-setsize={count}
      aria-label={spoken(props)}
      class={`row ${row.mark}${isSelected ? ' selected' : ''}${isCurrent ? ' current' : ''}`}
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
      data-follow-up={followUp?.kind}
      data-causes-if-credentialed={row.causesIfCredentialed.join(' ')}
      onClick={(event) => onSelect(row.id, selectionChange(event))}
    >
      <VerdictIcon verdict={row.mark} />
      <span class="method">{visibleText(row.method)}</span>
      <span class="path">{visibleText(row.path)}</span>
      <span class="status">{row.status}</span>
      <span class="second">
        <span class="why">
          <b>{VERDICT_MARKS[row.mark].word}</b> <ProseText text={title} />
          {isLikely ? <span class="likely"> · Likely</span> : null}
        </span>
        {others > 0 ? <span class="more">+ {others} more</span> : null}
        <FollowUpMark followUp={followUp} />
        <RisksMark risks={risks} />
      </span>
    </div>
  );
}
