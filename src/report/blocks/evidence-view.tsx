import type { Evidence } from '../../diagnosis/diagnosis';
import { evidenceGroups } from '../evidence-columns';
import type { EvidenceGroup } from '../evidence-columns';
import { visibleBytes } from '../../explanation/visible-text';
import { LINES } from '../../diagnosis/words/plural';
import { usePortions } from './portions';
import { MarkedValue } from './marked-value';

function Line({ line }: { readonly line: Evidence }) {
  const { name, value, mark } = line;
  if (value === null) {
    return (
      <div class="line">
        <del>{visibleBytes(name)}</del> <span class="absent">absent</span>
      </div>
    );
  }
  const isBare = name.startsWith(':') || name === 'error';
  return (
    <div class="line">
      {isBare ? null : <span class="name">{visibleBytes(name)}: </span>}
      <MarkedValue value={value} mark={mark} />
    </div>
  );
}

function Group({ group }: { readonly group: EvidenceGroup }) {
  const { shown, more } = usePortions(group.lines, LINES);
  return (
    <div>
      <div class="evidence-title">{group.title}</div>
      <div class="lines" tabIndex={0} role="group" aria-label={group.title}>
        {shown.map((line, index) => (
          <Line key={index} line={line} />
        ))}
      </div>
      {more}
    </div>
  );
}

/** What the browser sent beside what it received, with the offending part marked. */
export function EvidenceView({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const groups = evidenceGroups(evidence);
  const sent = groups.filter((group) => group.side === 'sent');
  const received = groups.filter((group) => group.side !== 'sent');
  if (groups.length === 0) return null;
  const column = (members: readonly EvidenceGroup[]) => (
    <div class="evidence-column">
      {members.map((group) => (
        <Group key={group.title} group={group} />
      ))}
    </div>
  );
  const isSingle = sent.length === 0 || received.length === 0;
  return (
    <div class={isSingle ? 'evidence single' : 'evidence'}>
      {sent.length > 0 ? column(sent) : null}
      {received.length > 0 ? column(received) : null}
    </div>
  );
}
