import type { Card, Table } from '../../explanation/blocks';
import { KNOWLEDGE_WORDS } from '../../report/statements';
import { visibleText } from '../../report/visible-text';
import { EvidenceView } from '../detail/evidence-view';
import { ProseText } from '../detail/prose-text';

const TableView = ({ table: { title, rows, absent } }: { readonly table: Table }) => (
  <details class="prints">
    <summary>{title}</summary>
    <dl>
      {rows.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === null ? absent : <code>{visibleText(value)}</code>}</dd>
        </div>
      ))}
    </dl>
  </details>
);

type Props = {
  readonly card: Card;
  /** From 1; null for what is in no order. */
  readonly number: number | null;
};

/** One of several things: what it is, why, what proves it, and where the standard says so. */
export function CardView({ card, number }: Props) {
  const { title, aside, text, evidence, table, rule, actor, knownBy, code, detail } = card;
  return (
    <li class={number === 1 ? 'cause' : 'cause next'} data-cause={code}>
      <div class="cause-head">
        <h2>
          {number === null ? '' : `${String(number)} · `}
          <ProseText text={title} />
        </h2>
        <span class="turn">{aside}</span>
      </div>
      <p>
        <ProseText text={text} />
      </p>
      <EvidenceView evidence={evidence} />
      {table === null ? null : <TableView table={table} />}
      <p class="cause-foot">
        {rule === null ? null : (
          <a href={rule.href} target="_blank" rel="noreferrer">
            {rule.label}
          </a>
        )}
        <span>
          {actor === null ? '' : `${actor} · `}
          {KNOWLEDGE_WORDS[knownBy]}
        </span>
        <code class="cause-code">{detail === null ? code : `${code}: ${detail}`}</code>
      </p>
    </li>
  );
}
