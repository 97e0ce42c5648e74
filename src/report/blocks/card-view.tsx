import type { ComponentChildren } from 'preact';
import type { Card, Marks } from '../../explanation/blocks';
import { shortProse } from '../short-prose';
import { KNOWLEDGE_WORDS } from '../statements';
import { ProseText } from './prose-text';
import { PageLink } from './statement-view';
import { Heading } from './heading';
import { WEIGHT_ICONS } from './weight-icons';

/** What programs find a part by, as attributes. */
export const dataOf = (marks: Marks): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(marks).map(([name, value]) => [`data-${name}`, value]));

type Props = {
  readonly card: Card;
  /** From 1; null for what is in no order. */
  readonly number: number | null;
  /** What stands in it. */
  readonly children: ComponentChildren;
};

/** What it is, and when or how much it matters. */
function Head({ card: { title, isSentence, weight, aside }, number }: Omit<Props, 'children'>) {
  if (isSentence)
    return (
      <p class="sentence">
        <ProseText text={title} />
      </p>
    );
  return (
    <div class="cause-head">
      <Heading>
        {number === null ? '' : `${String(number)} · `}
        <ProseText text={shortProse(title)} />
      </Heading>
      {aside === null ? null : aside.isWeight ? (
        <span class={`severity ${weight}`}>
          <span aria-hidden="true">{WEIGHT_ICONS[weight]}</span> {aside.text}
        </span>
      ) : (
        <span class="turn">{aside.text}</span>
      )}
    </div>
  );
}

/** Where the standard says so, who has to act, how it is known, and the name of it; nothing where nothing is to be said. */
function Foot({ card: { rule, actor, knownBy, because, code, detail } }: Pick<Props, 'card'>) {
  const labels = [actor, knownBy === null ? null : KNOWLEDGE_WORDS[knownBy]].filter(
    (label) => label !== null,
  );
  if (rule === null && code === null && labels.length === 0) return null;
  return (
    <p class="cause-foot">
      {rule === null ? null : <PageLink page={rule} />}
      <span>
        {labels.join(' · ')}
        {because === null ? null : (
          <>
            {'. '}
            <ProseText text={because} />
          </>
        )}
      </span>
      {code === null ? null : <code class="cause-code">{detail === null ? code : `${code}: ${detail}`}</code>}
    </p>
  );
}

/** One of several things: what it is, why, what proves it, and where the standard says so. */
export const CardView = ({ card, number, children }: Props) => (
  <li class={`card ${card.weight}`} {...dataOf(card.marks)}>
    <Head card={card} number={number} />
    {children}
    <Foot card={card} />
  </li>
);
