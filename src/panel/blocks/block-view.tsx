import type { Block } from '../../explanation/blocks';
import { usePortions } from '../detail/portions';
import { CardView } from './card-view';
import { StatementView } from './statement-view';
import type { Leads } from './statement-view';

type Props = { readonly block: Block; readonly leads: Leads };
type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

function ListView({ block, leads }: { readonly block: Of<'list'>; readonly leads: Leads }) {
  const { shown, more } = usePortions(block.items, block.noun);
  return (
    <ul>
      {shown.map((item, index) => (
        <li key={index} class={item.isMinor ? 'quiet' : ''}>
          <StatementView said={item} leads={leads} />
        </li>
      ))}
      {more === null ? null : <li>{more}</li>}
    </ul>
  );
}

function CardsView({ block: { cards, isOrdered, noun } }: { readonly block: Of<'cards'> }) {
  const { shown, more } = usePortions(cards, noun);
  const items = shown.map((card, index) => (
    <CardView key={index} card={card} number={isOrdered ? index + 1 : null} />
  ));
  return (
    <>
      {isOrdered ? <ol class="causes">{items}</ol> : <ul class="causes">{items}</ul>}
      {more === null ? null : <p>{more}</p>}
    </>
  );
}

/** How many things a folded group holds, where it holds things that can be counted. */
const countIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (block.kind === 'cards' ? block.cards.length : 0), 0);

function GroupView({ block, leads }: { readonly block: Of<'group'>; readonly leads: Leads }) {
  const { title, marks, blocks } = block;
  const inside = blocks.map((inner, index) => <BlockView key={index} block={inner} leads={leads} />);
  const data = Object.fromEntries(Object.entries(marks).map(([name, value]) => [`data-${name}`, value]));
  if (title === null) return <div {...data}>{inside}</div>;
  const count = countIn(blocks);
  return (
    <details class="if-credentialed" {...data}>
      <summary>
        <h2>{title}</h2> {count === 0 ? null : <span class="dim">{count} more</span>}
      </summary>
      {inside}
    </details>
  );
}

/** One block of what is said, whatever it says. */
export function BlockView({ block, leads }: Props) {
  switch (block.kind) {
    case 'prose':
      return (
        <p>
          <StatementView said={block.statement} leads={leads} />
        </p>
      );
    case 'list':
      return <ListView block={block} leads={leads} />;
    case 'cards':
      return <CardsView block={block} />;
    case 'group':
      return <GroupView block={block} leads={leads} />;
  }
}
