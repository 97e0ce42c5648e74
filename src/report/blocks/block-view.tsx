import type { Block } from '../../explanation/blocks';
import { visibleText } from '../../explanation/visible-text';
import { CardView, dataOf } from './card-view';
import { ChecksView, CommandsView } from './commands-view';
import { ConfigurationView } from './configuration-view';
import { DiffView } from './diff-view';
import { EvidenceView } from './evidence-view';
import { Heading } from './heading';
import { useMedium } from './use-medium';
import { MessageView } from './message-view';
import { usePortions } from './portions';
import { RemedyView } from './remedy-view';
import { RequestsView } from './requests-view';
import { StatementView } from './statement-view';
import { TableView } from './table-view';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;
type Props<B extends Block = Block> = { readonly block: B };

/** Blocks one below the other. */
export const BlockViews = ({ blocks }: { readonly blocks: readonly Block[] }) => (
  <>
    {blocks.map((block, index) => (
      <BlockView key={index} block={block} />
    ))}
  </>
);

function ListView({ block }: Props<Of<'list'>>) {
  const { shown, more } = usePortions(block.items, block.noun);
  return (
    <ul class="bullets">
      {shown.map((item, index) => (
        <li key={index} class={item.isMinor ? 'quiet' : ''}>
          <StatementView said={item} />
        </li>
      ))}
      {more === null ? null : <li>{more}</li>}
    </ul>
  );
}

function CardsView({ block: { cards, isOrdered, noun } }: Props<Of<'cards'>>) {
  const { shown, more } = usePortions(cards, noun);
  const items = shown.map((card, index) => (
    <CardView key={index} card={card} number={isOrdered ? index + 1 : null}>
      <BlockViews blocks={card.blocks} />
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

function GroupView({ block: { title, isOpen, marks, blocks } }: Props<Of<'group'>>) {
  const inside = <BlockViews blocks={blocks} />;
  const data = dataOf(marks);
  if (title === null) return <div {...data}>{inside}</div>;
  const count = isOpen ? 0 : countIn(blocks);
  return (
    <details class="block-group" open={isOpen} {...data}>
      <summary>
        <Heading>{title}</Heading> {count === 0 ? null : <span class="dim">{count} more</span>}
      </summary>
      {inside}
    </details>
  );
}

/** One block of what is said, whatever it says. */
function BlockView({ block }: Props) {
  const { Diagram } = useMedium();
  switch (block.kind) {
    case 'prose':
      return (
        <p class={block.statement.isMinor ? 'quiet' : undefined}>
          <StatementView said={block.statement} />
        </p>
      );
    case 'list':
      return <ListView block={block} />;
    case 'cards':
      return <CardsView block={block} />;
    case 'configuration':
      return <ConfigurationView servers={block.servers} />;
    case 'remedy':
      return <RemedyView remedy={block.remedy} />;
    case 'commands':
      return <CommandsView commands={block.commands} />;
    case 'checks':
      return <ChecksView server={block.server} task={block.task} />;
    case 'message':
      return <MessageView message={block.message} />;
    case 'requests':
      return <RequestsView block={block} />;
    case 'evidence':
      return <EvidenceView evidence={block.lines} />;
    case 'diagram':
      return <Diagram diagram={block.diagram} />;
    case 'diff':
      return <DiffView block={block} />;
    case 'values':
      return <ValuesView block={block} />;
    case 'table':
      return <TableView block={block} />;
    case 'group':
      return <GroupView block={block} />;
  }
}
