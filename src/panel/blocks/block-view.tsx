import type { Block } from '../../explanation/blocks';
import { visibleText } from '../../explanation/visible-text';
import { LaneDiagramView } from '../detail/lane-diagram-view';
import { EvidenceView } from '../detail/evidence-view';
import { usePortions } from '../detail/portions';
import { CardView, dataOf } from './card-view';
import { ChecksView, CommandsView } from './commands-view';
import { ConfigurationView } from './configuration-view';
import { DiffView } from './diff-view';
import { MessageView } from './message-view';
import { RemedyView } from './remedy-view';
import { RequestsView } from './requests-view';
import { StatementView } from './statement-view';
import type { Leads } from './statement-view';
import { TableView } from './table-view';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;
type Props<B extends Block = Block> = { readonly block: B; readonly leads: Leads };

/** Blocks one below the other. */
export const BlockViews = ({
  blocks,
  leads,
}: {
  readonly blocks: readonly Block[];
  readonly leads: Leads;
}) => (
  <>
    {blocks.map((block, index) => (
      <BlockView key={index} block={block} leads={leads} />
    ))}
  </>
);

function ListView({ block, leads }: Props<Of<'list'>>) {
  const { shown, more } = usePortions(block.items, block.noun);
  return (
    <ul class="bullets">
      {shown.map((item, index) => (
        <li key={index} class={item.isMinor ? 'quiet' : ''}>
          <StatementView said={item} leads={leads} />
        </li>
      ))}
      {more === null ? null : <li>{more}</li>}
    </ul>
  );
}

function CardsView({ block: { cards, isOrdered, noun }, leads }: Props<Of<'cards'>>) {
  const { shown, more } = usePortions(cards, noun);
  const items = shown.map((card, index) => (
    <CardView key={index} card={card} number={isOrdered ? index + 1 : null}>
      <BlockViews blocks={card.blocks} leads={leads} />
    </CardView>
  ));
  return (
    <>
      {isOrdered ? <ol class="cards">{items}</ol> : <ul class="cards">{items}</ul>}
      {more === null ? null : <p>{more}</p>}
    </>
  );
}

const ValuesView = ({ block: { title, rows, absent } }: { readonly block: Of<'values'> }) => (
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

/** How many things a folded group holds, where it holds things that can be counted. */
const countIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (block.kind === 'cards' ? block.cards.length : 0), 0);

function GroupView({ block: { title, isOpen, marks, blocks }, leads }: Props<Of<'group'>>) {
  const inside = <BlockViews blocks={blocks} leads={leads} />;
  const data = dataOf(marks);
  if (title === null) return <div {...data}>{inside}</div>;
  const count = isOpen ? 0 : countIn(blocks);
  return (
    <details class="block-group" open={isOpen} {...data}>
      <summary>
        <h2>{title}</h2> {count === 0 ? null : <span class="dim">{count} more</span>}
      </summary>
      {inside}
    </details>
  );
}

/** One block of what is said, whatever it says. */
function BlockView({ block, leads }: Props) {
  switch (block.kind) {
    case 'prose':
      return (
        <p class={block.statement.isMinor ? 'quiet' : undefined}>
          <StatementView said={block.statement} leads={leads} />
        </p>
      );
    case 'list':
      return <ListView block={block} leads={leads} />;
    case 'cards':
      return <CardsView block={block} leads={leads} />;
    case 'configuration':
      return <ConfigurationView servers={block.servers} leads={leads} />;
    case 'remedy':
      return <RemedyView remedy={block.remedy} leads={leads} />;
    case 'commands':
      return <CommandsView commands={block.commands} leads={leads} />;
    case 'checks':
      return <ChecksView server={block.server} task={block.task} leads={leads} />;
    case 'message':
      return <MessageView message={block.message} />;
    case 'requests':
      return <RequestsView block={block} onShow={leads.onShow} />;
    case 'evidence':
      return <EvidenceView evidence={block.lines} />;
    case 'diagram':
      return <LaneDiagramView diagram={block.diagram} />;
    case 'diff':
      return <DiffView block={block} />;
    case 'values':
      return <ValuesView block={block} />;
    case 'table':
      return <TableView block={block} />;
    case 'group':
      return <GroupView block={block} leads={leads} />;
  }
}
